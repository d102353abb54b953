/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Optional;
import java.util.regex.Pattern;

/** Licences of data and texts by their SPDX ids. An id that SPDX may not have has no address, since it would lead nowhere. */
final class Licenses {

    /** What the addresses of licences begin with. */
    static final String SPDX = "http://spdx.org/licenses/";

    private static final Pattern IDS = Pattern.compile(String.join(
            "|",
            "CC0-1\\.0",
            "CC-BY(-NC)?(-SA|-ND)?-(1\\.0|2\\.0|2\\.5|3\\.0|4\\.0)",
            "CC-PDDC",
            "PDDL-1\\.0",
            "ODbL-1\\.0",
            "ODC-By-1\\.0",
            "OGL-UK-[123]\\.0",
            "OGL-Canada-2\\.0",
            "etalab-2\\.0",
            "DL-DE-(BY|ZERO)-2\\.0",
            "CDLA-Permissive-[12]\\.0",
            "CDLA-Sharing-1\\.0",
            "GFDL-1\\.[123]-(only|or-later)",
            "(A|L)?GPL-3\\.0-(only|or-later)",
            "GPL-2\\.0-(only|or-later)",
            "BSD-[23]-Clause",
            "Apache-2\\.0",
            "MIT"));

    private Licenses() {}

    /** {@return the address of the licence with this id, if it is one} */
    static Optional<String> address(String id) {
        return IDS.matcher(id).matches() ? Optional.of(SPDX + id) : Optional.empty();
    }
}
