/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Whom a name means: exactly one, or the claim waits and says why. */
class MentionRuleTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String TOKAYEV = Lines.entity(
            "person/tokayev",
            "en:Kassym-Jomart Tokayev",
            "en-short:Tokayev",
            "ar:قاسم جومارت توكاييف",
            "ar-variant:توكاييف");

    private static Lines.ClaimLine meeting(String key, String who) {
        return Lines.claim(key, "d", "meeting")
                .role("participant", who, "country/USA")
                .on("2025-11-06");
    }

    /** {@return whom the first claim's name means, or why it waits} */
    private static String meant(Lines.ClaimLine claim, String... more) {
        List<String> lines = new ArrayList<>(List.of(more));
        lines.add(claim.line());
        Graph graph = Projector.project(Records.of(lines));
        GraphNode node = Graphs.claim(graph, claim.id());
        if (node.labels().contains("Pending")) {
            return String.valueOf(node.properties().get(Property.REASON));
        }
        GraphNode fact = java.util.Objects.requireNonNull(Graphs.factOf(graph, claim.id()));
        return Graphs.edges(graph, "HAS_PARTICIPANT").stream()
                .filter(edge -> edge.from().equals(fact.ref()))
                .map(GraphEdge::to)
                .map(to -> to.id())
                .filter(id -> !id.equals("country/USA"))
                .findFirst()
                .orElse("nobody");
    }

    @Test
    void aFullNameIsFoundInAnyScriptWhateverWritersVary() {
        assertThat(meant(meeting("m", "{'name': 'KASSYM-JOMART  TOKAYEV', 'lang': 'en'}"), D, TOKAYEV))
                .isEqualTo("person/tokayev");
        assertThat(meant(meeting("m", "{'name': 'قاسم جومارت توكاييف', 'lang': 'ar'}"), D, TOKAYEV))
                .isEqualTo("person/tokayev");
        assertThat(meant(meeting("m", "{'name': 'كازاخستان', 'lang': 'ar'}"), D))
                .isEqualTo("country/KAZ");
    }

    @Test
    void aClaimWaitsAndSaysWhy() {
        assertThat(meant(meeting("m", "country/KAZ"))).isEqualTo("document-not-loaded: document/d");
        assertThat(meant(meeting("m", "{'name': 'Nobody Known'}"), D)).isEqualTo("name-unknown: Nobody Known");
        assertThat(meant(
                        meeting("m", "{'name': 'Ann Lee', 'lang': 'en'}"),
                        D,
                        Lines.entity("person/a", "en:Ann Lee"),
                        Lines.entity("person/b", "en:Ann Lee")))
                .isEqualTo("name-ambiguous: Ann Lee");
        assertThat(meant(
                        Lines.claim("s", "d", "statement")
                                .role("speaker", "person/a")
                                .role("content", "{'ref': '#no'}"),
                        D))
                .isEqualTo("ref-not-found: #no");
        assertThat(meant(
                        Lines.claim("s", "d", "statement")
                                .role("speaker", "person/a")
                                .role("content", "{'ref': '#m'}"),
                        D,
                        meeting("m", "{'name': 'Nobody Known'}").line()))
                .isEqualTo("ref-pending: #m");
        assertThat(meant(
                        Lines.claim("s", "d", "statement")
                                .role("speaker", "person/a")
                                .role("content", "{'ref': '#m'}"),
                        D,
                        meeting("m", "person/a").line(),
                        meeting("m", "person/b").line()))
                .isEqualTo("ref-ambiguous: #m");
        assertThat(meant(
                        meeting("m", "{'name': 'Ann Lee', 'lang': 'en'}"),
                        D,
                        Lines.same("{'name': 'Ann Lee'}", "person/a"),
                        Lines.different("{'name': 'Ann Lee'}", "person/a")))
                .isEqualTo("judgements-contradict: Ann Lee");
    }

    @Test
    void aPersonsOneWordNameNeedsTheFullNameInTheSameDocumentOrAJudgement() {
        for (String name : List.of("{'name': 'Tokayev', 'lang': 'en'}", "{'name': 'توكاييف', 'lang': 'ar'}")) {
            assertThat(meant(meeting("m", name), D, TOKAYEV)).startsWith("name-unknown");
            assertThat(meant(
                            meeting("m", name),
                            D,
                            TOKAYEV,
                            meeting("full", "person/tokayev").line()))
                    .isEqualTo("person/tokayev");
            assertThat(meant(
                            meeting("m", name),
                            D,
                            TOKAYEV,
                            meeting("full", "{'name': 'Kassym-Jomart Tokayev', 'lang': 'en'}")
                                    .line()))
                    .isEqualTo("person/tokayev");
            assertThat(meant(
                            meeting("m", name),
                            D,
                            TOKAYEV,
                            Lines.document("e", "2025-11-06"),
                            Lines.claim("full", "e", "meeting")
                                    .role("participant", "person/tokayev", "country/USA")
                                    .line()))
                    .startsWith("name-unknown");
            assertThat(meant(meeting("m", name), D, TOKAYEV, Lines.same(name, "person/tokayev")))
                    .isEqualTo("person/tokayev");
        }
    }

    /** Written as one word or several: no short name says by itself whom it means, and none is a full name. */
    @Test
    void aShortNameNeverStandsAlone() {
        String full =
                meeting("full", "{'name': 'Bashar al-Assad', 'lang': 'en'}").line();
        for (String name : List.of("al-Assad", "Al Assad", "President Assad")) {
            String[] bashar = {D, Lines.entity("person/bashar", "en:Bashar al-Assad", "en-short:" + name)};
            Lines.ClaimLine shortly = meeting("m", "{'name': '" + name + "', 'lang': 'en'}");
            assertThat(meant(shortly, bashar)).startsWith("name-unknown");
            assertThat(meant(shortly, bashar[0], bashar[1], full)).isEqualTo("person/bashar");
            assertThat(meant(meeting("m", "{'name': 'Assad', 'lang': 'en'}"), bashar[0], bashar[1], shortly.line()))
                    .startsWith("name-unknown");
            assertThat(meant(
                            shortly,
                            bashar[0],
                            bashar[1],
                            full,
                            Lines.entity("person/hafez", "en:Hafez al-Assad", "en-short:" + name),
                            meeting("father", "person/hafez").line()))
                    .startsWith("name-ambiguous");
            assertThat(meant(shortly, bashar[0], bashar[1], Lines.same("{'name': '" + name + "'}", "person/bashar")))
                    .isEqualTo("person/bashar");
        }
        assertThat(meant(
                        meeting("m", "{'name': 'Assad', 'lang': 'en'}"),
                        D,
                        Lines.entity("person/assad", "en-short:Assad")))
                .startsWith("name-unknown");
    }

    /** What the father is called, and a title, mean others. */
    @Test
    void oneWordMeansWhomItIsTheirOwnOf() {
        assertThat(wordOf("Salman", "en:Mohammed bin Salman")).startsWith("name-unknown");
        assertThat(wordOf("Mohammed", "en:Mohammed bin Salman")).isEqualTo("person/a");
        String prince = "ar:محمد بن سلمان بن عبد العزيز آل سعود";
        assertThat(wordOf("سلمان", prince)).startsWith("name-unknown");
        assertThat(wordOf("عبدالعزيز", prince)).startsWith("name-unknown");
        assertThat(wordOf("سعود", prince)).isEqualTo("person/a");
        assertThat(wordOf("Aziz", "en:Khalid bin Abd al-Aziz Al Saud")).startsWith("name-unknown");
        assertThat(wordOf("Saud", "en:Khalid bin Abd al-Aziz Al Saud")).isEqualTo("person/a");
        assertThat(wordOf("Bernanke", "en:Ben Bernanke")).isEqualTo("person/a");
        assertThat(wordOf("President", "en:Park Geun-hye", "en-short:President Park"))
                .startsWith("name-unknown");
        assertThat(wordOf("Park", "en:Park Geun-hye", "en-short:President Park"))
                .isEqualTo("person/a");
    }

    /** {@return whom a word means in a document that names somebody with these names} */
    private static String wordOf(String word, String... names) {
        return meant(
                meeting("m", "{'name': '" + word + "'}"),
                D,
                Lines.entity("person/a", names),
                meeting("full", "person/a").line());
    }

    /** The document names South Sudan, the United Kingdom, a union: none of them lends its words to another. */
    @Test
    void aStateOrBodyNamedInFullIsMeantByNoWordOfItsName() {
        String south = meeting("full", "{'name': 'South Sudan', 'lang': 'en'}").line();
        assertThat(meant(meeting("m", "{'name': 'Sudan', 'lang': 'en'}"), D, south))
                .isEqualTo("country/SDN");
        String kingdom =
                meeting("full", "{'name': 'المملكة المتحدة', 'lang': 'ar'}").line();
        assertThat(meant(meeting("m", "{'name': 'المملكة', 'lang': 'ar'}"), D, kingdom))
                .isEqualTo("name-unknown: المملكة");
        assertThat(meant(
                        meeting("m", "{'name': 'Bloc', 'lang': 'en'}"),
                        D,
                        Lines.entity("organization/eu", "en:European Union", "en-variant:Brussels Bloc"),
                        meeting("full", "{'name': 'European Union', 'lang': 'en'}")
                                .line()))
                .isEqualTo("name-unknown: Bloc");
    }

    @Test
    void aPlusSignMakesAnotherBodyOfIt() {
        String[] opec = {D, Lines.entity("organization/opec", "en:OPEC")};
        assertThat(meant(meeting("m", "{'name': 'OPEC+', 'lang': 'en'}"), opec)).isEqualTo("name-unknown: OPEC+");
        assertThat(meant(
                        meeting("m", "{'name': 'OPEC +', 'lang': 'en'}"),
                        opec[0],
                        opec[1],
                        Lines.entity("group/opec-plus", "en:OPEC+")))
                .isEqualTo("group/opec-plus");
    }

    @Test
    void whoHasNoOtherNameIsFoundByTheOneWord() {
        assertThat(meant(
                        meeting("m", "{'name': 'Sukarno', 'lang': 'en'}"),
                        D,
                        Lines.entity("person/sukarno", "en:Sukarno")))
                .isEqualTo("person/sukarno");
    }

    @Test
    void aJudgementForOneDocumentDecidesThereOnly() {
        String here = Lines.same("{'name': 'Ann Lee', 'document': 'document/d'}", "person/a");
        String elsewhere = Lines.same("{'name': 'Ann Lee', 'document': 'document/e'}", "person/a");
        assertThat(meant(meeting("m", "{'name': 'Ann Lee'}"), D, here)).isEqualTo("person/a");
        assertThat(meant(meeting("m", "{'name': 'Ann Lee'}"), D, elsewhere)).startsWith("name-unknown");
    }

    @Test
    void theLanguageFiltersFirst() {
        String[] two = {D, Lines.entity("organization/a", "en:Post"), Lines.entity("organization/b", "de:Post")};
        assertThat(meant(meeting("m", "{'name': 'Post', 'lang': 'de'}"), two)).isEqualTo("organization/b");
        assertThat(meant(meeting("m", "{'name': 'Post', 'lang': 'EN-gb'}"), two))
                .isEqualTo("organization/a");
        assertThat(meant(meeting("m", "{'name': 'Post'}"), two)).startsWith("name-ambiguous");
        assertThat(meant(meeting("m", "{'name': 'Post', 'lang': 'fr'}"), two)).startsWith("name-ambiguous");
    }

    /** Who cannot be meant hides nobody: what does not fit the role, and who is judged to be another. */
    @Test
    void theLanguageFiltersThoseWhoMayBeMeant() {
        Lines.ClaimLine german = meeting("m", "{'name': 'Post', 'lang': 'de'}");
        String english = Lines.entity("organization/a", "en:Post");
        assertThat(meant(german, D, english, Lines.entity("agreement/b", "de:Post")))
                .isEqualTo("organization/a");
        assertThat(meant(
                        german,
                        D,
                        english,
                        Lines.entity("organization/b", "de:Post"),
                        Lines.different("{'name': 'Post'}", "organization/b")))
                .isEqualTo("organization/a");
        // Greek is no language of the table, and so found by other names than those of records
        assertThat(meant(
                        meeting("m", "{'name': 'Μάλτα', 'lang': 'el'}"),
                        D,
                        Lines.entity("organization/a", "en:Μάλτα"),
                        Lines.different("{'name': 'Μάλτα'}", "country/MLT")))
                .isEqualTo("organization/a");
    }

    @Test
    void aNameMeansOnlyWhatFitsTheRole() {
        String[] two = {
            D,
            Lines.entity("organization/white-house", "en:White House"),
            Lines.entity("place/white-house", "en:White House")
        };
        assertThat(meant(meeting("m", "{'name': 'White House', 'lang': 'en'}"), two))
                .isEqualTo("organization/white-house");
        assertThat(meant(
                        meeting("m", "{'name': 'White House', 'lang': 'en'}"),
                        two[0],
                        two[2],
                        Lines.same("{'name': 'White House'}", "place/white-house")))
                .startsWith("name-unknown");
    }

    @Test
    void aNamesakeThatArrivesLaterMakesTheClaimWaitAgain() {
        Lines.ClaimLine claim = meeting("m", "{'name': 'Ann Lee', 'lang': 'en'}");
        String first = Lines.entity("person/a", "en:Ann Lee");
        String second = Lines.entity("person/b", "en:Ann Lee");
        assertThat(meant(claim, D, first)).isEqualTo("person/a");
        assertThat(meant(claim, D, first, second)).startsWith("name-ambiguous");
        assertThat(meant(claim, D, first, second, Lines.same("person/a", "person/b")))
                .isEqualTo("person/a");
        assertThat(meant(claim, D, first, second, Lines.different("{'name': 'Ann Lee'}", "person/b")))
                .isEqualTo("person/a");
    }

    @Test
    void aNameOfNoStatedLanguageMayBeMeantInAny() {
        Lines.ClaimLine lee = meeting("m", "{'name': 'Ann Lee', 'lang': 'en'}");
        assertThat(meant(lee, D, Lines.entity("person/a", "en:Ann Lee"))).isEqualTo("person/a");
        assertThat(meant(
                        lee,
                        D,
                        Lines.entity("person/a", "en:Ann Lee"),
                        "{\"entity\": {\"id\": \"person/b\", \"names\": [{\"text\": \"Ann Lee\"}]}}"))
                .isEqualTo("name-ambiguous: Ann Lee");
    }

    @Test
    void whatIsJudgedForADocumentGoesBeforeWhatIsJudgedForAll() {
        String general = Lines.same("{'name': 'Tokayev'}", "person/a");
        String here = Lines.same("{'name': 'Tokayev', 'document': 'document/d'}", "person/b");
        Lines.ClaimLine claim = meeting("m", "{'name': 'Tokayev', 'lang': 'en'}");
        assertThat(meant(claim, D, general)).isEqualTo("person/a");
        assertThat(meant(claim, D, general, here)).isEqualTo("person/b");
        assertThat(meant(
                        claim,
                        D,
                        general,
                        Lines.different("{'name': 'Tokayev', 'document': 'document/d'}", "person/a")))
                .isEqualTo("name-unknown: Tokayev");
        assertThat(meant(claim, D, Lines.different("{'name': 'Tokayev'}", "person/b"), here))
                .isEqualTo("person/b");
    }

    @Test
    void aNameInAScriptWithoutSpacesIsInFullUnlessThereIsALongerOneInIt() {
        String xi = Lines.entity("person/xi", "en:Xi Jinping", "zh:习近平");
        String obama = Lines.entity("person/obama", "en:Barack Obama", "zh:贝拉克·奥巴马", "zh-variant:奥巴马");
        assertThat(meant(meeting("m", "{'name': '习近平', 'lang': 'zh'}"), D, xi)).isEqualTo("person/xi");
        assertThat(meant(meeting("m", "{'name': '奥巴马', 'lang': 'zh'}"), D, obama))
                .startsWith("name-unknown");
        assertThat(meant(meeting("m", "{'name': '贝拉克·奥巴马', 'lang': 'zh'}"), D, obama))
                .isEqualTo("person/obama");
    }

    @Test
    void aNameThatIsPartOfALongerOneWithoutSpacesNeedsTheFullNameToo() {
        String abe = Lines.entity("person/abe", "ja:安倍晋三", "ja-variant:安倍");
        Lines.ClaimLine shortly = meeting("m", "{'name': '安倍', 'lang': 'ja'}");
        assertThat(meant(shortly, D, abe)).startsWith("name-unknown");
        String full = meeting("full", "{'name': '安倍晋三', 'lang': 'ja'}").line();
        assertThat(meant(shortly, D, abe, full)).isEqualTo("person/abe");
        assertThat(meant(shortly, D, abe, full, Lines.entity("person/other", "ja:安倍晋三")))
                .startsWith("name-unknown");
        String xi = Lines.entity("person/xi", "zh:习近平", "zh-variant:习近平主席");
        assertThat(meant(meeting("m", "{'name': '习近平', 'lang': 'zh'}"), D, xi)).isEqualTo("person/xi");
    }

    @Test
    void aFullNameThatMeansSomebodyElseNamesNobodyInFull() {
        Lines.ClaimLine full = Lines.claim("f", "d", "visit")
                .role("visitor", "{'name': 'Kassym-Jomart Tokayev', 'lang': 'en'}")
                .role("host", "country/USA")
                .on("2025-11-06");
        Lines.ClaimLine shortly = meeting("m", "{'name': 'Tokayev', 'lang': 'en'}");
        String other = Lines.entity("person/other", "en:Someone Tokayev");
        assertThat(meant(shortly, D, TOKAYEV, full.line())).isEqualTo("person/tokayev");
        assertThat(meant(
                        shortly,
                        D,
                        TOKAYEV,
                        full.line(),
                        Lines.judgement(
                                "different",
                                "{'name': 'Kassym-Jomart Tokayev'}",
                                "person/tokayev",
                                "2025-11-07T00:00:00Z")))
                .startsWith("name-unknown");
        assertThat(meant(
                        shortly,
                        D,
                        TOKAYEV,
                        other,
                        full.line(),
                        Lines.judgement(
                                "same", "{'name': 'Kassym-Jomart Tokayev'}", "person/other", "2025-11-07T00:00:00Z")))
                .isEqualTo("person/other");
    }
}
