/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.Set;

/**
 * The functions with an IRI that questions may call. Others reach out of the data set, call such by their name, or can take
 * longer than anybody can stop.
 */
final class Functions {

    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    private static final Set<String> OF_XPATH = Set.of(("abs adjust-date-to-timezone adjust-dateTime-to-timezone"
                    + " adjust-time-to-timezone boolean ceiling contains dateTime day-from-date day-from-dateTime"
                    + " days-from-duration encode-for-uri ends-with floor format-number hours-from-dateTime"
                    + " hours-from-duration hours-from-time lower-case minutes-from-dateTime minutes-from-duration"
                    + " minutes-from-time month-from-date month-from-dateTime months-from-duration normalize-space"
                    + " normalize-unicode not numeric-integer-divide numeric-mod seconds-from-dateTime"
                    + " seconds-from-duration seconds-from-time starts-with string-length substring substring-after"
                    + " substring-before timezone-from-date timezone-from-dateTime timezone-from-time upper-case"
                    + " year-from-date year-from-dateTime years-from-duration")
            .split(" "));

    private static final Set<String> OF_MATH =
            Set.of("acos", "asin", "atan", "atan2", "cos", "exp", "log", "log10", "pi", "sin", "sqrt", "tan");

    private Functions() {}

    /** {@return whether a function may be called} */
    static boolean known(String iri) {
        return iri.startsWith(CASTS)
                || iri.startsWith(XPATH) && OF_XPATH.contains(iri.substring(XPATH.length()))
                || iri.startsWith(MATH) && OF_MATH.contains(iri.substring(MATH.length()));
    }
}
