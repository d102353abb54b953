/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;

/** What the names in braces stand for: in one row, in the rows of a group, or for one element of a list. */
@FunctionalInterface
interface Scope {

    /** A scope for records that belong to no row. */
    Scope NONE = name -> List.of();

    /** {@return the texts of a value; an empty text is an element without content} */
    List<String> get(String name) throws Misfit;

    /** {@return the scope in which a value that is a list, and each list that goes in step with it, is one element} */
    static Scope element(Scope scope, int index, int size) {
        return name -> {
            List<String> all = scope.get(name);
            return all.size() == size && size > 1 ? List.of(all.get(index)) : all;
        };
    }

    /** {@return whether there is anything} */
    static boolean isPresent(List<String> texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
