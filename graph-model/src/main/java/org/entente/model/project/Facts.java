/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.jspecify.annotations.Nullable;

/** All facts: claims gathered by key, and facts judged the same made one. */
final class Facts {

    private final Registry registry;
    private final SortedMap<Id, Fact> facts = new TreeMap<>();
    private final Map<Id, Id> names = new HashMap<>();
    private final Sameness sameness;
    private final Function<Id, SortedSet<Id>> corrections;

    /**
     * Gathers facts.
     *
     * @param corrections which claims correct a claim, near or far
     * @param known what judgements on facts make one, where these claims are not all there are
     */
    Facts(
            Registry registry,
            Documents documents,
            Origins origins,
            SortedMap<Id, Claim> counting,
            SortedMap<Id, Resolution> resolutions,
            List<Judgement> judgements,
            Function<Id, SortedSet<Id>> corrections,
            @Nullable Sameness known) {
        this.registry = registry;
        this.corrections = corrections;
        Map<Id, FactType> types = new HashMap<>();
        resolutions.forEach((id, resolution) -> {
            if (resolution instanceof Resolution.Resolved resolved) {
                names.put(resolved.fact(), resolved.fact());
                types.put(resolved.fact(), type(counting, id));
            }
        });
        resolutions.values().forEach(resolution -> {
            if (resolution instanceof Resolution.Resolved resolved) {
                resolved.former().forEach(former -> names.putIfAbsent(former, resolved.fact()));
            }
        });
        this.sameness = known == null ? sameness(judgements, counting, resolutions, types) : known;
        names.replaceAll((name, fact) -> sameness.of(fact));
        gather(documents, origins, counting, resolutions, types);
    }

    private FactType type(SortedMap<Id, Claim> counting, Id claim) {
        return registry.type(Objects.requireNonNull(counting.get(claim)).type()).orElseThrow();
    }

    /** Only facts whose types may report the same can be one; a verdict over others has no effect. */
    private Sameness sameness(
            List<Judgement> judgements,
            SortedMap<Id, Claim> counting,
            SortedMap<Id, Resolution> resolutions,
            Map<Id, FactType> types) {
        Set<Sameness.Pair> same = new HashSet<>();
        Set<Sameness.Pair> different = new HashSet<>();
        for (Judgement judgement : judgements) {
            Id a = judged(judgement.a(), resolutions);
            Id b = judged(judgement.b(), resolutions);
            FactType typeOfA = a == null ? null : types.get(a);
            FactType typeOfB = b == null ? null : types.get(b);
            if (a != null
                    && b != null
                    && typeOfA != null
                    && typeOfB != null
                    && !a.equals(b)
                    && registry.mayReportTheSame(typeOfA, typeOfB)) {
                (judgement.same() ? same : different).add(Sameness.Pair.of(a, b));
            }
        }
        SortedMap<Id, Id> naming = new TreeMap<>();
        resolutions.forEach((id, resolution) -> {
            if (resolution instanceof Resolution.Resolved resolved && namesFacts(resolved, types)) {
                naming.putIfAbsent(resolved.fact(), id);
            }
        });
        return new Sameness(same, different, standing -> {
            Map<Id, Id> byKey = new HashMap<>();
            Set<Sameness.Pair> implied = new HashSet<>();
            naming.forEach((fact, claim) -> {
                Id first = byKey.putIfAbsent(key(claim, counting, resolutions, types, standing), fact);
                if (first != null) {
                    implied.add(Sameness.Pair.of(first, fact));
                }
            });
            return implied;
        });
    }

    /** Facts that are what they are by other facts: two of them are one when those are. */
    private static boolean namesFacts(Resolution.Resolved resolved, Map<Id, FactType> types) {
        FactType type = Objects.requireNonNull(types.get(resolved.fact()));
        return !type.onePerClaim()
                && type.roles().values().stream()
                        .filter(Role::identity)
                        .flatMap(role -> resolved.roles().getOrDefault(role.name(), List.of()).stream())
                        .anyMatch(Participant.OfFact.class::isInstance);
    }

    private static Id key(
            Id id,
            SortedMap<Id, Claim> counting,
            SortedMap<Id, Resolution> resolutions,
            Map<Id, FactType> types,
            UnaryOperator<Id> standing) {
        Resolution.Resolved resolved = (Resolution.Resolved) Objects.requireNonNull(resolutions.get(id));
        FactType type = Objects.requireNonNull(types.get(resolved.fact()));
        SortedMap<String, SortedSet<String>> identity = new TreeMap<>();
        type.roles().values().stream()
                .filter(Role::identity)
                .forEach(role -> resolved.roles()
                        .getOrDefault(role.name(), List.of())
                        .forEach(filler -> identity.computeIfAbsent(role.name(), none -> new TreeSet<>())
                                .add((filler instanceof Participant.OfFact(Id fact, var as)
                                                ? standing.apply(fact)
                                                : filler.id())
                                        .toString())));
        return FactKey.of(type, id, Objects.requireNonNull(counting.get(id)), identity);
    }

