/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.util.List;
import java.util.Random;

/** Values at the edge of what is allowed, and beyond. */
final class FuzzValues {

    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u00A0\u202F",
            "'",
            "\"",
            "`",
            "\\u0060",
            "\\",
            "//",
            "/* */",
            "$id",
            "}) RETURN n //",
            "' OR 1=1 --",
            "`) MATCH (n) DETACH DELETE n //",
            "\u0000",
            "a\u0000b",
            "\r\nX-Injected: 1",
            "\n",
            "\t",
            "\u202Eevil",
            "\uFEFF",
            "\uD83C\uDDF0\uD83C\uDDFF",
            "توكاييف",
            "تُوكَايِيف",
            "الاتفاقات الإبراهيمية",
            "Токаев",
            "哈萨克斯坦",
            "שלום",
            "..",
            ".",
            "../../etc/passwd",
            "%00",
            "%2e%2e%2f",
            "%",
            ";jsessionid=1",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "#{7*7}",
            "AND",
            "NOT",
            "*",
            "?",
            "~",
            "a~99999999999",
            "[* TO *]",
            "+-&|!(){}[]^\"~*?:\\/",
            "null",
            "undefined",
            "NaN",
            "true",
            "[]",
            "{}",
            "x".repeat(199),
            "x".repeat(201),
            "ا".repeat(200),
            "a ".repeat(100),
            "-1",
            "0",
            "999999999999999999999999",
            "1e309",
            "country/KAZ",
            "country/",
            "/KAZ",
            "fact/00000000000000000000000000000000",
            "person/" + "a".repeat(200));

    static final List<String> NUMBERS = List.of(
            "1",
            "2",
            "5",
            "10",
            "50",
            "999",
            "1000",
            "0",
            "-1",
            "1001",
            "1000000000",
            "2147483648",
            "1.5",
            "1e3",
            "٣",
            "0x10",
            "+5",
            " 5");

    static final List<String> DATES = List.of(
            "2025-11-06",
            "2025-11-08",
            "2001-03-01",
            "1992-04-10",
            "2025-11-06T10:00:00Z",
            "2025-11-07T04:59:58+05:00",
            "2025-02-30",
            "2025-13-01",
            "0000-01-01",
            "-0044-03-15",
            "9999-12-31",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "+1000000000-01-01",
            "2025-11",
            "2025",
            "20251106",
            "2025-W45",
            "2025-11-06T24:00:00Z",
            "2025-11-06T23:59:60Z",
            "2025-11-06T10:00:00",
            "٢٠٢٥-١١-٠٦",
            "now");

    static final List<String> TAGS =
            List.of("*", "\"x\"", "W/\"x\"", "x", "\"", ",", "\"a\", \"b\"", "W/", "\"" + "f".repeat(2000) + "\"");

    private static final String LETTERS = "Aa0_-+/=%";

    private FuzzValues() {}

    /** {@return the text with one letter changed, added or taken away} */
    static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }
}
