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

/** Whom a name means follows what becomes known of those who bear it, in whatever load that comes. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class NamesIT {

    private static final String DOCUMENT = Lines.document("d", "2025-11-06");

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    private static String named(String key, String name, String when) {
        return Lines.claim(key, "d", "group-membership")
                .role("member", name)
                .role("group", "group/" + key)
                .on(when)
                .line();
    }

    @Test
    void aPartOfANameWithoutSpacesFollowsTheFullNamesOfItsDocument(Driver driver) {
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, named("short", "{'name': '安倍', 'lang': 'ja'}", "2015")),
                List.of(Lines.entity("person/abe", "ja:安倍")),
                List.of(Lines.entity("person/abe", "ja:安倍晋三")),
                List.of(named("full", "{'name': '安倍晋三', 'lang': 'ja'}", "2015")),
                List.of(Lines.entity("person/other", "ja:安倍晋三")));
    }

    /** The table has names and times of both, and which are whose changes with what is judged; so does who held an office. */
    @Test
    void whatStandsForTwoStatesIsCalledAndExistedAsEither(Driver driver) {
        String same = Lines.same("country/YEM", "country/gw-678");
        List<String> said = List.of(
                DOCUMENT,
                Lines.entity("office/chair", "en:Chair of the Five"),
                Lines.claim("term", "d", "office-holding")
                        .role("holder", "country/YEM")
                        .role("office", "office/chair")
                        .on("1970/1980")
                        .line(),
                named("north", "{'name': 'North Yemen', 'lang': 'en'}", "1972"),
                named("yemen", "{'name': 'Yemen', 'lang': 'en'}", "1972"),
                named("chair", "{'name': 'Chair of the Five', 'lang': 'en'}", "1972"));
        Loads.equalTheModel(driver, said);
        assertThat(Counted.nodes(driver, "Pending")).isEqualTo(2);
        Loads.equalTheModel(driver, said, List.of(same));
        assertThat(Counted.nodes(driver, "Pending")).isZero();
        Loads.equalTheModel(driver, said, List.of(same), List.of(Lines.retract(Records.id(same))));
        assertThat(Counted.nodes(driver, "Pending")).isEqualTo(2);
    }
}
