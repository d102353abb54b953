/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.loader.Loads.equalTheModel;

import java.util.List;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.project.Lines;
import org.entente.model.project.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Whom the name of an office means: it rests on all that is said of its terms and of their holders, and changes with it. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class HolderIT {

    private static final String DOCUMENT = """
            {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""";
    private static final String CHAIR = """
            {"entity": {"id": "office/chair", "names": [{"text": "Chair of the Five", "lang": "en"}]}}""";
    private static final String MEMBER = """
            {"claim": {"document": "document/d", "type": "group-membership", "modality": "actual", "when": "2020-01-01", "roles": {"member": [{"name": "Chair of the Five", "lang": "en"}], "group": ["group/five"]}}}""";
    private static final String TERM = """
            {"claim": {"document": "document/%s", "type": "office-holding", "modality": "actual", "when": "2017-01-20/..", "roles": {"holder": ["person/p"], "office": ["office/chair"]}}}""";
    private static final String ENDED = """
            {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "when": "2017-01-20/2021-01-20", "roles": {"holder": ["person/p"], "office": ["office/chair"]}}}""";

    private static final String JUDGED = """
            {"judgement": {"verdict": "same", "a": {"name": "the Palace"}, "b": "office/chair", "why": "checked", "by": "test", "at": "2026-01-02T10:00:00Z"}}""";

    private static final String INFERRED =
            "MATCH (:Fact)-[r:HAS_PARTICIPANT {inferred: true}]->(:Entity {id: 'person/p'}) RETURN count(r)";
    private static final String SAME = "MATCH ()-[r:POSSIBLY_SAME]->() RETURN count(r)";

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @Test
    void anOfficeMeansNobodyOnceItsTermIsDisputed(Driver driver) {
        equalTheModel(driver, List.of(DOCUMENT, CHAIR, MEMBER, ENDED), List.of("""
                        {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "polarity": "negative", "roles": {"holder": ["person/p"], "office": ["office/chair"]}}}"""));
    }

    @Test
    void anOfficeMeansItsHolderOnceAndAsLongAsALaterDocumentSaysThatTheTermGoesOn(Driver driver) {
        List<String> first = List.of(DOCUMENT, CHAIR, MEMBER, """
                {"document": {"id": "document/early", "lang": "en", "published": "2018-01-01"}}""", TERM.formatted("early"));
        List<String> second = List.of("""
                {"document": {"id": "document/late", "lang": "en", "published": "2022-01-01"}}""", TERM.formatted("late"));
        equalTheModel(driver, first);
        assertThat(Counted.nodes(driver, "Claim:Pending")).isEqualTo(1);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, first, second);
        assertThat(Counted.nodes(driver, "Claim:Pending")).isZero();
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, first, second, List.of("""
                {"retraction": {"covers": "%s", "reason": "withdrawn", "by": "test", "at": "2026-01-02T10:00:00Z"}}""".formatted(
                        Records.record(TERM.formatted("late")).recordId())));
        assertThat(Counted.nodes(driver, "Claim:Pending")).isEqualTo(1);
    }

    @Test
    void anOfficeMeansNobodyWhoWasDeadByThen(Driver driver) {
        equalTheModel(driver, List.of(DOCUMENT, CHAIR, MEMBER, ENDED), List.of("""
                {"entity": {"id": "person/p", "names": [{"text": "P", "lang": "en"}], "died": "1990-01-01"}}"""));
        assertThat(Counted.nodes(driver, "Claim:Pending")).isEqualTo(1);
    }

    /** The death becomes known after, before and together with what the office did, and is no more told in the end. */
    @Test
    void whoDiedTakesNoPartForTheOfficeAndSpeaksForNoCountry(Driver driver) {
        String died = Lines.entityWith("person/p", "{'died': '2018', 'asOf': '2019'}", "en:P");
        String lived = Lines.entityWith("person/p", "{'died': '2024', 'asOf': '2025'}", "en:P");
        List<String> known = List.of(
                DOCUMENT,
                Lines.entityWith("office/chair", "{'of': 'country/KAZ', 'function': 'head-of-state'}"),
                TERM.formatted("d"));
        List<String> events = List.of(
                meeting("office", "office/chair").line(),
                meeting("person", "person/p").line(),
                meeting("country", "country/KAZ").line(),
                meeting(
                                "group",
                                "{'group': {'text': 'leaders', 'expands': ['country/KAZ'], 'by': 'head of state on date'}}")
                        .line());
        equalTheModel(driver, known, events);
        assertThat(Counted.by(driver, INFERRED)).isEqualTo(2);
        assertThat(Counted.by(driver, SAME)).isPositive();
        equalTheModel(driver, known, events, List.of(died));
        assertThat(Counted.by(driver, INFERRED)).isZero();
        equalTheModel(driver, known, events, List.of(died), List.of(lived));
        assertThat(Counted.by(driver, INFERRED)).isEqualTo(2);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, events, List.of(died), known);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, List.of(died), known, events);
    }

    private static Lines.ClaimLine meeting(String key, String who) {
        return Lines.claim(key, "d", "meeting")
                .role("participant", who, "country/USA")
                .on("2020-05-01");
    }

    /** One instant, on days that lie two apart in two places: whatever comes first, also when who speaks for whom comes last. */
    @Test
    void whoSpeaksForACountryDoesSoAtAnInstantWhateverTheDayElsewhere(Driver driver) {
        List<String> known = List.of(
                DOCUMENT,
                Lines.entityWith("office/chair", "{'of': 'country/KAZ', 'function': 'head-of-state'}"),
                TERM.formatted("d"));
        List<String> east = List.of(
                meeting("person", "person/p").on("2020-05-07T00:30:00+14:00").line());
        List<String> west = List.of(meeting("country", "country/KAZ")
                .on("2020-05-05T23:30:00-11:00")
                .line());
        equalTheModel(driver, known, east, west);
        assertThat(Counted.by(driver, SAME)).isPositive();
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, known, west, east);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, east, west, known);
        assertThat(Counted.by(driver, SAME)).isPositive();
    }

    /** A group may be of a country and be called its head of state, but it has members, and no holder. */
    @Test
    void onlyAnOfficeMakesAHeadOfState(Driver driver) {
        for (String head : List.of("office/head", "group/head")) {
            LocalNeo4jExtension.empty(driver);
            equalTheModel(driver, List.of(DOCUMENT, """
                    {"entity": {"id": "%s", "of": "country/KAZ", "function": "head-of-state"}}""".formatted(head), """
                    {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "when": "2019/..", "roles": {"holder": ["person/p"], "office": ["office/head"]}}}""", """
                    {"claim": {"document": "document/d", "type": "group-membership", "modality": "actual", "when": "2019/..", "roles": {"member": ["person/p"], "group": ["group/head"]}}}""", """
                    {"claim": {"document": "document/d", "type": "visit", "modality": "actual", "when": "2025-11-06", "roles": {"visitor": [{"group": {"text": "leaders", "lang": "en", "expands": ["country/KAZ"], "by": "head of state on date"}}], "host": ["country/USA"]}}}"""));
            assertThat(driver.executableQuery(
                                    "MATCH (:Visit)-[r:HAS_PARTICIPANT]->(:Entity {id: 'person/p'}) RETURN r.inferred AS inferred")
                            .execute()
                            .records())
                    .hasSize(head.startsWith("office/") ? 1 : 0);
        }
    }

    /** A judgement may say that a name which no record gives to the office means it: then it means its holder, too. */
    @Test
    void aNameThatIsJudgedToMeanAnOfficeMeansItsHolderAsLongAsThatIsKnown(Driver driver) {
        List<String> first = List.of(DOCUMENT, CHAIR, MEMBER.replace("Chair of the Five", "the Palace"), JUDGED);
        List<String> disputed = List.of("""
                {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "polarity": "negative", "roles": {"holder": ["person/p"], "office": ["office/chair"]}}}""");
        equalTheModel(driver, first);
        assertThat(Counted.nodes(driver, "Claim:Pending")).isEqualTo(1);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, first, List.of(ENDED));
        assertThat(Counted.nodes(driver, "Claim:Pending")).isZero();
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, first, List.of(ENDED), disputed);
        assertThat(Counted.nodes(driver, "Claim:Pending")).isEqualTo(1);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, first, List.of(ENDED.replace("office/chair", "office/head")), List.of("""
                        {"judgement": {"verdict": "same", "a": "office/chair", "b": "office/head", "why": "checked", "by": "test", "at": "2026-01-02T10:00:00Z"}}"""));
        assertThat(Counted.nodes(driver, "Claim:Pending")).isZero();
    }
}
