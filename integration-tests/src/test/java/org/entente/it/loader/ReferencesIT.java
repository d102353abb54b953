/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.loader.Loads.equalTheModel;

import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.model.project.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Claims that refer to others of their document, and what becomes of them when those come, change or go. */
@ExtendWith(LocalNeo4jExtension.class)
class ReferencesIT {

    private static final String DOCUMENT = """
            {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""";
    private static final String TALKS = """
            {"claim": {"key": "talks", "document": "document/d", "type": "negotiation", "modality": "actual", "when": "2025-11-05", "roles": {"party": ["country/KAZ", "country/ISR"]}}}""";
    private static final String WAITING = """
            {"claim": {"key": "role", "document": "document/d", "type": "agreement-role", "modality": "scheduled", "values": {"role": "lead"}, "roles": {"party": ["country/KAZ"], "agreement": [{"name": "No Such Accord", "lang": "en"}]}}}""";

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    /** Tenures are projected before all else, since all else may rest on them. */
    @Test
    void aTenureIsPartOfWhatIsProjectedAfterIt(Driver driver) {
        equalTheModel(driver, List.of(DOCUMENT, TALKS, """
                {"claim": {"document": "document/d", "type": "group-membership", "modality": "actual", "when": "2025-11-05", "roles": {"member": ["country/KAZ"], "group": ["group/g"]}, "links": [{"rel": "partOf", "to": "#talks"}]}}"""));
        assertThat(driver.executableQuery("MATCH (:Fact)-[r:PART_OF]->(:Fact) RETURN r")
                        .execute()
                        .records())
                .hasSize(1);
    }

    @Test
    void whoWaitsLearnsThatAnotherKeyHasTwoMeanings(Driver driver) {
        equalTheModel(driver, List.of(DOCUMENT, TALKS, """
                        {"claim": {"document": "document/d", "type": "assessment", "modality": "actual", "content": {"text": "words", "lang": "en"}, "roles": {"subject": [{"ref": "#talks"}, {"ref": "#unwritten"}], "about": ["country/KAZ"]}}}"""), List.of("""
                        {"claim": {"key": "talks", "document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-07", "roles": {"participant": ["country/KAZ", "country/ISR"]}}}"""));
    }

    @Test
    void whoWaitsForAClaimThatWaitsLearnsThatItCountsNoMore(Driver driver) {
        equalTheModel(driver, List.of(DOCUMENT, WAITING, """
                        {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "roles": {"participant": ["country/KAZ", "country/ISR"], "about": [{"ref": "#role"}]}}}"""), List.of("""
                        {"retraction": {"covers": "%s", "reason": "withdrawn", "by": "test", "at": "2026-01-02T10:00:00Z"}}""".formatted(
                        Records.record(WAITING).recordId())));
    }
}
