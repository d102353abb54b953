/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.Decided;
import org.entente.loader.Decisions;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Signed;
import org.entente.model.id.Id;
import org.entente.model.record.Judgement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** What a person decides is one more record: it survives reloading, and taking it back restores the graph exactly. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class DecisionsIT {

    private static final Signed SIGNED = new Signed("tester", "2026-01-01T00:00:00Z", "checked by hand");
    private static final Signed LATER = new Signed("tester", "2026-01-02T00:00:00Z", "was wrong");
    private static final Id TRUMP = Id.parse("person/donald-trump");
    private static final Id TOKAYEV = Id.parse("person/kassym-jomart-tokayev");
    private static final String TEXTS = "MATCH (n:Claim) WHERE n.quote IS NOT NULL RETURN count(n)";

    @BeforeEach
    void load(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, Example.sources());
    }

    private static Decisions on(Driver driver) {
        return Loader.on(driver).decisions();
    }

    private static void assertSound(Driver driver) {
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }

    private static String records(Driver driver) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Loader.on(driver).export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMergeLeavesARedirectSurvivesReloadingChangesNoClaimAndIsUndone(Driver driver) {
        SortedSet<String> before = Elements.of(driver);
        long claims = Counted.nodes(driver, "Claim");
        String claimRecords = records(driver)
                .lines()
                .filter(line -> line.startsWith("{\"claim\""))
                .toList()
                .toString();

        Decided judged =
                on(driver).judge(true, new Judgement.Side.Thing(TRUMP), new Judgement.Side.Thing(TOKAYEV), SIGNED);
        SortedSet<String> merged = Elements.of(driver);
        assertThat(driver.executableQuery("MATCH (n:Redirect {id: 'person/kassym-jomart-tokayev'}) RETURN n.to AS to")
                        .execute()
                        .records()
                        .getFirst()
                        .get("to")
                        .asString())
                .isEqualTo("person/donald-trump");
        assertThat(Counted.nodes(driver, "Entity {id: 'person/kassym-jomart-tokayev'}"))
                .isZero();
        assertSound(driver);

        Watch.load(driver, List.of(Sources.of("the same under another name", Example.lines())));
        assertThat(Counted.nodes(driver, "Redirect {id: 'person/kassym-jomart-tokayev'}"))
                .isOne();
        assertThat(Counted.nodes(driver, "Claim")).isEqualTo(claims);

        Decided undone = on(driver).retract(judged.records().getFirst(), LATER);
        assertThat(Elements.of(driver)).isEqualTo(before);
        assertThat(records(driver)
                        .lines()
                        .filter(line -> line.startsWith("{\"claim\""))
                        .map(DecisionsIT::withoutLoads)
                        .toList())
                .hasSize((int) claims)
                .allMatch(line -> claimRecords.contains(line));

        on(driver).restore(undone.records().getFirst(), LATER);
        assertThat(Elements.of(driver)).isEqualTo(merged);
        assertSound(driver);
    }

    private static String withoutLoads(String line) {
        return line.substring(0, line.indexOf(",\"loads\""));
    }

    @Test
    void aRetractionStaysWhateverIsLoadedUntilItIsRestored(Driver driver) {
        SortedSet<String> before = Elements.of(driver);
        Id document = Id.parse(driver.executableQuery(
                        "MATCH (n:Document)<-[:FROM]-(c:Claim) RETURN n.id, count(c) ORDER BY count(c) DESC")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString());

        on(driver).retract(document, SIGNED);
        SortedSet<String> retracted = Elements.of(driver);
        assertThat(retracted).isNotEqualTo(before);
        Watch.load(driver, List.of(Sources.of("again", Example.lines())));
        assertThat(Elements.of(driver)).isEqualTo(retracted);
        assertThat(Counted.nodes(driver, "Retraction {reason: 'checked by hand', by: 'tester'}"))
                .isOne();

        on(driver).restore(document, LATER);
        assertThat(Elements.of(driver)).isEqualTo(before);
        assertSound(driver);
        assertThatThrownBy(() -> on(driver).restore(document, LATER))
                .isInstanceOf(LoaderException.Refused.class)
                .hasMessage("No retraction of %s stands here: name a retraction, or what it covers.", document);
    }

    @Test
    void aLoadIsTakenBackAsAWholeButForWhatOthersBrought(Driver driver) {
        SortedSet<String> before = Elements.of(driver);
        Id story = story(driver);

        on(driver).retract(story, SIGNED);
        SortedSet<String> retracted = Elements.of(driver);
        assertThat(retracted).isNotEqualTo(before);
        Watch.load(driver, Example.sources());
        assertThat(Elements.of(driver))
                .as("the same file again revives nothing")
                .isEqualTo(retracted);

        on(driver).restore(story, LATER);
        assertThat(Elements.of(driver)).isEqualTo(before);
        on(driver).retract(story, LATER);
        Watch.load(driver, List.of(Sources.of("another file with the same", Example.lines())));
        assertThat(Elements.of(driver)).as("another load supports it").isEqualTo(before);
        assertSound(driver);
    }

    private static Id story(Driver driver) {
        return Loader.on(driver).loads().stream()
                .filter(load -> load.source().endsWith("story.jsonl"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A load may have brought any number of claims, so none waits in memory until the last one is found. */
    @Test
    void whatALoadBroughtIsMarkedAsItIsFound(Driver driver) {
        Id story = story(driver);
        List<String> ended = new ArrayList<>();

        SmallBatches.of(
                20,
                () -> Loader.on(driver, summary -> ended.add(summary.query().text()))
                        .decisions()
                        .retract(story, SIGNED));

        List<String> ofTheLoad = ended.stream()
                .filter(text ->
                        text.contains("(n:Claim {id: row}) SET n:Stale") || text.contains("<-[:LOADED_BY]-(n:Claim)"))
                .toList();
        assertThat(ofTheLoad).anyMatch(text -> text.contains("LOADED_BY"));
        assertThat(ofTheLoad.getFirst()).contains("SET n:Stale");
        assertSound(driver);
    }

    @Test
    void erasedWordsAreGoneAndStayGone(Driver driver) {
        var quoting = driver.executableQuery(
                        "MATCH (c:Claim) WHERE c.quote IS NOT NULL RETURN c.quoteSha256 AS hash, collect(c.id) AS claims, head(collect(c.quote)) AS words ORDER BY size(claims) DESC, hash")
                .execute()
                .records()
                .getFirst();
        List<String> claims = quoting.get("claims").asList(value -> value.asString());
        String words = quoting.get("words").asString();
        long texts = Counted.by(driver, TEXTS);

        Decided erased = on(driver).erase(Id.parse(claims.getFirst()), SIGNED);

        assertThat(erased.claims()).isEqualTo(claims.size());
        assertThat(Counted.by(driver, TEXTS)).isEqualTo(texts - claims.size());
        assertThat(Counted.by(
                        driver,
                        "MATCH (c:Claim {id: '" + claims.getFirst()
                                + "'}) WHERE c.quoteStart IS NOT NULL AND c.quoteSha256 IS NOT NULL RETURN count(c)"))
                .isOne();
        String backup = records(driver);
        assertThat(backup).doesNotContain(words);
        assertSound(driver);
        String hash = Loader.on(driver).hash().toString();

        Watch.load(driver, List.of(Sources.of("with the words again", Example.lines())));
        assertThat(Counted.by(driver, TEXTS)).isEqualTo(texts - claims.size());
        assertThat(Loader.on(driver).hash()).hasToString(hash);
        assertSound(driver);
        assertThatThrownBy(() -> on(driver).restore(erased.records().getFirst(), LATER))
                .isInstanceOf(LoaderException.Refused.class)
                .hasMessageContaining("gone for good");

        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, List.of(Sources.of("backup", backup.lines().toList())));
        assertThat(Loader.on(driver).hash()).hasToString(hash);
        LocalNeo4jExtension.empty(driver);
        List<String> together = new java.util.ArrayList<>(Example.lines());
        backup.lines()
                .filter(line -> line.contains("\"retraction\":"))
                .map(DecisionsIT::record)
                .forEach(together::add);
        Watch.load(driver, List.of(Sources.of("words and their erasure in one file", together)));
        assertThat(Loader.on(driver).hash()).hasToString(hash);
    }

    private static String record(String line) {
        int loads = line.indexOf("\"loads\":");
        return "{" + line.substring(line.indexOf("\"retraction\":", loads));
    }

    @Test
    void whatIsNotThereCannotBeDecidedOn(Driver driver) {
        long records = Counted.nodes(driver, "Record");
        assertThatThrownBy(() -> on(driver).retract(Id.parse("claim/none"), SIGNED))
                .isInstanceOf(LoaderException.Refused.class)
                .hasMessage("There is no claim/none in this store: correct the id, or first load what names it.");
        assertThatThrownBy(() -> on(driver)
                        .judge(
                                true,
                                new Judgement.Side.Thing(TRUMP),
                                new Judgement.Side.Thing(Id.parse("country/KAZ")),
                                SIGNED))
                .isInstanceOf(LoaderException.Refused.class)
                .hasMessageStartingWith("these two can never be one");
        assertThatThrownBy(() -> on(driver).retract(TRUMP, SIGNED))
                .isInstanceOf(LoaderException.Refused.class)
                .hasMessageContaining("name a claim, a document, a load or a judgement");
        assertThat(Counted.nodes(driver, "Record")).isEqualTo(records);
    }
}
