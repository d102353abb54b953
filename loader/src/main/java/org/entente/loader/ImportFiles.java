/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.PropertyType;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * A graph as the files that Neo4j's offline importer reads: {@code nodes-*.csv} and {@code edges-*.csv}, the header in
 * the first line. Absent values are empty fields, empty texts are quoted ones.
 */
final class ImportFiles implements BulkSink, AutoCloseable {

    /** Between the items of a list: Unit Separator, which no text has a use for. */
    private static final String ITEMS = "\u001F";

    /** Quotes whatever is there, so that only an absent value is an empty field. */
    private static final QuoteStrategy QUOTE_ALL = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return true;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return true;
        }
    };

    private final Path folder;
    private final Map<String, CsvWriter> open = new LinkedHashMap<>();

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void node(GraphNode node) {
        SortedSet<String> labels = new TreeSet<>(node.labels());
        labels.add(node.kind().label());
        List<Property> keys = List.copyOf(node.kind().properties());
        List<@Nullable String> row = new ArrayList<>(keys.size() + 2);
        row.add(node.id());
        row.add(String.join(ITEMS, labels));
        keys.forEach(key -> row.add(text(node.properties().get(key), node.id())));
        file("nodes-" + node.kind().label(), () -> header(node.kind(), keys)).writeRecord(row);
    }

    @Override
    public void edge(GraphEdge edge) {
        List<Property> keys = List.copyOf(EdgeType.propertiesOf(edge.type()));
        List<@Nullable String> row = new ArrayList<>(keys.size() + 4);
        row.add(edge.from().id());
        row.add(edge.to().id());
        row.add(edge.type());
        row.add(edge.edgeId());
        keys.forEach(key -> row.add(text(edge.properties().get(key), edge.edgeId())));
        String from = edge.from().kind().label();
        String to = edge.to().kind().label();
        file("edges-%s-%s-%s".formatted(edge.type(), from, to), () -> edgeHeader(from, to, typed(keys)))
                .writeRecord(row);
    }

    /** Writes rows of a kind of node that is no part of the graph; the columns come with their types. */
    void bookkeeping(String label, List<String> columns, Collection<List<@Nullable String>> rows) {
        List<String> header = new ArrayList<>(List.of(idColumn(label), ":LABEL"));
        header.addAll(columns);
        CsvWriter file = file("nodes-" + label, () -> header);
        rows.forEach(row -> {
            List<@Nullable String> values = new ArrayList<>(List.of(row.getFirst(), label));
            values.addAll(row.subList(1, row.size()));
            file.writeRecord(values);
        });
    }

    @Override
    public void loaded(NodeKind from, Id record, Id load, Id first) {
        file(
                        "edges-%s-%s".formatted(StoreSchema.LOADED_BY, from.label()),
                        () -> edgeHeader(
                                from.label(), StoreSchema.LOAD, List.of(RecordStatements.FIRST_BY + ":string")))
                .writeRecord(List.of(
                        record.toString(),
                        load.toString(),
                        StoreSchema.LOADED_BY,
                        record + "#" + load,
                        first.toString()));
    }

    private static List<String> header(NodeKind kind, List<Property> keys) {
        List<String> header = new ArrayList<>(List.of(idColumn(kind.label()), ":LABEL"));
        header.addAll(typed(keys));
        return header;
    }

    private static List<String> edgeHeader(String from, String to, List<String> columns) {
        List<String> header = new ArrayList<>(List.of(
                ":START_ID(%s)".formatted(from),
                ":END_ID(%s)".formatted(to),
                ":TYPE",
                Property.EDGE_ID.key() + ":string"));
        header.addAll(columns);
        return header;
    }

    private static String idColumn(String group) {
        return "%s:ID(%s)".formatted(Property.ID.key(), group);
    }

    private static List<String> typed(List<Property> keys) {
        return keys.stream().map(key -> key.key() + ":" + type(key.type())).toList();
    }

    private static String type(PropertyType type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "long";
            case FLAG -> "boolean";
            case DATE -> "date";
            case INSTANT -> "datetime";
            case INSTANTS -> "datetime[]";
            case TEXTS -> "string[]";
        };
    }

    private static @Nullable String text(@Nullable Object value, String of) {
        if (value instanceof List<?> items) {
            List<String> texts = items.stream().map(Object::toString).toList();
            if (texts.stream().anyMatch(text -> text.contains(ITEMS))) {
                throw new LoaderException.UnusableFile(
                        "%s has a text with the control character U+001F in a list, which a bulk load cannot carry: load without --bulk."
                                .formatted(of));
            }
            return String.join(ITEMS, texts);
        }
        return value == null ? null : value.toString();
    }

    private CsvWriter file(String name, Header header) {
        CsvWriter there = open.get(name);
        if (there == null) {
            try {
                there = CsvWriter.builder()
                        .quoteStrategy(QUOTE_ALL)
                        .bufferSize(1 << 16)
                        .build(Files.newBufferedWriter(folder.resolve(name + ".csv")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open.put(name, there);
            there.writeRecord(header.columns());
        }
        return there;
    }

    /** The first line of a file. */
    private interface Header {
        List<String> columns();
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : open.values()) {
            file.close();
        }
    }
}
