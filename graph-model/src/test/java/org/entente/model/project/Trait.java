/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Filler;
import org.entente.model.record.Judgement;
import org.entente.model.record.LinkType;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Modality;
import org.jspecify.annotations.Nullable;

/** What makes records hard to project, told from the records themselves in the order of their arrival. */
public enum Trait {
    MENTION_BEFORE_ENTITY(records -> pair(
            records,
            Claim.class,
            EntityRecord.class,
            (claim, entity) -> mentions(claim, entity) && isFirst(records, entity))),
    NAMESAKE_LATER(records -> records.stream()
            .anyMatch(first -> first instanceof EntityRecord known
                    && pair(
                            records,
                            Claim.class,
                            EntityRecord.class,
                            (claim, later) -> mentions(claim, known)
                                    && mentions(claim, later)
                                    && !known.entity().equals(later.entity())))),
    CORRECTED_CLAIM(records ->
            any(records, Claim.class, Claim.class, (a, b) -> a.recordId().equals(b.supersedes()))),
    COARSE_AND_FINE_DATE(records -> any(
            records,
            Claim.class,
            Claim.class,
            (a, b) -> alike(a, b) && date(b).startsWith(date(a) + "-") && date(b).length() == 10)),
    DAY_BY_OFFSET(records -> any(
            records,
            Claim.class,
            Claim.class,
            (a, b) -> alike(a, b) && date(a).startsWith("2025-11-06T") && date(b).startsWith("2025-11-07"))),
    POSTPONEMENT(records -> records.stream()
            .anyMatch(record -> record instanceof Claim claim
                    && claim.modality() == Modality.POSTPONED
                    && claim.links().stream().anyMatch(link -> link.rel() == LinkType.RESCHEDULED_TO))),
    TWO_MEETINGS_IN_A_DAY(records -> any(
            records,
            Claim.class,
            Claim.class,
            (a, b) -> alike(a, b)
                    && a.type().equals("meeting")
                    && date(a).length() > 10
                    && date(b).startsWith(date(a).substring(0, 11))
                    && !date(a).equals(date(b)))),
    TWO_TENURES(records -> any(
            records,
            Claim.class,
            Claim.class,
            (a, b) -> alike(a, b)
                    && a.type().equals("office-holding")
                    && date(a).matches("[-0-9]+/[-0-9]+")
                    && date(b).matches("[-0-9]+/.*")
                    && date(b).compareTo(date(a).substring(date(a).indexOf('/') + 1)) > 0)),
    REPUBLISH_CYCLE(Trait::hasCycle),
    RETRACT_RELOAD_RESTORE(Trait::isRestored),
    MERGE_UNDO(records -> any(
            records,
            Judgement.class,
            Retraction.class,
            (judgement, retraction) -> judgement.same() && retraction.covers().equals(judgement.recordId()))),
    GROUP_AGAINST_MEMBERS(records -> any(
            records,
            Claim.class,
            Claim.class,
            (a, b) -> a.type().equals(b.type()) && date(a).equals(date(b)) && hasGroup(a) && hasMember(b))),
    ERASED_WORDS(records -> any(
            records,
            Claim.class,
            Retraction.class,
            (claim, retraction) -> retraction.erases()
                    && claim.quote() != null
                    && retraction.covers().key().equals(claim.quote().sha256()))),
    NAME_OUT_OF_TIME(records -> any(
            records,
            Claim.class,
            EntityRecord.class,
            (claim, entity) -> mentions(claim, entity) && isAfterDeath(claim, entity))),
    OFFICE_NAME(records -> any(
            records,
            Claim.class,
            EntityRecord.class,
            (claim, entity) -> entity.entity().kind() == Kind.OFFICE
                    && mentions(claim, entity)
                    && records.stream()
                            .anyMatch(record -> record instanceof Claim term
                                    && term.type().equals("office-holding")
                                    && fillers(term).contains(new Filler.Known(entity.entity()))))),
    NESTED_REF(records -> any(
            records,
            Claim.class,
            Claim.class,
            (outer, inner) -> outer.document().equals(inner.document())
                    && refs(outer).contains(String.valueOf(inner.key()))
                    && !refs(inner).isEmpty()));

