/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code edges} of a fact-type file against the roles, acts and values declared above them. */
final class EdgeReader {

    private static final Pattern TYPE = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final List<String> KEYS =
            List.of("type", "from", "to", "standing", "span", "acts", "undone", "values");
    private static final Map<String, DerivedEdge.Standing> STANDINGS =
            Map.of("actual", DerivedEdge.Standing.ACTUAL, "candidate", DerivedEdge.Standing.CANDIDATE);
    private static final Map<String, String> SPANS =
            Map.of("headline", "headline", "body", "body", "caption", "caption", "table", "table");

    /** How an edge says that it ends at the fact itself; only events are worth an end of their own. */
    private static final String ITSELF = "event";

    private static final String WITHOUT_ACT = "unstated";

    private final Family family;
    private final Map<String, Role> roles;
    private final Acts acts;
    private final Map<String, ValueType> values;
    private final Set<String> identityValues;

    EdgeReader(
            Family family,
            Map<String, Role> roles,
            Acts acts,
            Map<String, ValueType> values,
            Set<String> identityValues) {
        this.family = family;
        this.roles = roles;
        this.acts = acts;
        this.values = values;
        this.identityValues = identityValues;
    }

    List<DerivedEdge> read(Place place) {
        List<DerivedEdge> edges = new ArrayList<>();
        for (Place edge : place.elements()) {
            edge.onlyKeys(KEYS);
            edges.add(readOne(edge));
        }
        if (family == Family.STANCE && !edges.isEmpty()) {
            place.problem("a stance derives no edge; remove this");
        }
        return edges;
    }

    private DerivedEdge readOne(Place place) {
        SequencedSet<String> warranting = warranting(place.at("acts"));
        return new DerivedEdge(
                place.at("type").requiredText(TYPE, "PARTY_TO"),
                from(place.at("from")),
                to(place.at("to")),
                standing(place.at("standing")),
                place.at("span").choice(SPANS).orElse(null),
                acts(warranting),
                undone(place.at("undone")),
                warranting.contains(WITHOUT_ACT),
                conditions(place.at("values")));
    }

    private String from(Place place) {
        String role = place.requiredText();
        Role declared = roles.get(role);
        if (declared == null) {
            place.unknown(role, roles.keySet());
        } else if (declared.kinds().isEmpty()) {
            place.problem("role '%s' takes facts only; start the edge at a role that entities fill".formatted(role));
        }
        return role;
    }

    private @Nullable String to(Place place) {
        String role = place.requiredText();
        if (roles.containsKey(role)) {
            return role;
        }
        if (family != Family.EVENT || !role.equals(ITSELF)) {
            SequencedSet<String> offered = new LinkedHashSet<>(roles.keySet());
            if (family == Family.EVENT) {
                offered.add(ITSELF);
            }
            place.unknown(role, offered);
        }
        return null;
    }

    private static DerivedEdge.Standing standing(Place place) {
        if (!place.present()) {
            place.problem("missing; add actual or candidate");
        }
        return place.choice(STANDINGS).orElse(DerivedEdge.Standing.ACTUAL);
    }

    /** {@return act names, with {@link #WITHOUT_ACT} among them when a claim without an act will do} */
    private SequencedSet<String> warranting(Place place) {
        Map<String, SequencedSet<String>> offered = new LinkedHashMap<>();
        offered.put("opens", acts.opens());
        offered.put("marks", acts.marks());
        offered.put("precedes", new LinkedHashSet<>(acts.precedes().keySet()));
        offered.put(WITHOUT_ACT, setOf(WITHOUT_ACT));
        acts.all().forEach(act -> offered.put(act, setOf(act)));
        SequencedSet<String> warranting = new LinkedHashSet<>();
        if (place.present()) {
            place.choices(offered).forEach(warranting::addAll);
        } else {
            warranting.add(WITHOUT_ACT);
            warranting.addAll(acts.opens());
        }
        return warranting;
    }

    private SequencedSet<String> undone(Place place) {
        Map<String, String> offered = new LinkedHashMap<>();
        acts.closes().forEach(act -> offered.put(act, act));
        return place.present() ? new LinkedHashSet<>(place.choices(offered)) : new LinkedHashSet<>();
    }

    private static SequencedSet<String> acts(SequencedSet<String> warranting) {
        SequencedSet<String> acts = new LinkedHashSet<>(warranting);
        acts.remove(WITHOUT_ACT);
        return acts;
    }

    private Map<String, Set<String>> conditions(Place place) {
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        place.entries().forEach((name, codes) -> {
            Optional<ValueType> value =
                    Optional.ofNullable(values.get(name)).filter(v -> identityValues.contains(name));
            if (value.isEmpty()) {
                codes.problem("an edge may depend on identity values only; add '%s' to identityValues or remove this"
                        .formatted(name));
            }
            Set<String> wanted = codes.texts();
            value.ifPresent(type -> wanted.stream()
                    .filter(code -> type.problemWith(code).isPresent())
                    .forEach(code -> codes.problem("unknown '%s'; use %s".formatted(code, type.expectation()))));
            conditions.put(name, wanted);
        });
        return conditions;
    }

    private static SequencedSet<String> setOf(String one) {
        return new LinkedHashSet<>(List.of(one));
    }
}
