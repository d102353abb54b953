/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.loader.Loads.equalTheModel;

import java.util.List;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.project.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Facts that judgements say are one, or are not, or both, and what becomes of that when claims come or judgements go. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class JudgedFactsIT {

    private static final String LINKS = "MATCH (:Fact)-[r:POSSIBLY_SAME]->(:Fact) RETURN count(r)";

    private static final String DOCUMENT = """
            {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""";

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    /** Two events that a judgement makes one are two again once a later claim shows that judgements contradict each other. */
    @Test
    void whatNamesAnEventOfTwoThatWereOneLeadsToItsOwn(Driver driver) {
        String one = meeting("one", "2025-11-06", "");
        String two = meeting("two", "2025-11-07", ", \"country/ISR\"");
        String other = meeting("other", "2025-11-07", "");
        String later = one.replace("document/d", "document/later").replace("\"key\": \"one\", ", "");
        equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        one,
                        two,
                        other,
                        judged("same", one, two),
                        judged("same", later, other),
                        judged("different", later, other),
                        """
                        {"claim": {"document": "document/d", "type": "event-participation", "modality": "actual", "roles": {"event": [{"ref": "#one"}], "participant": ["country/KGZ"]}}}"""),
                List.of(DOCUMENT.replace("document/d", "document/later"), later));
    }

    /** Whatever they tell of: events are compared with each other anyway, relations are not. */
    @Test
    void factsAreLinkedAsLongAsJudgementsContradictEachOtherOnThem(Driver driver) {
        String one = party("country/KAZ");
        String other = party("country/ISR");
        String same = judged("same", one, other);
        List<String> both = List.of(DOCUMENT, one, other, same, judged("different", one, other));
        equalTheModel(driver, both);
        assertThat(Counted.by(driver, LINKS)).isEqualTo(1);
        equalTheModel(driver, both, List.of("""
                {"retraction": {"covers": "%s", "reason": "withdrawn", "by": "test", "at": "2026-01-03T10:00:00Z"}}""".formatted(Records.record(same).recordId())));
        assertThat(Counted.by(driver, LINKS)).isZero();
    }

    /** It hangs on a third whether judgements contradict each other on two of which nothing new is said. */
    @Test
    void factsAreLinkedWhenAndAsLongAsAThirdMakesJudgementsContradictEachOther(Driver driver) {
        String one = party("country/KAZ");
        String third = party("country/UZB");
        String other = party("country/ISR");
        List<String> two = List.of(
                DOCUMENT,
                one,
                other,
                judged("same", one, third),
                judged("same", third, other),
                judged("different", one, other));
        equalTheModel(driver, two, List.of(third));
        assertThat(Counted.by(driver, LINKS)).isEqualTo(3);
        LocalNeo4jExtension.empty(driver);
        equalTheModel(driver, two, List.of(third), List.of("""
                {"retraction": {"covers": "%s", "reason": "withdrawn", "by": "test", "at": "2026-01-03T10:00:00Z"}}""".formatted(
                        Records.record(third).recordId())));
        assertThat(Counted.by(driver, LINKS)).isZero();
    }

    /** The correction comes with a load of its own, and is corrected again, and that is taken back. */
    @Test
    void whatJudgementsMakeOneStaysOneWhenAJudgedClaimIsCorrected(Driver driver) {
        String one = meeting("one", "2025-11-06", "");
        String other = meeting("other", "2025-11-07", "");
        String corrected = correction(one, "2025-11-05");
        String again = correction(corrected, "2025-11-04");
        equalTheModel(
                driver,
                List.of(DOCUMENT, one, other, judged("same", one, other)),
                List.of(corrected),
                List.of(again),
                List.of(correction(one, "2025-11-03")),
                List.of("""
                {"retraction": {"covers": "%s", "reason": "withdrawn", "by": "test", "at": "2026-01-03T10:00:00Z"}}""".formatted(Records.record(again).recordId())));
    }

    private static String correction(String claim, String day) {
        return meeting("corrected", day, "")
                .replace(
                        "\"document\": ",
                        "\"supersedes\": \"%s\", \"document\": "
                                .formatted(Records.record(claim).recordId()));
    }

    private static String meeting(String key, String day, String more) {
        return """
                {"claim": {"key": "%s", "document": "document/d", "type": "meeting", "modality": "actual", "when": "%s", "roles": {"participant": ["person/p", "country/USA"%s]}}}""".formatted(key, day, more);
    }

    private static String party(String country) {
        return """
                {"claim": {"document": "document/d", "type": "agreement-participation", "modality": "actual", "act": "accession", "when": "2020", "roles": {"party": ["%s"], "agreement": ["agreement/a"]}}}""".formatted(country);
    }

    private static String judged(String verdict, String a, String b) {
        return """
                {"judgement": {"verdict": "%s", "a": "%s", "b": "%s", "why": "checked", "by": "test", "at": "2026-01-02T10:00:00Z"}}""".formatted(
                        verdict, Records.record(a).recordId(), Records.record(b).recordId());
    }
}