    private final Predicate<List<SourceRecord>> test;

    Trait(Predicate<List<SourceRecord>> test) {
        this.test = test;
    }

    /** {@return whether records that arrive in this order have the trait} */
    public boolean isIn(List<SourceRecord> records) {
        return test.test(records);
    }

    private static <A, B> boolean pair(
            List<SourceRecord> records, Class<A> first, Class<B> second, BiPredicate<A, B> both) {
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size() && first.isInstance(records.get(i)); j++) {
                if (second.isInstance(records.get(j))
                        && both.test(first.cast(records.get(i)), second.cast(records.get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <A, B> boolean any(
            List<SourceRecord> records, Class<A> first, Class<B> second, BiPredicate<A, B> both) {
        return pair(records, first, second, both) || pair(records, second, first, (b, a) -> both.test(a, b));
    }

    private static List<Filler> fillers(Claim claim) {
        return claim.roles().values().stream().flatMap(List::stream).toList();
    }

    private static boolean mentions(Claim claim, EntityRecord entity) {
        return fillers(claim).stream()
                .anyMatch(filler -> filler instanceof Filler.Mention mention
                        && entity.names().stream().anyMatch(name -> name.key().equals(MatchingKey.of(mention.name()))));
    }

    private static boolean isAfterDeath(Claim claim, EntityRecord entity) {
        String died = entity.fields().get("died");
        return died != null && date(claim).matches("[0-9]{4}.*") && date(claim).compareTo(died + "-99") > 0;
    }

    private static boolean isFirst(List<SourceRecord> records, EntityRecord entity) {
        return records.stream()
                .filter(record ->
                        record instanceof EntityRecord other && other.entity().equals(entity.entity()))
                .findFirst()
                .filter(first -> first == entity)
                .isPresent();
    }

    private static boolean alike(Claim a, Claim b) {
        return a.type().equals(b.type()) && a.roles().equals(b.roles());
    }

    private static String date(Claim claim) {
        return String.valueOf(claim.when().edtf());
    }

    private static Set<String> refs(Claim claim) {
        Set<String> refs = new HashSet<>();
        fillers(claim).forEach(filler -> {
            if (filler instanceof Filler.Ref ref) {
                refs.add(ref.key());
            }
        });
        return refs;
    }

    private static boolean hasGroup(Claim claim) {
        return fillers(claim).stream()
                .anyMatch(filler -> filler instanceof Filler.Described
                        || filler instanceof Filler.Known(Id id) && id.kind() == Kind.GROUP);
    }

    private static boolean hasMember(Claim claim) {
        return !hasGroup(claim) && fillers(claim).contains(new Filler.Known(Id.parse("country/KAZ")));
    }

    private static boolean hasCycle(List<SourceRecord> records) {
        List<DocumentRecord> documents = new ArrayList<>();
        records.forEach(record -> {
            if (record instanceof DocumentRecord document) {
                documents.add(document);
            }
        });
        return documents.stream()
                .anyMatch(start -> reaches(start.document(), start.document(), documents, new HashSet<>()));
    }

    private static boolean reaches(Id from, Id to, List<DocumentRecord> documents, Set<Id> seen) {
        return documents.stream()
                .filter(document -> document.document().equals(from))
                .flatMap(document -> document.republishes().stream())
                .anyMatch(next -> next.equals(to) || seen.add(next) && reaches(next, to, documents, seen));
    }

    private static boolean isRestored(List<SourceRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            @Nullable Id retraction = records.get(i) instanceof Retraction found ? found.recordId() : null;
            List<SourceRecord> before = records.subList(0, i);
            List<SourceRecord> after = records.subList(i + 1, records.size());
            if (retraction != null
                    && after.stream().anyMatch(record -> record instanceof Claim && before.contains(record))
                    && after.stream()
                            .anyMatch(record -> record instanceof Restore restore
                                    && restore.restores().equals(retraction))) {
                return true;
            }
        }
        return false;
    }
}
