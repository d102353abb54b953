/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.project.Brought;
import org.entente.model.project.Projector;
import org.entente.model.project.RecordSets;
import org.entente.model.project.Records;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records, their graph as RDF, the records read from it: the same graph. */
class RoundTripTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    /** {@return the records that an export of these holds} */
    private static RecordSet there(RecordSet records, RdfFormat format, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(exported(records, format));
        }
        return back(file, format);
    }

    private static byte[] exported(RecordSet records, RdfFormat format) {
        return exported(records, format, RdfProfile.BASE);
    }

    private static byte[] exported(RecordSet records, RdfFormat format, RdfProfile profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, format, RdfConfig.local().in(profile));
        new Brought(Projector.project(records), records).sendTo(export);
        export.finish();
        return out.toByteArray();
    }

    private static RecordSet back(Path file, RdfFormat format) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RdfImport.toFactFile(file, format, lines);
        return Records.of(lines.toString(StandardCharsets.UTF_8).lines().skip(1).toList());
    }

    private static void assertSame(RecordSet back, RecordSet records) {
        assertThat(back.records().keySet()).isEqualTo(records.records().keySet());
        records.records().keySet().forEach(id -> {
            assertThat(back.loads(id)).as("loads of %s", id).isEqualTo(records.loads(id));
            assertThat(back.quote(id)).as("words of %s", id).isEqualTo(records.quote(id));
        });
        assertThat(Projector.project(back).hash())
                .hasToString(Projector.project(records).hash().toString());
    }

    @ParameterizedTest
    @EnumSource
    void theExampleComesBackFromEveryFormat(RdfFormat format) throws IOException {
        RecordSet example = Records.storyAndAfterwards();
        assertSame(there(example, format, folder.resolve("example." + format.extension() + ".gz")), example);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSONLD", "RDFXML"},
            mode = EnumSource.Mode.EXCLUDE)
    void theExampleComesBackFromTripleTermsToo(RdfFormat format) throws IOException {
        RecordSet example = Records.storyAndAfterwards();
        byte[] terms = exported(example, format, RdfProfile.RDF12);
        assertThat(new String(terms, StandardCharsets.UTF_8)).contains("<<(");
        assertSame(back(Files.write(folder.resolve("rdf12." + format.extension()), terms), format), example);
    }

    @Test
    void loadsThatAreIrisAsTheyOnceWereComeBackToo() throws IOException {
        String load = "load/" + "1".repeat(32);
        RecordSet example =
                Records.of(List.of("{\"entity\": {\"id\": \"country/KAZ\"}, \"loads\": [\"%s\"]}".formatted(load)));
        String lines = new String(exported(example, RdfFormat.NTRIPLES), StandardCharsets.UTF_8);
        assertThat(lines).contains("vocab#loadedBy> \"" + load + "\"").doesNotContain("id/load/");
        String before = lines.replaceAll("(vocab#loadedBy>) \"(load/[^\"]+)\"", "$1 <%s$2>".formatted(RdfConfig.LOCAL));
        assertThat(before).contains("vocab#loadedBy> <" + RdfConfig.LOCAL + load + ">");
        assertSame(back(Files.writeString(folder.resolve("before.nt"), before), RdfFormat.NTRIPLES), example);
    }

    @Test
    void sortedLinesComeBackToo() throws IOException {
        RecordSet example = Records.storyAndAfterwards();
        List<String> lines = new ArrayList<>(new String(exported(example, RdfFormat.NQUADS), StandardCharsets.UTF_8)
                .lines()
                .toList());
        Collections.sort(lines);
        assertSame(back(Files.write(folder.resolve("sorted.nq"), lines), RdfFormat.NQUADS), example);
        Collections.reverse(lines);
        assertSame(back(Files.write(folder.resolve("reversed.nq"), lines), RdfFormat.NQUADS), example);
    }

    @Property(tries = 60)
    void anyRecordsComeBackFromAnyFormat(@ForAll("lines") List<String> lines, @ForAll RdfFormat format)
            throws IOException {
        RecordSet records = Records.of(lines);
        Path file = Files.createTempFile("entente-", ".gz");
        try {
            assertSame(there(records, format, file), records);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 20)
    void theSameRecordsInAnyOrderGiveTheSameBytes(@ForAll("lines") List<String> lines, @ForAll RdfFormat format) {
        List<String> other = RecordSets.shuffled(lines, new Random(lines.size()));
        assertThat(exported(Records.of(other), format)).isEqualTo(exported(Records.of(lines), format));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Exports.lines();
    }
}
