/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.net.URI;

/**
 * What the API has for Neo4j Browser.
 *
 * @param guide the guide to the example, with which it opens
 * @param questions the guide to the questions
 * @param style the stylesheet that the graph is drawn with
 */
public record BrowserPages(URI guide, URI questions, URI style) {

    /** {@return the pages that the API serves at this address} */
    public static BrowserPages of(URI api) {
        return new BrowserPages(
                api.resolve("/guides/accords"), api.resolve("/guides/questions"), api.resolve("/guides/style.grass"));
    }
}
