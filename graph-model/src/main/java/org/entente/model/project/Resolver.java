/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.jspecify.annotations.Nullable;

/** Resolves each counting claim: names to entities, references to facts, and all of it to the key of a fact (R1). */
final class Resolver {

    private static final SortedSet<Id> NEVER_MERGED = Collections.emptySortedSet();

    private final Registry registry;
    private final Documents documents;
    private final Entities entities;
    private final Naming naming;
    private final SortedMap<Id, Claim> claims;
    private final Map<Id, Map<String, SortedSet<Id>>> byKey = new HashMap<>();
    private final Map<Id, Resolution> done = new HashMap<>();

    /** A resolver of these counting claims. */
    Resolver(Registry registry, Documents documents, Entities entities, Naming naming, SortedMap<Id, Claim> claims) {
        this.registry = registry;
        this.documents = documents;
        this.entities = entities;
        this.naming = naming;
        this.claims = claims;
        claims.forEach((id, claim) -> {
            if (claim.key() != null) {
                byKey.computeIfAbsent(claim.document(), none -> new HashMap<>())
                        .computeIfAbsent(claim.key(), none -> new TreeSet<>())
                        .add(id);
            }
        });
    }

    /** {@return what each counting claim stands for; a claim comes after those it refers to} */
    Map<Id, Resolution> resolveAll() {
        Map<Id, Integer> awaited = new HashMap<>();
        Map<Id, List<Id>> referring = new HashMap<>();
        Deque<Id> ready = new ArrayDeque<>();
        claims.forEach((id, claim) -> {
            SortedSet<Id> targets = new TreeSet<>();
            refs(claim).forEach(ref -> targets.addAll(targets(claim.document(), ref.key())));
            targets.forEach(target ->
                    referring.computeIfAbsent(target, none -> new ArrayList<>()).add(id));
            awaited.put(id, targets.size());
            if (targets.isEmpty()) {
                ready.add(id);
            }
        });
        while (!ready.isEmpty()) {
            Id id = ready.remove();
            done.put(id, resolve(id, claim(id)));
            for (Id next : referring.getOrDefault(id, List.of())) {
                if (awaited.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        Map<Id, Resolution> circular = new HashMap<>();
        claims.forEach((id, claim) -> {
            if (!done.containsKey(id)) {
                circular.put(id, circular(claim));
            }
        });
        done.putAll(circular);
        return done;
    }

    /** A name in a claim that means nobody yet, with those whom it may mean in another way than by a name of theirs. */
    record OpenName(
            Filler.Mention mention,
            Resolution.Reason reason,
            Set<Kind> kinds,
            Set<Id> excluded,
            SortedSet<Id> candidates) {}

    /** {@return every name in a claim that does not mean exactly one} */
    List<OpenName> openNames(Claim claim) {
        List<OpenName> open = new ArrayList<>();
        FactType type = registry.type(claim.type()).orElseThrow();
        claim.roles()
                .forEach((role, fillers) -> fillers.forEach(
                        filler -> addOpen(filler, claim, type.role(role).orElseThrow(), open)));
        if (claim.holder() != null) {
            addOpen(claim.holder(), claim, Timeframe.HOLDER, open);
        }
        return open;
    }

    private void addOpen(Filler filler, Claim claim, Role role, List<OpenName> open) {
        if (filler instanceof Filler.Mention mention) {
            Naming.Meaning meaning = naming.of(mention, claim, role);
            if (meaning.waits() != null) {
                open.add(new OpenName(
                        mention,
                        meaning.waits(),
                        role.kinds(),
                        naming.excluded(mention, claim.document()),
                        meaning.candidates()));
            }
        }
    }

    Claim claim(Id id) {
        Claim claim = claims.get(id);
        if (claim == null) {
            throw new IllegalArgumentException(id + " does not count");
        }
        return claim;
    }

    private static List<Filler.Ref> refs(Claim claim) {
        List<Filler.Ref> refs = new ArrayList<>();
        claim.roles()
                .values()
                .forEach(fillers -> fillers.forEach(filler -> {
                    if (filler instanceof Filler.Ref ref) {
                        refs.add(ref);
                    }
                }));
        return refs;
    }

    /** What refers to itself, or to others that do, has nothing to stand on. */
    private Resolution circular(Claim claim) {
        if (documents.find(claim.document()).isEmpty()) {
            return notLoaded(claim);
        }
        String about = refs(claim).stream()
                .map(Filler.Ref::key)
                .filter(key -> !done.keySet().containsAll(targets(claim.document(), key)))
                .findFirst()
                .orElseThrow();
        return pending(Resolution.Reason.REF_CYCLE, "#" + about);
    }

    private static Resolution.Pending notLoaded(Claim claim) {
        return pending(Resolution.Reason.DOCUMENT_NOT_LOADED, claim.document().toString());
    }

    private Resolution resolve(Id id, Claim claim) {
        if (documents.find(claim.document()).isEmpty()) {
            return notLoaded(claim);
        }
        FactType type = registry.type(claim.type()).orElseThrow();
        SortedMap<String, List<Participant>> roles = new TreeMap<>();
        List<FormerKeys.Slot> identity = new ArrayList<>();
        for (Map.Entry<String, List<Filler>> entry : claim.roles().entrySet()) {
            Role role = type.role(entry.getKey()).orElseThrow();
            for (Filler filler : entry.getValue()) {
                Outcome outcome = outcome(claim, filler, role);
                if (outcome.pending() != null) {
                    return outcome.pending();
                }
                if (outcome.participant() != null) {
                    roles.computeIfAbsent(role.name(), none -> new ArrayList<>())
                            .add(outcome.participant());
                    if (role.identity()) {
                        identity.add(new FormerKeys.Slot(
                                role.name(),
                                outcome.said(),
                                outcome.participant().id(),
                                outcome.before()));
                    }
                }
            }
        }
        Participant holder = null;
        if (claim.holder() != null) {
            Outcome outcome = outcome(claim, claim.holder(), Timeframe.HOLDER);
            if (outcome.pending() != null) {
                return outcome.pending();
            }
            holder = outcome.participant();
        }
        return new Resolution.Resolved(
                FormerKeys.standing(identity, ids -> FactKey.of(type, id, claim, ids)),
                type.onePerClaim()
                        ? Collections.emptySortedSet()
                        : FormerKeys.of(identity, ids -> FactKey.of(type, id, claim, ids)),
                roles,
                holder);
    }

    /** What became of one filler: a participant with the id as said and those it may have had, or the reason to wait. */
    private record Outcome(
            @Nullable Participant participant, Id said, SortedSet<Id> before, Resolution.@Nullable Pending pending) {}

    private Outcome outcome(Claim claim, Filler filler, Role role) {
        return switch (filler) {
            case Filler.Known(Id id) ->
                // a merge stands under its smallest id, so what was said never stood under a larger one
                found(
                        new Participant.Entity(entities.canonical(id)),
                        id,
                        entities.merged(id).headSet(id, true));
            case Filler.Described described -> {
                Id group = described.id(claim.document());
                yield found(new Participant.Group(group, described, claim.document()), group, NEVER_MERGED);
            }
            case Filler.Mention mention -> mentioned(claim, mention, role);
            case Filler.Ref ref -> referred(claim, ref);
        };
    }

    private static Outcome found(Participant participant, Id said, SortedSet<Id> before) {
        return new Outcome(participant, said, before, null);
    }

    private static Outcome waiting(Resolution.Pending pending) {
        return new Outcome(null, new Id(Kind.CLAIM, "none"), NEVER_MERGED, pending);
    }

    private Outcome mentioned(Claim claim, Filler.Mention mention, Role role) {
        Naming.Meaning meaning = naming.of(mention, claim, role);
        if (meaning.waits() != null) {
            return waiting(new Resolution.Pending(meaning.waits(), mention.name(), meaning.candidates()));
        }
        Id id = meaning.candidates().first();
        return found(new Participant.Entity(id, meaning.rule()), id, entities.merged(id));
    }

    private Outcome referred(Claim claim, Filler.Ref ref) {
        SortedSet<Id> targets = targets(claim.document(), ref.key());
        if (targets.isEmpty()) {
            return waiting(pending(Resolution.Reason.REF_NOT_FOUND, "#" + ref.key()));
        }
        Set<Id> facts = new TreeSet<>();
        SortedSet<Id> before = new TreeSet<>();
        for (Id target : targets) {
            if (!(done.get(target) instanceof Resolution.Resolved resolved)) {
                return waiting(pending(Resolution.Reason.REF_PENDING, "#" + ref.key()));
            }
            facts.add(resolved.fact());
            before.addAll(resolved.former());
        }
        if (facts.size() > 1) {
            return waiting(pending(Resolution.Reason.REF_AMBIGUOUS, "#" + ref.key()));
        }
        Id fact = facts.iterator().next();
        if (!before.isEmpty()) {
            before.add(fact);
        }
        return found(new Participant.OfFact(fact, ref.as()), fact, before);
    }

    /** {@return the counting claims with this key in a document} */
    SortedSet<Id> targets(Id document, String key) {
        return byKey.getOrDefault(document, Map.of()).getOrDefault(key, new TreeSet<>());
    }

    private static Resolution.Pending pending(Resolution.Reason reason, String about) {
        return new Resolution.Pending(reason, about, new TreeSet<>());
    }
}
