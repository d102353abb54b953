/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.name.Name;
import org.entente.model.name.Scripts;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.record.Judgement;
import org.entente.model.registry.Role;
import org.entente.model.time.Span;

/**
 * Finds whom a name means. Of those who fit the role and are not judged to be others the language filters first, then the time: who did not exist then is not meant. A judgement
 * decides; a person's short name counts only where the same document names that person in full, which no short name does. Without exactly one
 * candidate there is no answer.
 */
final class Mentions {

    /**
     * Whom a name means, or whom it may mean.
     *
     * @param outOfTime those who bear the name and did not exist then
     */
    record Answer(SortedSet<Id> candidates, SortedSet<Id> outOfTime, boolean contradicted) {
        boolean isResolved() {
            return candidates.size() == 1 && !contradicted;
        }
    }

    private record Verdict(Judgement.Side.Named name, String key, Id entity, boolean same) {
        boolean concerns(String mentioned, Filler.Mention mention, Id document) {
            return key.equals(mentioned)
                    && (name.lang() == null
                            || mention.lang() != null
                                    && Entities.language(name.lang()).equals(Entities.language(mention.lang())))
                    && (name.document() == null || name.document().equals(document));
        }
    }

    /** Chinese and Japanese, and Korean as often as not. */
    private static final Set<String> WITHOUT_SPACES = Set.of("Hani", "Hira", "Kana", "Hang");

    private final Entities entities;
    private final Timeframe time;
    private final Map<String, List<Verdict>> verdicts = new HashMap<>();
    private final Map<Id, Set<Id>> inFull = new HashMap<>();

    /**
     * Makes ready to resolve the names in some claims.
     *
     * @param named persons that documents are known to name in full, besides those that these claims name
     */
    Mentions(
            Entities entities,
            Timeframe time,
            Iterable<Judgement> judgements,
            Iterable<Claim> claims,
            Map<Id, ? extends Set<Id>> named) {
        this.entities = entities;
        this.time = time;
        named.forEach((document, persons) -> inFull.put(document, new HashSet<>(persons)));
        for (Judgement judgement : judgements) {
            addVerdict(judgement.a(), judgement.b(), judgement.same());
            addVerdict(judgement.b(), judgement.a(), judgement.same());
        }
        for (Claim claim : claims) {
            claim.roles()
                    .forEach((role, fillers) ->
                            fillers.forEach(filler -> noteFullName(claim, time.role(claim, role), filler)));
            if (claim.holder() != null) {
                noteFullName(claim, Timeframe.HOLDER, claim.holder());
            }
        }
    }

    private void addVerdict(Judgement.Side name, Judgement.Side thing, boolean same) {
        if (name instanceof Judgement.Side.Named named && thing instanceof Judgement.Side.Thing(Id id)) {
            String key = MatchingKey.of(named.name());
            verdicts.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(new Verdict(named, key, entities.canonical(id), same));
        }
    }

    /** Only a person's words may stand for the whole name: one state's may be another's. */
    private void noteFullName(Claim claim, Role role, Filler filler) {
        Set<Id> named = inFull.computeIfAbsent(claim.document(), none -> new HashSet<>());
        switch (filler) {
            case Filler.Known(Id id) when isPerson(id) -> named.add(entities.canonical(id));
            case Filler.Mention mention
            when mayBeFull(MatchingKey.of(mention.name())) -> {
                Answer answer = resolve(mention, claim, role, role.kinds(), Set.of());
                if (answer.isResolved() && isPerson(answer.candidates().first())) {
                    named.add(answer.candidates().first());
                }
            }
            default -> {}
        }
    }

    /** A single word that parts no others is one if it means somebody without the help of its document. */
    private static boolean mayBeFull(String key) {
        return isSeveralWords(key) || partsNoWords(key);
    }

    /** {@return the persons whom these claims name in full, by document} */
    Map<Id, Set<Id>> namedInFull() {
        return inFull;
    }

    /** {@return whom a name in a role of a claim means} */
    Answer resolve(Filler.Mention mention, Claim claim, Role role) {
        return resolve(mention, claim, role, role.kinds());
    }

    /** {@return whom a name in a role of a claim means among things of these kinds} */
    Answer resolve(Filler.Mention mention, Claim claim, Role role, Set<Kind> kinds) {
        return resolve(mention, claim, role, kinds, inFull.getOrDefault(claim.document(), Set.of()));
    }

