/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.id.Kind;

/** How entities of one kind are filled: calm colours, none of which a status has. */
record EntityColour(String label, String fill, String text) {

    static List<EntityColour> all() {
        return Arrays.stream(Kind.values())
                .filter(Kind::isEntity)
                .map(EntityColour::of)
                .toList();
    }

    private static EntityColour of(Kind kind) {
        return switch (kind) {
            case COUNTRY -> dark(kind, "#37474f");
            case PERSON -> dark(kind, "#5e4b8b");
            case ORGANIZATION -> dark(kind, "#00695c");
            case AGREEMENT -> dark(kind, "#6d4c41");
            case OFFICE -> light(kind, "#c5b8e0");
            case GROUP -> light(kind, "#b0bec5");
            case DESCRIBED_GROUP -> light(kind, "#eceff1");
            case PLACE -> light(kind, "#d7ccc8");
            case CONFLICT -> dark(kind, "#4e342e");
            default -> light(kind, "#cfd8dc");
        };
    }

    private static EntityColour dark(Kind kind, String fill) {
        return new EntityColour(label(kind), fill, "#ffffff");
    }

    private static EntityColour light(Kind kind, String fill) {
        return new EntityColour(label(kind), fill, "#2a2c34");
    }

    /** The label of entities of a kind is its segment in capitals: {@code DescribedGroup}. */
    private static String label(Kind kind) {
        return Arrays.stream(kind.segment().split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
