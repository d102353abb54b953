/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;

/** One record of a data set as its file has it: a line of a table, an element, an object, a statement. */
interface Row {

    /**
     * {@return what stands in a column or at a path, surrounding white space gone}
     *
     * @return one text; several, if the path leads to several places; an empty text for a place without content
     * @throws Misfit when it is open which of several texts belongs to which place
     */
    List<String> get(String path) throws Misfit;

    /** {@return the line of the file where it begins} */
    long line();

    /** {@return where it stands in the data set, as a claim's locator says it} */
    String locator();

    /** {@return how many characters it has, about} */
    long length();

    /** {@return its beginning, for reports} */
    String excerpt();
}
