/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;

/**
 * The stylesheet (GRASS) that Neo4j Browser loads with {@code :style URL}. Of all rules that fit a node the last one wins,
 * property by property, so rules go from the general to the particular and end with the status colours. Every label has a
 * colour and a caption of its own: Browser would else invent both, behind our rules, as soon as it lists the label.
 */
public final class BrowserStyle {

    private static final String FACT_CAPTION = "{type} · {caption}";

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
            rules.put("node." + family.label(), look("#9aa1ac", "#2a2c34", 100, FACT_CAPTION));
        }
        for (FactType type : registry.types()) {
            rules.put("node." + type.label(), look("#9aa1ac", "#2a2c34", 100, FACT_CAPTION));
        }
        rules.put(
                "node.Contested",
                look("#ffffff", "#2a2c34", 100, FACT_CAPTION) + "  border-color: " + StatusColour.CONTESTED
                        + ";\n  border-width: 7px;\n");
        for (Status status : Status.values()) {
            StatusColour colour = StatusColour.of(status);
            rules.put("node." + status.label(), look(colour.fill(), colour.text(), 100, FACT_CAPTION));
        }
    }

    private static String look(NodeKind kind) {
        return switch (kind) {
            case DOCUMENT -> look("#f3e9dc", "#2a2c34", 80, "{caption}");
            case CLAIM -> look("#fffdf7", "#2a2c34", 60, "{caption}");
            case ENTITY -> look("#8d99ae", "#1f2430", 80, "{caption}");
            case FACT -> look("#9aa1ac", "#2a2c34", 100, FACT_CAPTION);
            case STATE -> look("#dfe7f1", "#2a2c34", 65, "{caption}");
            case NAME -> look("#f4f1fb", "#2a2c34", 60, "{text}");
            case MENTION -> look("#f4f1fb", "#2a2c34", 60, "{key}");
            case ANONYMOUS_SOURCE -> look("#e9e5df", "#2a2c34", 65, "{text}");
            case JUDGEMENT -> look("#e5e7eb", "#2a2c34", 60, "{verdict}");
            case RETRACTION -> look("#e5e7eb", "#2a2c34", 60, "retracts {covers}");
            case RESTORE -> look("#e5e7eb", "#2a2c34", 60, "restores {restores}");
            case REDIRECT -> look("#e5e7eb", "#2a2c34", 40, "{to}");
            case DOCUMENT_RECORD -> look("#e5e7eb", "#2a2c34", 50, "document record");
            case ENTITY_RECORD -> look("#e5e7eb", "#2a2c34", 50, "entity record");
        };
    }

    private static String entityLook(EntityColour entity) {
        return look(entity.fill(), entity.text(), 80, "{caption}") + "  font-size: 11px;\n";
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
        rules.put("relationship", line("#a5abb6", 1, "<type>"));
        for (EdgeType type : EdgeType.values()) {
            rules.put(
                    "relationship." + type.name(),
                    switch (type) {
                        case HAS_PARTICIPANT -> line("#8a93a3", 1, "{role}");
                        case CONCERNS -> line("#8a93a3", 1, "concerns {role}");
                        case JUDGES -> line("#a5abb6", 1, "<type> {side}");
                        case ATTRIBUTED_TO -> line("#b39b7d", 1, "<type> {position}");
                        case POSSIBLY_SAME -> line("#7b3fa0", 3, "<type>");
                        case ABOUT, FROM, PUBLISHED_BY, REPUBLISHES -> line("#b39b7d", 1, "<type>");
                        default -> line("#a5abb6", 1, "<type>");
                    });
        }
        for (String type : new TreeSet<>(registry.edgeTypes())) {
            boolean candidate = registry.types().stream()
                    .flatMap(factType -> factType.edges().stream())
                    .filter(edge -> edge.type().equals(type))
                    .anyMatch(edge -> edge.standing() == DerivedEdge.Standing.CANDIDATE);
            StatusColour colour = StatusColour.of(candidate ? Status.PROSPECTIVE : Status.ACTUAL);
            rules.put(
                    "relationship." + type,
                    line(colour.fill(), 3, candidate ? "<type> · {status}" : "<type> {validFrom}"));
        }
        rules.put("relationship.LOADED_BY", line("#d5d9e0", 1, "<type>"));
    }

    private static String line(String colour, int width, String caption) {
        return """
                  color: %s;
                  shaft-width: %dpx;
                  font-size: 9px;
                  padding: 3px;
                  text-color-external: #2a2c34;
                  text-color-internal: #ffffff;
                  caption: '%s';
                """.formatted(colour, width, caption);
    }
}
