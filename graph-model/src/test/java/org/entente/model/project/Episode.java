/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.entente.model.project.Cast.chair;
import static org.entente.model.project.Cast.doc;
import static org.entente.model.project.Cast.meeting;
import static org.entente.model.project.Cast.name;
import static org.entente.model.project.Cast.person;
import static org.entente.model.project.Cast.term;
import static org.entente.model.project.Lines.claim;
import static org.entente.model.project.Lines.document;
import static org.entente.model.project.Lines.entity;
import static org.entente.model.project.Lines.entityWith;

import java.util.ArrayList;
import java.util.List;

/**
 * A few records that belong together, in the order in which they arrive. All episodes share one small world, so that
 * several of them meet in the same people, documents and facts.
 *
 * @param kind what happens
 * @param a which of three variants of the cast
 * @param b which of three variants of the circumstances
 */
record Episode(Kind kind, int a, int b) {

    enum Kind {
        MENTION_BEFORE_ENTITY,
        NAMESAKE,
        CORRECTION,
        COARSE_AND_FINE,
        OFFSETS,
        POSTPONEMENT,
        TWO_MEETINGS,
        TWO_TENURES,
        REPUBLISH_CYCLE,
        RETRACTION,
        MERGE_UNDO,
        GROUP,
        NESTED_REF,
        ACCESSION,
        FACT_JUDGEMENTS,
        STANCE,
        ERASURE,
        CHAINED_MERGES,
        MERGED_EVENT,
        DATED_NAMESAKES,
        OFFICE_NAME
    }

    private String who() {
        return "person/p" + a;
    }

    private DecidedEpisode decided() {
        return new DecidedEpisode(a, b);
    }

    List<String> lines() {
        return switch (kind) {
            case MENTION_BEFORE_ENTITY ->
                List.of(
                        doc(b),
                        meeting("mention", b, name(a), "country/USA")
                                .on("2025-11-06")
                                .line(),
                        person(a));
            case NAMESAKE ->
                List.of(
                        person(0),
                        doc(b),
                        meeting("namesake", b, name(0), "country/ISR")
                                .on("2025-11-06")
                                .line(),
                        entity("person/other-p0", "en:Aidar Bek"));
            case CORRECTION -> decided().correction();
            case COARSE_AND_FINE -> coarseAndFine();
            case OFFSETS -> offsets();
            case POSTPONEMENT -> postponement();
            case TWO_MEETINGS ->
                List.of(
                        doc(b),
                        meeting("morning", b, who(), "country/USA")
                                .on("2025-11-06T09:00:00-05:00")
                                .line(),
                        meeting("evening", b, who(), "country/USA")
                                .on("2025-11-06T17:00:00-05:00")
                                .line());
            case TWO_TENURES -> twoTenures();
            case REPUBLISH_CYCLE -> republishCycle();
            case RETRACTION -> decided().retraction();
            case MERGE_UNDO -> decided().mergeUndo();
            case GROUP -> group();
            case NESTED_REF -> nestedRef();
            case ACCESSION -> accession();
            case FACT_JUDGEMENTS -> decided().factJudgements();
            case STANCE -> stance();
            case ERASURE -> decided().erasure();
            case CHAINED_MERGES -> decided().chainedMerges();
            case MERGED_EVENT -> decided().mergedEvent();
            case DATED_NAMESAKES -> datedNamesakes();
            case OFFICE_NAME -> officeName();
        };
    }

    private List<String> coarseAndFine() {
        Lines.ClaimLine coarse =
                claim("coarse", "d" + b, "diplomatic-relations").role("party", "country/KAZ", "country/ISR");
        Lines.ClaimLine fine = claim("fine", "d3", "diplomatic-relations").role("party", "country/ISR", "country/KAZ");
        return List.of(
                doc(b),
                doc(3),
                coarse.on(a == 0 ? "1992" : "1992-04").act("established").line(),
                fine.on("1992-04-10").act("established").line(),
                claim("bound", "d4", "diplomatic-relations")
                        .role("party", "country/ISR", "country/KAZ")
                        .on("{'start': {'notAfter': '1995-11-06'}, 'end': {'notBefore': '2025-11-06'}}")
                        .line(),
                doc(4));
    }

