/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.registry.Status;

/**
 * The stylesheet (GRASS) that Neo4j Browser loads with {@code :style URL}. Of all rules that fit a node the last one wins,
 * property by property, so rules go from the general to the particular and end with the status colours. Every label has a
 * colour and a caption of its own: Browser would else invent both, behind our rules, as soon as it lists the label.
 */
public final class BrowserStyle {

    /** Browser puts the type in only where it stands alone. */
    private static final String TYPE = "<type>";

    /** An office is held again and again, by others and by the same; the office itself says what the edge is. */
    private static final String TERM = "{validFrom}";

    private static final int FACT_DIAMETER = 110;
    private static final int LONGEST_TYPE = 20;

    private final Map<String, String> rules = new LinkedHashMap<>();

    private BrowserStyle() {}

    /** {@return the stylesheet for every label and edge type that the model and a registry can produce} */
    public static String grass(Registry registry) {
        BrowserStyle style = new BrowserStyle();
        style.nodes(registry);
        style.relationships(registry);
        StringBuilder text = new StringBuilder();
        style.rules.forEach((selector, properties) ->
                text.append(selector).append(" {\n").append(properties).append("}\n\n"));
        return text.toString();
    }

    private void nodes(Registry registry) {
        rules.put("node", """
                  diameter: 50px;
                  color: #a5abb6;
                  border-color: #6b7280;
                  border-width: 2px;
                  text-color-internal: #2a2c34;
                  font-size: 10px;
                """);
        for (String bookkeeping : new String[] {"Stale", "Meta", "Record"}) {
            rules.put("node." + bookkeeping, look("#e5e7eb", "#2a2c34", 40, "{id}"));
        }
        rules.put("node.Load", look("#e5e7eb", "#2a2c34", 60, "{source}"));
        for (NodeKind kind : NodeKind.values()) {
            rules.put("node." + kind.label(), look(kind));
        }
        rules.put("node.Pending", look("#fff4d6", "#2a2c34", 65, "{reason} · {caption}"));
        EntityColour.all().forEach(entity -> rules.put("node." + entity.label(), entityLook(entity)));
        for (Family family : Family.values()) {
            rules.put("node." + family.label(), factLook("#9aa1ac", "#2a2c34"));
        }
        for (FactType type : registry.types()) {
            rules.put("node." + type.label(), factLook("#9aa1ac", "#2a2c34"));
        }
        rules.put(
                "node.Contested",
                factLook("#ffffff", "#2a2c34") + "  border-color: " + StatusColour.CONTESTED
                        + ";\n  border-width: 7px;\n");
        for (Status status : Status.values()) {
            StatusColour colour = StatusColour.of(status);
            rules.put("node." + status.label(), factLook(colour.fill(), colour.text()));
        }
        for (FactType type : registry.types()) {
            rules.put(
                    "node." + NodeKind.FACT.label() + "." + type.label(), "  caption: '" + factCaption(type) + "';\n");
        }
    }

    private static String look(NodeKind kind) {
        return switch (kind) {
            case DOCUMENT -> look("#f3e9dc", "#2a2c34", 100, "{caption}");
            case CLAIM -> look("#fffdf7", "#2a2c34", 70, "{caption}");
            case ENTITY -> look("#8d99ae", "#1f2430", 90, "{caption}");
            case FACT -> factLook("#9aa1ac", "#2a2c34");
            case STATE -> look("#dfe7f1", "#2a2c34", 80, "{caption} · sources {sources}");
            case NAME -> look("#f4f1fb", "#2a2c34", 60, "{text}");
            case MENTION -> look("#f4f1fb", "#2a2c34", 60, "{key}");
            case ANONYMOUS_SOURCE -> look("#e9e5df", "#2a2c34", 75, "{text}");
            case JUDGEMENT -> look("#e5e7eb", "#2a2c34", 60, "{verdict}");
            case RETRACTION -> look("#e5e7eb", "#2a2c34", 60, "retracts {covers}");
            case RESTORE -> look("#e5e7eb", "#2a2c34", 60, "restores {restores}");
            case REDIRECT -> look("#e5e7eb", "#2a2c34", 40, "{to}");
            case DOCUMENT_RECORD -> look("#e5e7eb", "#2a2c34", 50, "document record");
            case ENTITY_RECORD -> look("#e5e7eb", "#2a2c34", 50, "entity record");
        };
    }

    private static String entityLook(EntityColour entity) {
        return look(entity.fill(), entity.text(), 90, "{caption}");
    }

    private static String factLook(String fill, String text) {
        return look(fill, text, FACT_DIAMETER, "{caption}");
    }

    /** The type leads, in words because captions break at spaces only, unless it leaves too little room for the rest. */
    private static String factCaption(FactType type) {
        return type.name().length() > LONGEST_TYPE ? "{caption}" : type.name().replace('-', ' ') + " · {caption}";
    }

    private static String look(String fill, String text, int diameter, String caption) {
        return """
                  color: %s;
                  text-color-internal: %s;
                  diameter: %dpx;
                  caption: '%s';
                """.formatted(fill, text, diameter, caption);
    }

    private void relationships(Registry registry) {
        rules.put("relationship", line("#a5abb6", 1, TYPE));
        for (EdgeType type : EdgeType.values()) {
            rules.put("relationship." + type.name(), line(type));
        }
        for (FactType type : registry.types()) {
            type.edges().forEach(edge -> rules.put("relationship." + edge.type(), line(type, edge)));
        }
        rules.put("relationship.LOADED_BY", line("#d5d9e0", 1, TYPE));
    }

    private static String line(EdgeType type) {
        return switch (type) {
            case HAS_PARTICIPANT -> line("#8a93a3", 1, "{role}");
            case CONCERNS -> line("#8a93a3", 1, "concerns {role}");
            case JUDGES -> line("#a5abb6", 1, "judges {side}");
            case ATTRIBUTED_TO -> line("#b39b7d", 1, "said by {position}");
            case POSSIBLY_SAME -> line("#7b3fa0", 2, "possibly same");
            case ABOUT, FROM, PUBLISHED_BY, REPUBLISHES -> line("#b39b7d", 1, TYPE);
            default -> line("#a5abb6", 1, TYPE);
        };
    }

    /** Some 18 letters fit on a line between two nodes: what the edge says, or what tells two edges of one type apart. */
    private static String line(FactType type, DerivedEdge edge) {
        if (edge.standing() == DerivedEdge.Standing.CANDIDATE) {
            return line(StatusColour.of(Status.PROSPECTIVE).fill(), 2, "{status}");
        }
        Set<Kind> to = edge.to().flatMap(type::role).map(Role::kinds).orElse(Set.of(Kind.FACT));
        String caption = to.contains(Kind.FACT) ? "{role}" : to.equals(Set.of(Kind.OFFICE)) ? TERM : words(edge.type());
        return line(StatusColour.of(Status.ACTUAL).fill(), 2, caption);
    }

    /** {@code HAS_DIPLOMATIC_RELATIONS_WITH} in words: diplomatic relations with. */
    private static String words(String edgeType) {
        return edgeType.toLowerCase(Locale.ROOT).replace('_', ' ').replaceFirst("^has ", "");
    }

    private static String line(String colour, int width, String caption) {
        return """
                  color: %s;
                  shaft-width: %dpx;
                  font-size: 8px;
                  padding: 3px;
                  text-color-external: #2a2c34;
                  text-color-internal: #ffffff;
                  caption: '%s';
                """.formatted(colour, width, caption);
    }
}
