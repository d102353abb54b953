/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.model.record.Issue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON document: the elements of the list to which a path of keys leads, or the one object there. */
final class JsonRows implements Rows {

    private static final int DEEPEST = 64;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(16 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> path;

    /** Reads the rows that this path leads to; an empty path is the document itself. */
    JsonRows(String path) {
        this.path =
                List.of(path.split("/")).stream().filter(key -> !key.isEmpty()).toList();
    }

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        RowLimit limit = new RowLimit(content, RowLimit.LARGEST);
        try (JsonParser parser = JSON.createParser(limit)) {
            if (parser.nextToken() == null) {
                throw new UnfitFile("it is empty");
            }
            for (String key : path) {
                enter(parser, key);
            }
            String start = path.isEmpty() ? "" : "/" + String.join("/", path);
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    take(parser, start + "/" + i, limit, taker);
                }
            } else {
                take(parser, start, limit, taker);
            }
            passOver(parser);
        } catch (JacksonException e) {
            throw unfit(e);
        }
    }

    /** What follows the rows is the rest of their document, and that ends the file. */
    private static void passOver(JsonParser parser) throws UnfitFile {
        boolean ended = parser.streamReadContext().inRoot();
        while (parser.nextToken() != null) {
            if (ended) {
                throw new UnfitFile(
                        "its JSON ends, and another begins in line %d; a file with a JSON object in each line has the format jsonl"
                                .formatted(parser.currentTokenLocation().getLineNr()));
            }
            ended = parser.streamReadContext().inRoot();
        }
    }

    private void enter(JsonParser parser, String key) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(key);
                parser.nextToken();
                if (wanted) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw new UnfitFile(
                "there is nothing at the path /%s, which the mapping names".formatted(String.join("/", path)));
    }

    private static void take(JsonParser parser, String pointer, RowLimit limit, Taker taker) throws UnfitFile {
        long line = Math.max(parser.currentTokenLocation().getLineNr(), 0);
        JsonNode tree = tree(parser, limit);
        take(tree, line, pointer.isEmpty() ? "/" : pointer, taker);
    }

    static void take(JsonNode tree, long line, String locator, Taker taker) throws UnfitFile {
        String excerpt = Texts.shorten(tree.toString());
        if (tree.isObject()) {
            taker.take(new TreeRow(tree, line, locator, excerpt));
        } else {
            taker.unreadable(line, Issue.WRONG_JSON_TYPE, "a row is a JSON object; this is something else", excerpt);
        }
    }

    /** {@return what begins here, whole} */
    static JsonNode tree(JsonParser parser, RowLimit limit) {
        limit.hold();
        JsonNode tree = JSON.readTree(parser);
        limit.passOver();
        return tree;
    }

    /** {@return why a file cannot be read on} */
    static UnfitFile unfit(JacksonException e) {
        return e.getCause() instanceof UnfitFile unfit
                ? unfit
                : new UnfitFile("it is not JSON to its end: " + reason(e));
    }

    private static String reason(JacksonException e) {
        String line = e.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ") + line;
    }

    private record TreeRow(JsonNode tree, long line, String locator, String excerpt) implements Row {
        @Override
        public List<String> get(String path) throws Misfit {
            return JsonPath.texts(tree, path);
        }

        @Override
        public long length() {
            return tree.toString().length();
        }
    }
}
