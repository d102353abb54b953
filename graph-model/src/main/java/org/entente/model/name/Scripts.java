/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import com.ibm.icu.lang.UScript;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells which script a text is written in. */
public final class Scripts {

    private static final String COMMON = "Zyyy";

    private Scripts() {}

    /**
     * {@return the ISO 15924 code of the script that most letters of the text belong to (the earlier one on a tie), such
     * as {@code Arab}, {@code Cyrl} or {@code Latn}; {@code Zyyy} when it has no letters}
     */
    public static String of(String text) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED && script != UScript.UNKNOWN)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        String found = COMMON;
        int most = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                found = UScript.getShortName(count.getKey());
            }
        }
        return found;
    }
}