    /** {@return the fact that a side of a judgement means, before merges} */
    @Nullable
    Id judged(Judgement.Side side, SortedMap<Id, Resolution> resolutions) {
        return switch (side) {
            case Judgement.Side.Thing(Id id) when id.kind() == Kind.FACT -> names.get(id);
            case Judgement.Side.Thing(Id id) when id.kind() == Kind.CLAIM -> judged(id, resolutions);
            default -> null;
        };
    }

    /** A claim that was corrected means what its corrections mean, if that is one fact. */
    private @Nullable Id judged(Id claim, SortedMap<Id, Resolution> resolutions) {
        Set<Id> meant = new HashSet<>();
        for (Id id : resolutions.containsKey(claim) ? Set.of(claim) : corrections.apply(claim)) {
            if (resolutions.get(id) instanceof Resolution.Resolved resolved) {
                meant.add(resolved.fact());
            }
        }
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    private void gather(
            Documents documents,
            Origins origins,
            SortedMap<Id, Claim> counting,
            SortedMap<Id, Resolution> resolutions,
            Map<Id, FactType> types) {
        SortedMap<Id, List<Said>> said = new TreeMap<>();
        SortedMap<Id, List<SortedMap<String, List<Participant>>>> roles = new TreeMap<>();
        SortedMap<Id, FactType> chosen = new TreeMap<>();
        resolutions.forEach((id, resolution) -> {
            if (resolution instanceof Resolution.Resolved resolved) {
                Claim claim = Objects.requireNonNull(counting.get(id));
                FactType type = Objects.requireNonNull(types.get(resolved.fact()));
                Id fact = sameness.of(resolved.fact());
                Documents.View document = documents.find(claim.document()).orElseThrow();
                said.computeIfAbsent(fact, none -> new ArrayList<>())
                        .add(Said.of(
                                type,
                                id,
                                claim,
                                document.knownFrom(),
                                document.publishedFrom(),
                                origins.of(claim),
                                resolved.holder()));
                roles.computeIfAbsent(fact, none -> new ArrayList<>()).add(standing(resolved.roles()));
                chosen.merge(fact, type, Facts::moreSpecific);
            }
        });
        said.forEach((id, claims) -> facts.put(
                id,
                new Fact(id, Objects.requireNonNull(chosen.get(id)), claims, Objects.requireNonNull(roles.get(id)))));
    }

    /** Facts that fill a role, under the ids that they stand under after merges. */
    private SortedMap<String, List<Participant>> standing(SortedMap<String, List<Participant>> roles) {
        SortedMap<String, List<Participant>> standing = new TreeMap<>();
        roles.forEach((role, fillers) -> standing.put(
                role,
                fillers.stream()
                        .map(filler -> filler instanceof Participant.OfFact(Id id, @Nullable Modality as)
                                ? new Participant.OfFact(sameness.of(id), as)
                                : filler)
                        .toList()));
        return standing;
    }

    /** A meeting says more than a contact; between types of one rank the name decides. */
    private static FactType moreSpecific(FactType a, FactType b) {
        if (a.related().contains(b.name()) != b.related().contains(a.name())) {
            return a.related().contains(b.name()) ? b : a;
        }
        return a.name().compareTo(b.name()) <= 0 ? a : b;
    }

    Collection<Fact> all() {
        return facts.values();
    }

    @Nullable
    Fact find(Id id) {
        return facts.get(id);
    }

    /** {@return whether this is an event that was called off} */
    boolean isCalledOff(Id id) {
        Fact fact = facts.get(id);
        return fact != null && fact.isCalledOff();
    }

    Sameness sameness() {
        return sameness;
    }

    /** {@return the standing id for every id that a fact has or had before merges} */
    Map<Id, Id> names() {
        return names;
    }

    /** Draws the earlier ids of some facts. */
    void drawRedirects(Sketch sketch, Predicate<Id> wanted) {
        names.forEach((name, fact) -> {
            if (!name.equals(fact) && wanted.test(fact)) {
                sketch.node(NodeKind.REDIRECT, name.toString(), new Properties().put(Property.TO, fact.toString()));
            }
        });
    }
}