    private List<String> offsets() {
        Lines.ClaimLine there =
                claim("there", "d" + b, "phone-call").role("caller", who()).role("callee", "country/USA");
        Lines.ClaimLine here =
                claim("here", "d3", "phone-call").role("caller", who()).role("callee", "country/USA");
        return List.of(
                doc(b),
                there.on("2025-11-06T20:00:00-05:00").line(),
                here.on(b == 0 ? "2025-11-07T01:00:00Z" : "2025-11-07")
                        .modality("expected")
                        .line(),
                doc(3));
    }

    private List<String> postponement() {
        return List.of(
                doc(0),
                meeting("plan", 0, who(), "country/USA")
                        .on("2025-11-20")
                        .modality("scheduled")
                        .line(),
                doc(3),
                meeting("off", 3, who(), "country/USA")
                        .on("2025-11-20")
                        .modality("postponed")
                        .link("rescheduledTo", "#new")
                        .line(),
                meeting("new", 3, who(), "country/USA")
                        .on("2025-12-0" + (b + 1))
                        .modality("expected")
                        .line());
    }

    private List<String> twoTenures() {
        List<String> lines = new ArrayList<>(List.of(
                doc(b),
                entityWith(
                        "office/president", "{'of': 'country/KAZ', 'function': 'head-of-state'}", "en:President of it"),
                term("first", b, a).on("2017-01-20/2021-01-20").line(),
                term("second", b, a).on("2025-01-20/..").line(),
                term("seen", b, a).on("{'holdsOn': '2025-11-06'}").line()));
        if (b == 2) {
            lines.add(term("no", b, a).denied().line());
        }
        return lines;
    }

    private List<String> republishCycle() {
        return List.of(
                document("r1", "2025-11-06", "{'republishes': 'document/r2', 'publisher': 'organization/daily'}"),
                claim("r", "r1", "statement")
                        .role("speaker", who())
                        .on("2025-11-06")
                        .from("organization/wire")
                        .line(),
                document("r2", "2025-11-07", "{'republishes': 'document/r3'}"),
                claim("r", "r2", "statement")
                        .role("speaker", who())
                        .on("2025-11-06")
                        .line(),
                document("r3", "2025-11-07", "{'republishes': ['document/r1', 'document/d" + b + "']}"));
    }

    private List<String> group() {
        String leaders = "{'group': {'text': 'leaders of the five', 'lang': 'en', 'quantifier': 5,"
                + " 'expands': ['country/KAZ', 'country/KGZ', 'person/p0'], 'by': 'head of state on date'}}";
        return List.of(
                doc(b),
                claim("in", "d" + b, "group-membership")
                        .role("member", "country/KAZ")
                        .role("group", "group/five")
                        .on("2015/..")
                        .line(),
                claim("all", "d" + b, "summit")
                        .role("participant", "country/USA", a == 0 ? "group/five" : leaders)
                        .on("2025-11-06")
                        .line(),
                claim("one", "d" + b, "summit")
                        .role("participant", "country/USA", "country/KAZ")
                        .on("2025-11-06")
                        .line());
    }

    private List<String> nestedRef() {
        return List.of(
                doc(b),
                claim("outer", "d" + b, "announcement")
                        .role("announcer", who())
                        .role("content", "{'ref': '#inner', 'as': 'expected'}")
                        .on("2025-11-06")
                        .line(),
                claim("inner", "d" + b, "statement")
                        .role("speaker", name(a))
                        .role("content", "{'ref': '#core'}")
                        .on("2025-11-06")
                        .link("during", "#core")
                        .line(),
                meeting("core", b, who(), "person/p1", "country/USA")
                        .on("2025-11-06")
                        .modality("scheduled")
                        .line(),
                claim("part", "d" + b, "event-participation")
                        .role("event", "{'ref': '#core'}")
                        .role("participant", "country/ISR")
                        .line(),
                person(a));
    }

