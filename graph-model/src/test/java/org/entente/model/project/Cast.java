/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.entente.model.project.Lines.claim;
import static org.entente.model.project.Lines.document;
import static org.entente.model.project.Lines.entity;

import java.util.List;

/** The documents and people of all {@linkplain Episode episodes}, and what is often said of them. */
final class Cast {

    private static final List<String> PUBLISHED =
            List.of("2025-11-06", "2025-11-06-05:00", "2025-11-07T00:30:00+05:00", "2025-11-08", "2025-12-12");

    private Cast() {}

    static String doc(int i) {
        String publisher = switch (i % 3) {
            case 0 -> "{'publisher': 'organization/wire'}";
            case 1 ->
                "{'publisher': {'name': " + Wording.quoted(Wording.ODD.getLast() + "الدستور")
                        + ", 'lang': 'ar', 'candidates': ['organization/wire']}}";
            default -> "{}";
        };
        return document("d" + i, PUBLISHED.get(i % PUBLISHED.size()), publisher);
    }

    static String person(int i) {
        return switch (i) {
            case 0 -> entity("person/p0", "en:Aidar Bek", "en-short:Bek", "ar:أيدار بك");
            case 1 -> entity("person/p1", "en:Dana Aliyeva", "ru:Дана Алиева");
            default -> entity("person/p2", "en:Omar Haddad", "ar:عمر حداد");
        };
    }

    static String name(int i) {
        return switch (i) {
            case 0 -> "{'name': 'AIDAR BEK', 'lang': 'en'}";
            case 1 -> "{'name': 'Дана Алиева', 'lang': 'ru'}";
            default -> "{'name': 'عمر حدّاد', 'lang': 'ar'}";
        };
    }

    static Lines.ClaimLine meeting(String key, int doc, String... who) {
        return claim(key, "d" + doc, "meeting").role("participant", who);
    }

    static Lines.ClaimLine term(String key, int doc, int person) {
        return claim(key, "d" + doc, "office-holding")
                .role("holder", "person/p" + person)
                .role("office", "office/president");
    }

    static Lines.ClaimLine chair(String key, int document, String holder) {
        return claim(key, "d" + document, "office-holding")
                .role("holder", holder)
                .role("office", "office/chair");
    }
}
