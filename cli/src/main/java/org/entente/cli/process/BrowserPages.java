/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.net.URI;

/** What Neo4j Browser opens with: a guide, and the stylesheet that the graph is drawn with. */
public record BrowserPages(URI guide, URI style) {

    /** {@return the pages that the API serves at this address} */
    public static BrowserPages of(URI api) {
        return new BrowserPages(api.resolve("/guides/accords"), api.resolve("/guides/style.grass"));
    }
}
