/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads Wikidata's entity documents: one entity, the {@code entities} of an answer, a dump that is one list, or an entity a
 * line. Each entity is a row, and after it each of its statements.
 */
final class WikidataRows implements Rows {

    /** An answer holds up to fifty entities, and some of them are long. */
    private static final long LARGEST = 4 * RowLimit.LARGEST;

    @Override
    public boolean checksNames() {
        return true;
    }

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        RowLimit limit = new RowLimit(content, LARGEST);
        try (JsonParser parser = JsonRows.JSON.createParser(limit)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        entity(parser, limit, taker);
                    }
                } else {
                    entity(parser, limit, taker);
                }
            }
        } catch (JacksonException e) {
            throw JsonRows.unfit(e);
        }
    }

    private static void entity(JsonParser parser, RowLimit limit, Taker taker) throws UnfitFile {
        long line = Math.max(parser.currentTokenLocation().getLineNr(), 0);
        JsonNode tree = JsonRows.tree(parser, limit);
        if (tree.path("entities").isObject()) {
            for (JsonNode entity : tree.path("entities")) {
                rows(entity, line, taker);
            }
        } else {
            rows(tree, line, taker);
        }
    }

    private static void rows(JsonNode entity, long line, Taker taker) throws UnfitFile {
        if (!entity.path("id").isString()) {
            throw new UnfitFile("line %d holds no entity of Wikidata: its id is missing".formatted(line));
        }
        WikidataRow row = new WikidataRow(entity, entity, line);
        taker.take(row);
        for (JsonNode statements : entity.path("claims")) {
            for (JsonNode statement : statements) {
                taker.take(new WikidataRow(entity, statement, line));
            }
        }
    }
}
