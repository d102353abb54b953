/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes that know their place. Anchors and aliases are refused: a mapping is read from top to bottom. */
final class NodeReader {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 64;
    private static final String NOTHING = "~";

    private final YAMLParser parser;
    private final Problems problems;
    private int depth;

    private NodeReader(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** {@return the one document that the text holds, or null after noting what is wrong} */
    static @Nullable Node read(String text, Problems problems) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            NodeReader reader = new NodeReader(parser, problems);
            if (parser.nextToken() == null) {
                problems.add(new Place(1, 1), "the file is empty; begin it with mapping: entente-mapping/1");
                return null;
            }
            Node root = reader.node();
            if (parser.nextToken() != null) {
                problems.add(reader.here(), "a second document begins here; keep one mapping to a file");
            }
            return root;
        } catch (JacksonException e) {
            problems.add(
                    place(e.getLocation()),
                    "this is not YAML: %s; correct it"
                            .formatted(String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ")));
            return null;
        }
    }

    private Node node() {
        Place place = here();
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            problems.add(place, "anchors and aliases are not read here; write it out");
        }
        if (++depth > DEEPEST) {
            problems.add(place, "nested deeper than %d levels; flatten it".formatted(DEEPEST));
            parser.skipChildren();
            depth--;
            return new Node.Nothing(place);
        }
        JsonToken token = parser.currentToken();
        Node node = switch (token) {
            case START_ARRAY -> items(place);
            case START_OBJECT -> entries(place);
            case VALUE_NULL -> new Node.Nothing(place);
            default ->
                parser.getString().equals(NOTHING) ? new Node.Nothing(place) : new Node.Text(parser.getString(), place);
        };
        depth--;
        return node;
    }

    private Node items(Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Items(items, place);
    }

    private Node entries(Place place) {
        LinkedHashMap<String, Node> entries = new LinkedHashMap<>();
        Map<String, Place> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = here();
            parser.nextToken();
            Node value = node();
            if (entries.putIfAbsent(key, value) != null) {
                problems.add(at, "the key '%s' stands here twice; remove one".formatted(key));
            }
            keys.putIfAbsent(key, at);
        }
        return new Node.Entries(entries, keys, place);
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(@Nullable TokenStreamLocation location) {
        return location == null
                ? new Place(1, 1)
                : new Place(Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }
}
