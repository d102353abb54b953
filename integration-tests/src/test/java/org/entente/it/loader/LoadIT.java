/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.Sources;
import org.entente.loader.Counts;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.LoadSummary;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** The law on a real Neo4j: what is stored is what the model makes of the records, whatever the way they came. */
@ExtendWith(LocalNeo4jExtension.class)
class LoadIT {

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @Test
    void theStoreHoldsWhatTheModelSays(Driver driver) {
        Watch watch = new Watch();
        LoadReport report = watch.on(driver).load(Example.sources(), LoadOptions.DEFAULT);

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(Example.lines()));
        assertThat(report.counts()).isEqualTo(new Counts(172, 172, 0, 0, 0));
        assertThat(Loader.on(driver).loads()).hasSize(2).allMatch(LoadSummary::complete);
        assertThat(watch.remarks()).isEmpty();
    }

    /** Whom a short name means waits for all that its document says, and for nothing that waits for it in turn. */
    @Test
    @Timeout(300)
    void aTenureThatIsNamedByOneWordBesideOtherClaimsIsResolved(Driver driver) {
        List<String> lines = List.of("""
                {"entity": {"id": "person/a-lee", "names": [{"text": "Anna Lee", "lang": "en"}]}}""", """
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""", """
                {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "roles": {"holder": [{"name": "Lee", "lang": "en"}], "office": ["office/o"]}}}""", """
                {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "roles": {"participant": [{"name": "Anna Lee", "lang": "en"}, {"name": "Kazakhstan", "lang": "en"}]}}}""");

        LoadReport report = Watch.load(driver, List.of(Sources.of("d", lines)));

        assertThat(report.counts().rejected()).isZero();
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
    }

    @Test
    void whoWasOnlyElectedDoesNotHostForTheOffice(Driver driver) {
        List<String> lines = List.of("""
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""", """
                {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "act": "elected", "when": "2025-11-01", "roles": {"holder": ["person/p"], "office": ["office/o"]}}}""", """
                {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-05", "roles": {"participant": ["country/KAZ", "country/USA"], "host": ["office/o"]}}}""");

        Watch.load(driver, List.of(Sources.of("d", lines)));

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
        assertThat(driver.executableQuery("MATCH (:Fact)-[r:HAS_PARTICIPANT {inferred: true}]->() RETURN r")
                        .execute()
                        .records())
                .isEmpty();
    }

    /** What many things have in common is asked once for all of them: one question for each would grow with the store. */
    @Test
    void manyCountriesTakeNoMoreStatementsThanFew(Driver driver) {
        Watch.load(driver, Example.sources()); // or the first of the two would have to prepare the store
        int few = statements(driver, presidentsWhoMet(3));

        assertThat(statements(driver, presidentsWhoMet(30))).isEqualTo(few);
    }

    private static int statements(Driver driver, List<String> lines) {
        LocalNeo4jExtension.empty(driver);
        Watch watch = new Watch();
        LoadReport report = watch.on(driver).load(List.of(Sources.of("d", lines)), LoadOptions.DEFAULT);
        assertThat(report.counts().rejected()).isZero();
        return watch.statements();
    }

    private static List<String> presidentsWhoMet(int countries) {
        List<String> lines = new ArrayList<>(List.of("""
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}"""));
        List<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
                .sorted()
                .limit(countries)
                .toList();
        for (String code : codes) {
            lines.add("""
                    {"entity": {"id": "office/president-%1$s", "of": "country/%1$s", "function": "head-of-state"}}""".formatted(code));
            lines.add("""
                    {"claim": {"document": "document/d", "type": "office-holding", "modality": "actual", "when": "2020/2029", "roles": {"holder": ["person/p-%1$s"], "office": ["office/president-%1$s"]}}}""".formatted(code));
            lines.add("""
                    {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-05", "roles": {"participant": ["person/p-%s", "country/USA"]}}}""".formatted(code));
        }
        return lines;
    }

    /** Whether a quote stands depends on its document's text, too, and that can be mended. */
    @Test
    void aQuoteThatWasRefusedIsWrittenOnceItsDocumentHasIt(Driver driver, @TempDir Path documents) throws Exception {
        List<String> lines = List.of("""
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""", quoting("They met in Astana."));
        LoadOptions options = new LoadOptions(documents, null);
        Path text = Files.writeString(documents.resolve("d.txt"), "Nothing was said.");
        assertThat(counts(driver, lines, options)).isEqualTo(new Counts(2, 1, 0, 0, 1));
        assertThat(counts(driver, lines, options)).as("again").isEqualTo(new Counts(2, 0, 0, 1, 1));
        Files.writeString(text, "They met in Astana.");

        assertThat(counts(driver, lines, options)).as("mended").isEqualTo(new Counts(2, 2, 0, 0, 0));

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
        assertThat(Loader.on(driver).loads().getFirst().counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(counts(driver, lines, options)).as("then").isEqualTo(new Counts(2, 0, 0, 2, 0));
    }

    /** As many lines are refused as before, but others: what is valid by now is written, and a load that knew only how many it refused is read once more. */
    @Test
    void whichLinesWereRefusedIsRemembered(Driver driver, @TempDir Path documents) throws Exception {
        List<String> lines = List.of("""
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""", quoting("They met."), quoting("They parted."));
        LoadOptions options = new LoadOptions(documents, null);
        Path text = Files.writeString(documents.resolve("d.txt"), "They met.");
        counts(driver, lines, options);
        Files.writeString(text, "They parted.");

        assertThat(counts(driver, lines, options).rejected()).isEqualTo(1);

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
        assertThat(updates(driver, lines, options)).isZero();
        driver.executableQuery("MATCH (l:Load) REMOVE l.refused").execute();
        assertThat(updates(driver, lines, options)).isPositive();
        assertThat(updates(driver, lines, options)).isZero();
    }

    /** Without the texts nothing was refused; what they disprove is told, and what is stored stays. */
    @Test
    void aFileThatWasLoadedWithoutTextsIsHeldAgainstThem(Driver driver, @TempDir Path documents) throws Exception {
        List<String> lines = List.of("""
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}""", quoting("They met."), quoting("They parted."));
        assertThat(counts(driver, lines, LoadOptions.DEFAULT)).isEqualTo(new Counts(3, 3, 0, 0, 0));
        Files.writeString(documents.resolve("d.txt"), "They met.");
        LoadOptions options = new LoadOptions(documents, null);

        LoadReport report = Loader.on(driver).load(List.of(Sources.of("d", lines)), options);

        assertThat(report.counts()).isEqualTo(new Counts(3, 0, 0, 2, 1));
        assertThat(report.rejections())
                .singleElement()
                .satisfies(found -> assertThat(found.line()).isEqualTo(3));
        assertThat(updates(driver, lines, options)).isZero();
        assertThat(counts(driver, lines, LoadOptions.DEFAULT)).isEqualTo(new Counts(3, 0, 0, 3, 0));
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
    }

    private static int updates(Driver driver, List<String> lines, LoadOptions options) {
        Watch watch = new Watch();
        watch.on(driver).load(List.of(Sources.of("d", lines)), options);
        return watch.updates();
    }

    private static Counts counts(Driver driver, List<String> lines, LoadOptions options) {
        return Loader.on(driver).load(List.of(Sources.of("d", lines)), options).counts();
    }

    /** {@return a claim of document/d that quotes these words} */
    static String quoting(String words) {
        return """
                {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-05", "roles": {"participant": ["country/KAZ", "country/USA"]}, "quote": {"text": "%s"}}}""".formatted(words);
    }

    @Test
    void theSameFilesAgainAreNoWrites(Driver driver) {
        Watch.load(driver, Example.sources());
        Watch watch = new Watch();

        LoadReport report = watch.on(driver).load(Example.sources(), LoadOptions.DEFAULT);

        assertThat(watch.updates()).isZero();
        assertThat(report.counts()).isEqualTo(new Counts(172, 0, 0, 172, 0));
        assertThat(report.sources()).allMatch(source -> source.loadedBefore());
    }

    @Test
    void orderSplitAndRepetitionDoNotMatter(Driver driver) {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.removeIf(line -> line.startsWith("{\"format\""));
        Collections.shuffle(lines, new Random(20251106));
        int third = lines.size() / 3;
        Watch.load(driver, List.of(Sources.of("last", lines.subList(2 * third, lines.size()))));
        Watch.load(
                driver,
                List.of(
                        Sources.of("middle and more", lines.subList(third / 2, 2 * third + 5)),
                        Sources.of("first", lines.subList(0, third))));

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
    }

    @Test
    void anotherFileWithKnownClaimsAddsOnlyWhoLoadedThem(Driver driver) {
        Watch.load(driver, Example.sources());
        String before = Loader.on(driver).hash().toString();

        LoadReport report = Watch.load(driver, List.of(Sources.of("both", Example.lines())));

        assertThat(report.counts()).isEqualTo(new Counts(172, 0, 0, 172, 0));
        assertThat(Loader.on(driver).hash()).hasToString(before);
        assertThat(count(driver, "MATCH (:Record)-[:LOADED_BY]->(l:Load {source: 'both'}) RETURN count(l)"))
                .isEqualTo(172);
        assertThat(count(driver, "MATCH (n:Stale) RETURN count(n)")).isZero();
    }

    @Test
    void everyLoadChangesTheGraphVersion(Driver driver) {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        String before = version(driver);
        Watch.load(driver, List.of(Example.sources().getFirst()));
        assertThat(version(driver)).isEqualTo(before);
        Watch.load(driver, Example.sources());
        assertThat(version(driver)).isNotEqualTo(before);
    }

    @Test
    void aDatabaseWithForeignDataIsRefused(Driver driver) {
        driver.executableQuery("CREATE (:Person {name: 'somebody'})").execute();

        assertThatExceptionOfType(LoaderException.WrongStore.class)
                .isThrownBy(() -> Watch.load(driver, Example.sources()))
                .withMessage(
                        "This database holds data that Entente did not write: give Entente a database of its own.");
        assertThat(count(driver, "MATCH (n) RETURN count(n)")).isOne();
    }

    @Test
    void aStoreOfAnotherVersionIsRefused(Driver driver) {
        List<Source> sources = Example.sources();
        Watch.load(driver, List.of(sources.getFirst()));
        driver.executableQuery("MATCH (m:Meta) SET m.schemaVersion = 99").execute();

        assertThatExceptionOfType(LoaderException.WrongStore.class)
                .isThrownBy(() -> Watch.load(driver, sources))
                .withMessageStartingWith("This store has schema version 99 and Entente here writes version 1:");
    }

    private static String version(Driver driver) {
        return driver.executableQuery("MATCH (m:Meta {id: 'entente'}) RETURN m.graphVersion")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString();
    }

    private static long count(Driver driver, String statement) {
        return driver.executableQuery(statement)
                .withParameters(Map.of())
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }
}
