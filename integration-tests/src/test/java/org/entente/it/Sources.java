/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.loader.Source;

/** What tests load that is no file. */
public final class Sources {

    private Sources() {}

    /** {@return a source of these lines} */
    public static Source of(String name, List<String> lines) {
        return Source.stream(
                name, new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
