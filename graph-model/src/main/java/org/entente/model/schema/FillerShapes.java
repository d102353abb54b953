/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Kind;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Role;
import tools.jackson.databind.node.ObjectNode;

/** What may fill the roles of a claim; roles that take the same things share one definition. */
final class FillerShapes {

    static final Set<Kind> ENTITIES = Stream.of(Kind.values())
            .filter(Kind::isNamed)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

    private static final Role ANYBODY = new Role("holder", ENTITIES, false, false, false, false);

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    /** {@return the definitions that were referred to, by name} */
    Map<String, ObjectNode> definitions() {
        return definitions;
    }

    /** {@return whoever may hold a wish or an intention} */
    ObjectNode holder() {
        return reference(ANYBODY);
    }

    /** {@return the fillers of a role, exactly two where the type is symmetric} */
    ObjectNode role(Role role, boolean exactlyTwo) {
        ObjectNode one = reference(role);
        ObjectNode array = Shapes.shape().put("type", "array").put("minItems", exactlyTwo ? 2 : 1);
        if (exactlyTwo) {
            array.put("maxItems", 2);
        } else if (!role.many()) {
            array.put("maxItems", 1);
        }
        array.put("uniqueItems", true);
        array.set("items", one);
        return exactlyTwo ? array : Shapes.either(List.of(one.deepCopy(), array));
    }

    private ObjectNode reference(Role role) {
        String name = name(role);
        definitions.computeIfAbsent(name, absent -> define(role));
        return Shapes.ref(name);
    }

    private static String name(Role role) {
        String kinds = role.kinds().equals(ENTITIES)
                ? "any"
                : role.kinds().stream().map(Kind::segment).collect(Collectors.joining("-or-"));
        return "filler-" + (role.facts() ? kinds.isEmpty() ? "fact" : kinds + "-or-fact" : kinds);
    }

    private static ObjectNode define(Role role) {
        List<ObjectNode> shapes = new ArrayList<>();
        if (!role.kinds().isEmpty()) {
            shapes.add(Shapes.id(role.kinds()));
            shapes.add(Shapes.object(Map.of("id", Shapes.id(role.kinds())), "id"));
            shapes.add(Shapes.ref("mention"));
        }
        if (role.takesDescribedGroup()) {
            shapes.add(Shapes.ref("described-group"));
        }
        if (role.facts()) {
            shapes.add(Shapes.ref("claim-ref"));
        }
        return Shapes.either(shapes).put("description", "Takes " + role.describe() + ".");
    }

    /** {@return the definitions that all fillers share, by name} */
    static Map<String, ObjectNode> shared() {
        Map<String, ObjectNode> group = new LinkedHashMap<>();
        group.put("text", Shapes.text());
        group.put("lang", Shapes.ref("language"));
        group.put("quantifier", Shapes.either(List.of(Shapes.integer(), Shapes.text())));
        group.put("of", Shapes.id(ENTITIES));
        group.put("expands", Shapes.oneOrMore(Shapes.id(ENTITIES)));
        group.put("by", Shapes.text("Why the group expands to these."));
        Map<String, ObjectNode> mention = new LinkedHashMap<>();
        mention.put("name", Shapes.text());
        mention.put("lang", Shapes.ref("language"));
        Map<String, ObjectNode> ref = new LinkedHashMap<>();
        ref.put("ref", Shapes.pattern("#" + Shapes.KEY, "The key of another claim in this document."));
        ref.put(
                "as",
                Shapes.code(Stream.of(Modality.values()).map(Modality::text).toList()));
        Map<String, ObjectNode> shared = new LinkedHashMap<>();
        shared.put(
                "described-group",
                Shapes.object(Map.of("group", Shapes.object(group, "text")), "group")
                        .put("description", "A group that the text describes without naming its members."));
        shared.put(
                "mention",
                Shapes.object(mention, "name").put("description", "A name as the text has it, to be resolved."));
        shared.put(
                "claim-ref",
                Shapes.object(ref, "ref").put("description", "The fact of another claim in this document."));
        return shared;
    }
}