    private List<String> accession() {
        Lines.ClaimLine joining = claim("join", "d" + b, "agreement-participation")
                .role("party", "country/KAZ")
                .role("agreement", "agreement/accords");
        String modality = List.of("expected", "desired", "announced").get(b);
        List<String> lines = new ArrayList<>(List.of(
                doc(b),
                joining.modality(modality)
                        .holder(a == 0 ? "country/KAZ" : who())
                        .line()));
        lines.add(claim("title", "d" + b, "agreement-participation")
                .role("party", "country/KAZ")
                .role("agreement", "agreement/accords")
                .headline()
                .line());
        if (a > 0) {
            lines.add(doc(4));
            lines.add(claim("done", "d4", "agreement-participation")
                    .role("party", "country/KAZ")
                    .role("agreement", "agreement/accords")
                    .act(a == 1 ? "joined" : "signature")
                    .on("2025-12-01")
                    .from("organization/wire", "{'source': 'officials', 'number': 'plural'}")
                    .line());
        }
        return lines;
    }

    private List<String> stance() {
        return List.of(
                doc(b),
                claim("view", "d" + b, "assessment")
                        .role("subject", "{'group': {'text': 'many countries', 'lang': 'en', 'quantifier': 'many'}}")
                        .role("about", "agreement/accords")
                        .modality("hypothetical")
                        .with("content", "{'text': " + Wording.quoted(Wording.ODD.get(3)) + ", 'lang': 'en'}")
                        .from(
                                "organization/wire",
                                "{'source': " + Wording.quoted(Wording.ODD.get(b)) + ", 'number': 'one'}",
                                who())
                        .line(),
                claim("wish", "d" + b, "agreement-participation")
                        .role("party", "{'group': {'text': 'many countries', 'lang': 'en', 'quantifier': 'many'}}")
                        .role("agreement", "agreement/accords")
                        .modality("desired")
                        .holder("{'group': {'text': 'many countries', 'lang': 'en', 'quantifier': 'many'}}")
                        .line());
    }

    /** Grandfather and grandson: whom the name means, the date tells, or nobody. */
    private List<String> datedNamesakes() {
        List<String> lines = new ArrayList<>(List.of(
                doc(b),
                entityWith("person/old", "{'born': '1870', 'died': '1941'}", "en:Yusuf Karim"),
                meeting("dated", b, "{'name': 'Yusuf Karim', 'lang': 'en'}", "country/USA")
                        .on(List.of("1930-05", "1999", "1950").get(a))
                        .line()));
        if (b > 0) {
            lines.add(entityWith("person/young", "{'born': '194X'}", "en:Yusuf Karim"));
        }
        return lines;
    }

    /**
     * An office where only a person fits; who holds it comes before or after, merges, is denied, was dead by then, or goes on. Its
     * name may be one that only a judgement gives it, or what it turns out to be one with.
     */
    private List<String> officeName() {
        boolean dead = a == 0 && b == 0;
        String holder = dead ? "person/late" : "person/p" + a;
        String other = "person/p" + (a + 1) % 3;
        List<String> lines = new ArrayList<>(List.of(
                memberBy("2020-01-01"),
                doc(b),
                entity("office/chair", "en:Chair of the Five"),
                chair("term", b, holder).on("2017-01-20/2021-01-20").line()));
        if (b == 1) {
            lines.add(chair("rival", b, other).on("2019/..").line());
            lines.add(Lines.same(holder, other));
        } else if (b == 2) {
            lines.add(chair("not", b, holder).denied().line());
        } else if (dead) {
            lines.add(entityWith(holder, "{'died': '1990'}", "en:Late Holder"));
        } else {
            lines.addAll(List.of(
                    memberBy("2025-11-07"),
                    chair("on", b, holder).on("2024/..").line(),
                    doc(3),
                    chair("on", 3, holder).on("2024/..").line()));
        }
        if (isJudged()) {
            lines.add(Lines.same("{'name': 'the Palace'}", b == 0 ? "office/seat" : "office/chair"));
        }
        if (isJudged() && b != 2) {
            lines.add(Lines.same("office/seat", "office/chair"));
        }
        return lines;
    }

    private boolean isJudged() {
        return a == 2;
    }

    private String memberBy(String date) {
        String name = isJudged() ? "the Palace" : "Chair of the Five";
        return claim("member", "d" + b, "group-membership")
                .role("member", "{'name': '" + name + "', 'lang': 'en'}")
                .role("group", "group/five")
                .on(date)
                .line();
    }
}