    private Answer resolve(Filler.Mention mention, Claim claim, Role role, Set<Kind> kinds, Set<Id> namedInFull) {
        Id document = claim.document();
        String key = MatchingKey.of(mention.name());
        List<Verdict> judged = judged(key, mention, document);
        SortedSet<Id> decided = new TreeSet<>();
        Set<Id> excluded = new HashSet<>();
        judged.forEach(verdict -> (verdict.same() ? decided : excluded).add(verdict.entity()));
        decided.removeIf(id -> !kinds.contains(id.kind()));
        if (!decided.isEmpty()) {
            return new Answer(decided, new TreeSet<>(), decided.stream().anyMatch(excluded::contains));
        }
        Predicate<Id> may = id -> kinds.contains(id.kind()) && !excluded.contains(id);
        SortedSet<Id> candidates = new TreeSet<>();
        for (Entities.Named named : entities.named(key, mention.lang(), may)) {
            if (standsAlone(key, named) || namedInFull.contains(named.entity())) {
                candidates.add(named.entity());
            }
        }
        if (!isSeveralWords(key)) {
            namedInFull.stream()
                    .filter(person -> may.test(person) && hasWord(person, key))
                    .forEach(candidates::add);
        }
        SortedSet<Id> outOfTime = new TreeSet<>(candidates);
        Span lived = time.lived(claim, role);
        candidates.removeIf(id -> !existed(id, lived));
        outOfTime.removeAll(candidates);
        return new Answer(candidates, outOfTime, false);
    }

    private boolean existed(Id id, Span then) {
        return entities.view(id).existed().mayOverlap(then);
    }

    /** What is judged of the name in this document goes before what is judged of it everywhere. */
    private List<Verdict> judged(String key, Filler.Mention mention, Id document) {
        List<Verdict> all = verdicts.getOrDefault(key, List.of()).stream()
                .filter(verdict -> verdict.concerns(key, mention, document))
                .toList();
        List<Verdict> here = all.stream()
                .filter(verdict -> verdict.name().document() != null)
                .toList();
        boolean decided = here.stream().anyMatch(Verdict::same);
        return all.stream()
                .filter(verdict -> verdict.name().document() != null
                        || !(decided && verdict.same())
                                && here.stream()
                                        .noneMatch(other -> other.entity().equals(verdict.entity())))
                .toList();
    }

    /** {@return whom a name in a document does not mean, by judgement} */
    Set<Id> excluded(Filler.Mention mention, Id document) {
        Set<Id> excluded = new HashSet<>();
        judged(MatchingKey.of(mention.name()), mention, document).forEach(verdict -> {
            if (!verdict.same()) {
                excluded.add(verdict.entity());
            }
        });
        return excluded;
    }

    /** {@return whether nobody is known who bears the name for short only; else one document's words decide whom it means} */
    boolean isFullName(Filler.Mention mention) {
        String key = MatchingKey.of(mention.name());
        return isSeveralWords(key)
                && entities.named(key, mention.lang(), Mentions::isPerson).stream()
                        .noneMatch(Mentions::isShort);
    }

    private static boolean isShort(Entities.Named named) {
        return isPerson(named.entity()) && named.name().kind().equals("short");
    }

    private static boolean isPerson(Id id) {
        return id.kind() == Kind.PERSON;
    }

    /**
     * A person's short name never does, be it written as several words, as "al-Assad" is. Any other single word is enough
     * for anything but a person who has a longer name.
     */
    private boolean standsAlone(String key, Entities.Named named) {
        return !isShort(named)
                && (isSeveralWords(key)
                        || !isPerson(named.entity())
                        || entities.view(named.entity()).names().stream()
                                .noneMatch(name -> isLonger(name, key, named.name())));
    }

    /**
     * In scripts that part no words, a name in the same script is that is parted, or that contains the other; but not a mere variant
     * of it, which may have a title.
     */
    private static boolean isLonger(Name name, String key, Name other) {
        String longer = name.key();
        if (!partsNoWords(key)) {
            return isSeveralWords(longer);
        }
        return isSeveralWords(longer) && Scripts.of(key).equals(Scripts.of(longer))
                || longer.length() > key.length()
                        && longer.contains(key)
                        && Name.rank(name.kind()) <= Name.rank(other.kind());
    }

    private static boolean partsNoWords(String key) {
        return WITHOUT_SPACES.contains(Scripts.of(key));
    }

    private boolean hasWord(Id person, String word) {
        return entities.view(person).names().stream().anyMatch(name -> OwnWords.has(name, word));
    }

    private static boolean isSeveralWords(String key) {
        return key.indexOf(' ') >= 0;
    }
}
