/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who fills the roles of a claim. */
final class FillerReader {

    private final Fields claim;

    FillerReader(Fields claim) {
        this.claim = claim;
    }

    SortedMap<String, List<Filler>> roles(FactType type) {
        SortedMap<String, List<Filler>> roles = new TreeMap<>();
        Fields node = claim.object("roles");
        if (node == null) {
            claim.reject(
                    "roles",
                    Issue.MISSING_FIELD,
                    "the roles are missing; " + type.name() + " has "
                            + type.roles().keySet());
            return roles;
        }
        for (String name : node.names()) {
            Role role = type.roles().get(name);
            if (role == null) {
                node.get(name);
                node.reject(
                        name,
                        Issue.UNKNOWN_ROLE,
                        "%s has no role '%s'; it has %s"
                                .formatted(type.name(), name, type.roles().keySet()));
                continue;
            }
            List<Filler> fillers = node.items(name, (item, where) -> fitting(role, item, where, node));
            if (!fillers.isEmpty()) {
                roles.put(name, fillers);
            }
        }
        type.roles().forEach((name, role) -> count(type, node, name, role, roles.getOrDefault(name, List.of())));
        return roles;
    }

    private static void count(FactType type, Fields node, String name, Role role, List<Filler> fillers) {
        if (role.required() && fillers.isEmpty()) {
            node.reject(name, Issue.MISSING_ROLE, "%s needs its role '%s'; fill it".formatted(type.name(), name));
        }
        long distinct = fillers.stream().distinct().count();
        if (type.symmetric() && role.identity() && !fillers.isEmpty() && distinct != 2) {
            node.reject(name, Issue.TOO_MANY_FILLERS, "%s is between exactly two; name both".formatted(type.name()));
        } else if (!type.symmetric() && !role.many() && distinct > 1) {
            node.reject(name, Issue.TOO_MANY_FILLERS, "one filler only; write a claim for each of the others");
        }
    }

    private @Nullable Filler fitting(Role role, JsonNode item, String where, Fields node) {
        Filler filler = filler(item, where);
        boolean fits = switch (filler) {
            case null -> true;
            case Filler.Known(Id id) -> role.kinds().contains(id.kind());
            case Filler.Mention ignored -> !role.kinds().isEmpty();
            case Filler.Described ignored -> role.takesDescribedGroup();
            case Filler.Ref ignored -> role.facts();
        };
        if (!fits) {
            node.rejectAt(where, Issue.FILLER_DOES_NOT_FIT, "this does not fit the role; it takes " + role.describe());
        }
        return filler;
    }

    @Nullable
    Filler holder(JsonNode item, String where) {
        Filler holder = filler(item, where);
        if (holder instanceof Filler.Ref) {
            claim.rejectAt(where, Issue.FILLER_DOES_NOT_FIT, "a fact wants nothing; name who does");
        }
        return holder;
    }

    private @Nullable Filler filler(JsonNode item, String where) {
        if (item.isString()) {
            Id id = claim.checkedId(
                    where, item.stringValue(), Kind::isNamed, "an entity id, or {\"name\": ..} for a name");
            return id == null ? null : new Filler.Known(id);
        }
        Fields fields = claim.at(item, where);
        Filler read = null;
        if (fields.get("id") != null) {
            Id id = fields.id("id", Kind::isNamed, "an entity id");
            read = id == null ? null : new Filler.Known(id);
        } else if (fields.get("name") != null) {
            read = mention(fields);
        } else if (fields.get("group") != null) {
            read = described(fields.object("group"));
        } else if (fields.get("ref") != null) {
            read = ref(fields);
        } else {
            fields.reject("", Issue.MISSING_FIELD, "a filler is an id, {name, lang}, {group} or {ref}");
            return null;
        }
        fields.finish();
        return read;
    }

    private static Filler mention(Fields fields) {
        String name = fields.requiredText("name");
        if (!name.isEmpty() && MatchingKey.of(name).isEmpty()) {
            fields.reject("name", Issue.EMPTY_VALUE, "the name holds no letter or digit");
        }
        return new Filler.Mention(name, fields.language("lang"));
    }

    private static @Nullable Filler described(@Nullable Fields group) {
        if (group == null) {
            return null;
        }
        JsonNode quantifier = group.get("quantifier");
        Object quantity = quantifier != null && quantifier.isIntegralNumber()
                ? group.wholeNumber("quantifier")
                : group.text("quantifier");
        Filler read = new Filler.Described(
                group.requiredText("text"),
                group.language("lang"),
                quantity,
                group.id("of", Kind::isNamed, "country/<alpha-3>"),
                group.ids("expands", Kind::isNamed, "country/<alpha-3>"),
                group.text("by"));
        group.finish();
        return read;
    }

    private static Filler ref(Fields fields) {
        String ref = fields.requiredText("ref");
        if (!ref.startsWith("#") || ref.length() < 2) {
            fields.reject("ref", Issue.INVALID_ID, "a ref is #key of another claim in this document");
        }
        String as = fields.text("as");
        Modality modality = as == null ? null : Modality.of(as).orElse(null);
        if (as != null && modality == null) {
            fields.reject("as", Issue.UNKNOWN_CODE, "unknown modality '%s'".formatted(as));
        }
        return new Filler.Ref(ref.startsWith("#") ? ref.substring(1) : ref, modality);
    }
}
