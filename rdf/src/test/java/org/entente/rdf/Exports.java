/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.model.graph.Graph;
import org.entente.model.project.AnyLines;
import org.entente.model.project.Projector;
import org.entente.model.project.RecordSets;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;

/** Graphs to export, and what exports read back as; any warning of the parser fails. */
public final class Exports {

    public static final Graph EXAMPLE = project("story.jsonl", "afterwards.jsonl");

    private Exports() {}

    private static Graph project(String... files) {
        List<String> lines = new ArrayList<>();
        try {
            for (String file : files) {
                lines.addAll(Files.readAllLines(Path.of("..", "examples", "abraham-accords", file)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return project(lines);
    }

    public static Graph project(List<String> lines) {
        RecordReader reader = new RecordReader(Registry.standard());
        RecordSet records = new RecordSet();
        for (String line : lines) {
            switch (reader.read(line.getBytes(StandardCharsets.UTF_8))) {
                case ReadLine.Header ignored -> {}
                case ReadLine.Accepted accepted ->
                    records.add(accepted.record(), accepted.quoteText(), Collections.emptySortedSet());
                case ReadLine.Rejected rejected ->
                    throw new IllegalArgumentException(line + " is rejected: " + rejected.violations());
            }
        }
        return Projector.project(records);
    }

    public static byte[] bytes(Graph graph, RdfFormat format) {
        return bytes(graph, format, RdfConfig.local());
    }

    public static byte[] bytes(Graph graph, RdfFormat format, RdfConfig config) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, format, config);
        export.write(graph);
        export.finish();
        return out.toByteArray();
    }

    /** {@return the path of a file in this folder that holds the example} */
    static String example(Path folder, RdfFormat format) throws IOException {
        return example(folder, RdfProfile.BASE, format);
    }

    /** {@return the path of a file in this folder that holds the example in a profile} */
    static String example(Path folder, RdfProfile profile, RdfFormat format) throws IOException {
        byte[] bytes = bytes(EXAMPLE, format, RdfConfig.local().in(profile));
        return Files.write(folder.resolve("example." + format.extension()), bytes)
                .toString();
    }

    /** {@return how many statements an export of this graph says that it wrote} */
    static long count(Graph graph) {
        RdfExport export = RdfExport.to(OutputStream.nullOutputStream(), RdfFormat.NTRIPLES, RdfConfig.local());
        graph.sendTo(export);
        return export.finish();
    }

    static DatasetGraph dataset(Graph graph, RdfFormat format) {
        return dataset(bytes(graph, format), format);
    }

    public static DatasetGraph dataset(byte[] bytes, RdfFormat format) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        parse(bytes, format, StreamRDFLib.dataset(dataset));
        return dataset;
    }

    static void parse(byte[] bytes, RdfFormat format, StreamRDF sink) {
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes))
                .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                .checking(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(sink);
    }

    /** {@return lines that trouble each other, or lines of whatever the reader accepts} */
    public static Arbitrary<List<String>> lines() {
        return Arbitraries.oneOf(
                RecordSets.lines(),
                Arbitraries.longs()
                        .withoutEdgeCases()
                        .list()
                        .ofMinSize(5)
                        .ofMaxSize(60)
                        .map(AnyLines::of));
    }
}
