/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and refuses what common readers change in silence: broken UTF-8, double keys, lone surrogates, NUL. */
public final class StrictJson {

    /** Longest string, in characters, that a record may hold. */
    public static final int MAX_STRING = 1_000_000;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * {@return the tree of one line of UTF-8}
     *
     * @throws BadJson with the issue and what to do
     */
    public static JsonNode parse(byte[] line) throws BadJson {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new BadJson(
                    new Violation("", Issue.INVALID_UTF8, "the line is not valid UTF-8; save the file as UTF-8"));
        }
    }

    /**
     * {@return the tree of one line of text}
     *
     * @throws BadJson with the issue and what to do
     */
    public static JsonNode parse(String line) throws BadJson {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(line);
        } catch (StreamConstraintsException e) {
            throw new BadJson(constraint(e));
        } catch (JacksonException e) {
            String problem = String.valueOf(e.getOriginalMessage());
            boolean duplicate = problem.startsWith("Duplicate");
            throw new BadJson(new Violation(
                    "",
                    duplicate ? Issue.DUPLICATE_KEY : Issue.INVALID_JSON,
                    duplicate
                            ? problem + "; keep one of the two values"
                            : problem + place(e) + "; write one JSON object on the line"));
        }
        List<Violation> found = new ArrayList<>();
        inspect(tree, "", found);
        if (!found.isEmpty()) {
            throw new BadJson(found.getFirst());
        }
        return tree;
    }

    private static Violation constraint(StreamConstraintsException e) {
        String problem = String.valueOf(e.getOriginalMessage());
        if (problem.contains("nesting depth")) {
            return new Violation("", Issue.TOO_DEEP, "nested deeper than " + MAX_DEPTH + " levels; flatten the record");
        }
        if (problem.contains("Number")) {
            return new Violation(
                    "",
                    Issue.NUMBER_OUT_OF_RANGE,
                    "a number has more than " + MAX_NUMBER + " digits; write it as text");
        }
        return new Violation(
                "",
                Issue.LINE_TOO_LONG,
                "a string is longer than " + MAX_STRING + " characters; quote less of the text");
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    }

    private static void inspect(JsonNode node, String pointer, List<Violation> found) {
        if (node.isString()) {
            inspectText(node.stringValue(), pointer, found);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                inspect(node.get(i), pointer + "/" + i, found);
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                inspectText(entry.getKey(), pointer, found);
                inspect(entry.getValue(), child(pointer, entry.getKey()), found);
            });
        }
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void inspectText(String text, String pointer, List<Violation> found) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                found.add(new Violation(
                        pointer,
                        Issue.LONE_SURROGATE,
                        "half of a surrogate pair (U+%04X); write the whole character".formatted((int) c)));
            } else if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == '\uFFFE' || c == '\uFFFF') {
                found.add(new Violation(
                        pointer,
                        Issue.CONTROL_CHARACTER,
                        "the character U+%04X cannot be kept in RDF; remove it".formatted((int) c)));
            }
        }
    }

    /** Says why a line is not acceptable JSON. */
    public static final class BadJson extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Violation violation;

        BadJson(Violation violation) {
            super(violation.message());
            this.violation = violation;
        }

        /** {@return the finding} */
        public Violation violation() {
            return violation;
        }
    }
}
