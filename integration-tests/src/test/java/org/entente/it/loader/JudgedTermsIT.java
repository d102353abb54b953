/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.model.id.Id;
import org.entente.model.project.Lines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Terms of office that judgements make one, and what becomes of them, of links to them and of names that rest on them. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class JudgedTermsIT {

    private static final String FIRST = Lines.document("d1", "2025-01-01");
    private static final String SECOND = Lines.document("d2", "2025-01-01");
    private static final String WITHDRAWN = Lines.retract(Id.parse("document/d1"));

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    private static Lines.ClaimLine term(String key, String document, String office) {
        return Lines.claim(key, document, "office-holding")
                .role("holder", "person/p0")
                .role("office", office)
                .on("2017-01-20/2021-01-20");
    }

    /** Two terms that are judged in one document, which is withdrawn, and told of in another. */
    private static void judgedAndWithdrawn(Driver driver, BiFunction<String, String, List<String>> judgements) {
        Lines.ClaimLine one = term("one", "d1", "office/o0");
        Lines.ClaimLine other = term("other", "d1", "office/o1");
        List<String> lines = new ArrayList<>(List.of(
                FIRST,
                SECOND,
                one.line(),
                other.line(),
                term("a", "d2", "office/o0").line(),
                term("b", "d2", "office/o1").line()));
        lines.addAll(judgements.apply(one.id().toString(), other.id().toString()));
        Loads.equalTheModel(driver, lines, List.of(WITHDRAWN));
    }

    @Test
    void twoTermsAreTwoAgainWhenAllThatWasJudgedGoesAtOnce(Driver driver) {
        judgedAndWithdrawn(driver, (one, other) -> List.of(Lines.same(one, other)));
        assertThat(Counted.nodes(driver, "Fact")).isEqualTo(2);
    }

    @Test
    void nothingIsContradictedAnyMoreWhenAllThatWasJudgedGoesAtOnce(Driver driver) {
        judgedAndWithdrawn(driver, (one, other) -> List.of(Lines.same(one, other), Lines.different(one, other)));
        assertThat(Counted.by(driver, "MATCH (:Fact)-[r:POSSIBLY_SAME]->(:Fact) RETURN count(r)"))
                .isZero();
    }

    /** Three that are one by two judgements, of which a third says that the ends are not. */
    @Test
    void aNameRestsOnTermsThatAreJudgedByOthers(Driver driver) {
        Lines.ClaimLine first = term("t1", "d2", "office/o0");
        Lines.ClaimLine next = Lines.claim("t2", "d2", "office-holding")
                .role("holder", "person/p1")
                .role("office", "office/o0")
                .on("2021-01-21/2024-01-01");
        Lines.ClaimLine elsewhere = Lines.claim("t3", "d2", "office-holding")
                .role("holder", "person/p2")
                .role("office", "office/o1")
                .on("2010/2011");
        String named = Lines.claim("m", "d2", "group-membership")
                .role("member", "{'name': 'Presidency', 'lang': 'en'}")
                .role("group", "group/g0")
                .on("2018-05-01")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(
                        SECOND,
                        Lines.entity("office/o0", "en:Presidency"),
                        first.line(),
                        next.line(),
                        elsewhere.line(),
                        Lines.same(first.id().toString(), next.id().toString()),
                        Lines.same(next.id().toString(), elsewhere.id().toString()),
                        Lines.different(first.id().toString(), elsewhere.id().toString()),
                        named));
        assertThat(Counted.by(driver, "MATCH (:Entity {id: 'person/p0'})-[r:MEMBER_OF]->() RETURN count(r)"))
                .isEqualTo(1);
    }

    /** Either of two meetings that are one may be the one that goes by the other's id. */
    @Test
    void aLinkIsDrawnFromWhatStandsForTheFactOfItsClaim(Driver driver) {
        String announced = Lines.claim("said", "d2", "announcement")
                .role("announcer", "country/USA")
                .on("2019-05-01")
                .line();
        Watch.load(driver, List.of(Sources.of("the announcement", List.of(SECOND, announced))));
        String target = driver.executableQuery("MATCH (f:Announcement) RETURN f.id")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString();
        for (int linking = 0; linking < 2; linking++) {
            LocalNeo4jExtension.empty(driver);
            Lines.ClaimLine one = meeting("m0", "person/p0", "country/KAZ");
            Lines.ClaimLine other = meeting("m1", "person/p1", "country/ISR");
            (linking == 0 ? one : other).link("partOf", target);
            Loads.equalTheModel(
                    driver,
                    List.of(
                            SECOND,
                            one.line(),
                            other.line(),
                            Lines.same(one.id().toString(), other.id().toString())),
                    List.of(announced));
            assertThat(Counted.by(driver, "MATCH (:Meeting)-[r:PART_OF]->(:Announcement) RETURN count(r)"))
                    .isEqualTo(1);
        }
    }

    private static Lines.ClaimLine meeting(String key, String... participants) {
        return Lines.claim(key, "d2", "meeting")
                .role("participant", participants)
                .on("2019-05-01");
    }
}
