/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.entente.model.registry.Acts;
import org.entente.model.registry.Codes;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.EventCode;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.registry.TimeRule;
import org.entente.model.registry.ValueType;

/** Makes the page that describes every fact type to people who write fact files or mappings. */
public final class FactTypePage {

    private static final String INTRODUCTION = """
            # Fact types

            Made from the registry (`graph-model/src/main/resources/org/entente/model/registry`); do not edit by hand.

            A claim names its type, fills its roles, and may state values and an act. Roles marked *identity* make the fact
            what it is: claims that agree on them are about one fact. Wherever a country, person, organization or group may
            stand, a described group ("many countries") may stand too; it never carries a derived edge.
            """;

    private final StringJoiner page = new StringJoiner("\n");

    private FactTypePage() {
        page.add(INTRODUCTION);
    }

    /** {@return the page as Markdown; the same for the same registry} */
    public static String of(Registry registry) {
        FactTypePage writer = new FactTypePage();
        for (Family family : Family.values()) {
            List<FactType> types = registry.types().stream()
                    .filter(type -> type.family() == family)
                    .toList();
            writer.page.add("## " + heading(family) + "\n");
            writer.page.add(types.stream()
                            .map(type -> "[%1$s](#%1$s)".formatted(type.name()))
                            .collect(Collectors.joining(" · "))
                    + "\n");
            types.forEach(writer::section);
        }
        return writer.page.toString();
    }

    private static String heading(Family family) {
        return switch (family) {
            case EVENT -> "Events: what happens once";
            case RELATION -> "Relations: what holds over periods";
            case STANCE -> "Stances: what is left in words";
        };
    }

    private void section(FactType type) {
        page.add("### " + type.name() + "\n");
        page.add(type.description() + "\n");
        page.add("| role | takes | how many | |");
        page.add("| --- | --- | --- | --- |");
        type.roles().values().forEach(role -> page.add(row(type, role)));
        page.add("");
        page.add("- Label: `:%s:%s`".formatted(type.label(), type.family().label()));
        page.add("- Same fact: " + identity(type));
        if (type.persistent()) {
            page.add("- Presumed to go on after the last day on which it is known to hold.");
        }
        values(type);
        acts(type.acts());
        if (!type.modalities().equals(EnumSet.allOf(Modality.class))) {
            page.add("- Modalities: "
                    + type.modalities().stream().map(Modality::text).collect(Collectors.joining(", ")));
        }
        type.edges().forEach(edge -> page.add("- Edge: " + edge(type, edge)));
        if (!type.related().isEmpty()) {
            page.add("- May be the same happening as: " + String.join(", ", type.related()));
        }
        vocabularies(type);
        page.add("");
    }

    private static String row(FactType type, Role role) {
        String count = type.symmetric() && role.identity() ? "exactly two" : role.many() ? "one or more" : "one";
        List<String> notes = new ArrayList<>();
        if (role.identity()) {
            notes.add("*identity*");
        }
        notes.add(role.required() ? "required" : "optional");
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        role.name(),
                        role.describe().replace(", a described group", ""),
                        count,
                        String.join(", ", notes));
    }

    private static String identity(FactType type) {
        if (type.onePerClaim()) {
            return "never; each claim makes a fact of its own, which only a judgement can unite with another.";
        }
        List<String> parts = new ArrayList<>();
        type.identityRoles().forEach(role -> parts.add("`" + role.name() + "`"));
        type.identityValues().forEach(value -> parts.add("the value `" + value + "`"));
        if (type.time() == TimeRule.STATED) {
            parts.add("the date as stated");
        }
        parts.add("the label, if one is given");
        return "the same " + String.join(", ", parts) + ".";
    }

    private void values(FactType type) {
        for (Map.Entry<String, ValueType> value : type.values().entrySet()) {
            page.add("- Value `%s`%s: %s"
                    .formatted(
                            value.getKey(),
                            value.getValue().required() ? " (required)" : "",
                            value.getValue().expectation()));
        }
    }

    private void acts(Acts acts) {
        acts("open a period", acts.opens());
        acts("close a period", acts.closes());
        acts("happen while it holds", acts.marks());
        acts(
                "precede it, and how real they leave it",
                acts.precedes().entrySet().stream()
                        .map(act -> act.getKey() + " → " + act.getValue().text())
                        .toList());
        acts("stand besides it, and do not tell whether it holds", acts.besides());
        acts(
                "open it, and what they mean while it holds",
                acts.again().entrySet().stream()
                        .map(act -> act.getKey() + " → " + act.getValue().text())
                        .toList());
        if (!acts.lifecycle().isEmpty()) {
            page.add("- Stage after an act: "
                    + acts.lifecycle().entrySet().stream()
                            .map(stage -> stage.getKey() + " → " + stage.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void acts(String effect, Collection<String> acts) {
        if (!acts.isEmpty()) {
            page.add("- Acts that %s: %s".formatted(effect, String.join(", ", acts)));
        }
    }

    private static String edge(FactType type, DerivedEdge edge) {
        StringBuilder text = new StringBuilder("`(%s)-[:%s]->(%s)` "
                .formatted(edge.from(), edge.type(), edge.to().orElse("this fact")));
        text.append(
                switch (edge.standing()) {
                    case ACTUAL -> "while actual";
                    case CANDIDATE -> "while proposed up to announced, or desired by the `" + edge.from() + "` itself";
                });
        if (edge.span() != null) {
            text.append(", by claims in the ").append(edge.span());
        }
        if (!type.acts().isEmpty()) {
            text.append(", with ")
                    .append(String.join(", ", edge.acts()))
                    .append(edge.withoutAct() ? " or no act stated" : "");
        }
        if (!edge.undone().isEmpty()) {
            text.append(", until ").append(String.join(" or ", edge.undone()));
        }
        for (Map.Entry<String, Set<String>> value : edge.values().entrySet()) {
            text.append(", `").append(value.getKey()).append("` ").append(String.join(" or ", value.getValue()));
        }
        return text.append('.').toString();
    }

    private void vocabularies(FactType type) {
        page.add("- RDF: `%s`%s; %s"
                .formatted(
                        type.rdf().type(),
                        type.rdf().subClassOf().isEmpty()
                                ? ""
                                : " ⊑ `" + String.join("`, `", type.rdf().subClassOf()) + "`",
                        type.rdf().properties().entrySet().stream()
                                .map(property -> property.getKey() + " `" + property.getValue() + "`")
                                .collect(Collectors.joining(", "))));
        if (!type.wikidata().isEmpty()) {
            page.add("- Wikidata: " + String.join(", ", type.wikidata()));
        }
        String codes = codes(type.codes());
        if (!codes.isEmpty()) {
            page.add("- PLOVER / CAMEO: " + codes);
        }
    }

    private static String codes(Codes codes) {
        List<String> texts = new ArrayList<>();
        codes.byStatus().forEach((status, code) -> texts.add(status.text() + " " + code(code)));
        EventCode closing = codes.closing();
        if (closing != null) {
            texts.add("closing " + code(closing));
        }
        return String.join("; ", texts);
    }

    private static String code(EventCode code) {
        return code.plover().orElse("-") + " / " + (code.cameo().isEmpty() ? "-" : String.join(" + ", code.cameo()));
    }
}
