/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts that every real graph has and made-up files have not: told by unnamed sources alone, contradicted, inferred. There are
 * a hundred of each, however many others there are, so that questions about the whole graph have an answer of one page.
 */
final class RareFacts {

    private static final int EACH = 100;
    private static final String UNNAMED = ",\"attribution\":[{\"source\":\"officials\",\"number\":\"plural\"}]";
    private static final String DENIED = ",\"polarity\":\"negative\"";
    private static final String INFERRED = ",\"basis\":{\"inferred\":\"example-rule\"}";

    private RareFacts() {}

    /** {@return files of so many claims of the usual shape, and of these} */
    static List<Path> among(int claims, Path folder) throws IOException {
        World world = World.of(claims, World.Shape.ZIPF);
        Path usual = folder.resolve("usual.jsonl");
        FactGenerator.write(usual, claims, world, 1, "d");
        return List.of(usual, Files.write(folder.resolve("rare.jsonl"), lines(world)));
    }

    private static List<String> lines(World world) {
        List<String> lines = new ArrayList<>(List.of(document("told"), document("denied")));
        for (int i = 0; i < EACH; i++) {
            String person = world.persons().get(i % world.persons().size());
            lines.add(claim("told", person, world.countries().get(i), "2021-03", UNNAMED));
            lines.add(claim("told", person, world.countries().get(i), "2022-03", ""));
            lines.add(claim("denied", person, world.countries().get(i), "2022-03", DENIED));
            lines.add(claim("told", person, world.countries().get(i), "2023-03", INFERRED));
        }
        return lines;
    }

    private static String document(String name) {
        return "{\"document\":{\"id\":\"document/rare-%1$s\",\"title\":\"What was %1$s\",\"lang\":\"en\",\"kind\":\"article\",\"published\":\"2024-01-01\"}}"
                .formatted(name);
    }

    private static String claim(String document, String visitor, String host, String month, String more) {
        return "{\"claim\":{\"document\":\"document/rare-%s\",\"type\":\"visit\",\"roles\":{\"visitor\":[\"%s\"],\"host\":[\"%s\"]},\"when\":{\"edtf\":\"%s-05\"},\"modality\":\"actual\"%s,\"quote\":{\"text\":\"words about %s and %s in %s\",\"lang\":\"en\"}}}"
                .formatted(document, visitor, host, month, more, visitor, host, month);
    }
}
