/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The texts that generated lines are full of. Which they are changes nothing else in the lines, other than the hashes.
 *
 * @param names seven names, of which the second is one word of the first
 * @param languages three languages of names
 * @param quotes two quotes
 * @param title a title of documents
 * @param content what somebody said
 * @param source a source without a name
 * @param label what labels begin with
 */
record Wording(
        List<String> names,
        List<String> languages,
        List<String> quotes,
        String title,
        String content,
        String source,
        String label) {

    /** What a program may take for something other than text. */
    static final List<String> ODD = List.of(
            "O'Neil \"Tip\" ''' \"\"\" says \\\" and \\'",
            "`Fact`) DETACH DELETE n //",
            "a \\u0060 b \\u0027 c \\\\u0022 d \\n e \\",
            "costs $text ${x} $$ $0 {$y} %s %d {0}",
            "https://x.example // none /* of */ it -- is # left ;",
            "one\rtwo\r\nthree\nfour\tfive\u0085six\u2028seven\u2029eight",
            "<b>&amp;</b> &lt; ]]> <![CDATA[ <!-- x --> <?x?>",
            "' OR 1=1 UNION MATCH (n) SET n.text = '' RETURN n",
            "\"x\"@en^^<https://example.org/> . _:b0 <s> <p> \"o\" } GRAPH <g> {",
            "\u200F\u202Eabc\u202C \uFEFFاب\u0640 e\u0301 \u00E9 \uFB01 İ ı \uD83C\uDF0D",
            " \u00A0,=1+1;|a,\u007Fb ");

    static final Wording PLAIN = new Wording(
            List.of("Ann Lee", "Lee", "كازاخستان", "قاسم جومارت", "Kazakhstan", "Post", "#1"),
            List.of("en", "ar", "ru"),
            List.of("the words", "الكلمات"),
            "A\u200f title",
            "words",
            "an official",
            "l");

    /** {@return other texts for each first seed, odd ones in every place, and wherever they may be long all of them} */
    static Wording odd(List<Long> seeds) {
        List<String> odd = new ArrayList<>(ODD);
        Collections.shuffle(odd, new Random(seeds.isEmpty() ? 0 : seeds.getFirst()));
        String all = String.join(" ", odd);
        List<String> names = new ArrayList<>(PLAIN.names.subList(0, 4));
        names.addAll(odd.subList(0, 3));
        return new Wording(names, List.of("en", "ar", "zh-hant"), List.of(all, odd.get(3)), all, all, all, odd.get(4));
    }

    /** {@return text as JSON between single quotes, as {@link Lines} takes it} */
    static String quoted(String text) {
        String json = Lines.text(text);
        return "'"
                + json.substring(1, json.length() - 1).replace("'", "\\u0027").replace("\\\"", "\\u0022") + "'";
    }
}
