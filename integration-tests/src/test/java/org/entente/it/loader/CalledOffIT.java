/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Nobody took part in an event that was called off, whatever becomes known first. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class CalledOffIT {

    private static final Lines.ClaimLine PLANNED = talks("m", "d", "2025-11-20").modality("scheduled");
    private static final Lines.ClaimLine CANCELLED =
            talks("m", "e", "2025-11-20").modality("cancelled");
    private static final List<String> EVENT =
            List.of(Lines.document("d", "2025-11-06"), Lines.document("e", "2025-11-10"), PLANNED.line());
    private static final List<String> GUEST = List.of(Lines.claim("g", "d", "event-participation")
            .role("event", "{'ref': '#m'}")
            .role("participant", "country/UZB")
            .modality("actual")
            .line());

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    private static Lines.ClaimLine talks(String key, String document, String day) {
        return Lines.claim(key, document, "meeting")
                .role("participant", "country/USA", "country/KAZ")
                .on(day);
    }

    private static long tookPart(Driver driver) {
        return Counted.by(driver, "MATCH ()-[r:PARTICIPATED_IN]->() RETURN count(r)");
    }

    @Test
    void aCancellationThatComesLaterCounts(Driver driver) {
        List<String> cancelled = List.of(CANCELLED.line());
        Loads.equalTheModel(driver, EVENT, GUEST);
        assertThat(tookPart(driver)).isOne();
        Loads.equalTheModel(driver, EVENT, GUEST, cancelled);
        assertThat(tookPart(driver)).isZero();
        Loads.equalTheModel(driver, EVENT, GUEST, cancelled, List.of(Lines.retract(CANCELLED.id())));
        assertThat(tookPart(driver)).isOne();
    }

    @Test
    void soDoesOneThatIsKnownBefore(Driver driver) {
        Loads.equalTheModel(driver, EVENT, List.of(CANCELLED.line()), GUEST);
        assertThat(tookPart(driver)).isZero();
        Loads.equalTheModel(
                driver,
                EVENT,
                List.of(CANCELLED.line()),
                GUEST,
                List.of(talks("m", "e", "2025-11-20").modality("actual").line()));
        assertThat(tookPart(driver)).isEqualTo(3);
    }

    @Test
    void soDoesOneOfTheSameLoad(Driver driver) {
        List<String> cancelled = List.of(CANCELLED.line());
        SmallBatches.of(2, () -> {
            Loads.equalTheModel(
                    driver,
                    List.of(EVENT, cancelled, GUEST).stream()
                            .flatMap(List::stream)
                            .toList());
            return driver;
        });
        assertThat(tookPart(driver)).isZero();
    }

    @Test
    void soDoesThatOfWhatIsJudgedTheSame(Driver driver) {
        Lines.ClaimLine other = talks("o", "e", "2025-11-21").modality("cancelled");
        String same = Lines.same(PLANNED.id().toString(), other.id().toString());
        List<String> cancelled = List.of(other.line());
        Loads.equalTheModel(driver, EVENT, GUEST, cancelled);
        assertThat(tookPart(driver)).isOne();
        Loads.equalTheModel(driver, EVENT, GUEST, cancelled, List.of(same));
        assertThat(tookPart(driver)).isZero();
        Loads.equalTheModel(driver, EVENT, GUEST, cancelled, List.of(same), List.of(Lines.retract(Records.id(same))));
        assertThat(tookPart(driver)).isOne();
    }
}
