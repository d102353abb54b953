/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a plan out of a mapping file whose shape was found right. */
final class MappingReader {

    private final Node root;
    private final Problems problems;
    private final TemplateReader names;
    private final Functions functions;

    private MappingReader(Node root, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.names = new TemplateReader(keys(root.get("values")), problems);
        this.functions = new Functions(new Lookups(root.get("tables"), root.get("lists")), names, problems);
    }

    /**
     * {@return what the file says}
     *
     * @throws InvalidMapping when anything is wrong with it, naming all of it
     */
    static Plan read(String file, String text) {
        Problems problems = new Problems(file);
        Node root = NodeReader.read(text, problems);
        if (root != null) {
            new ShapeCheck(problems).check(root, MappingShape.ROOT);
        }
        if (root == null || !problems.isEmpty()) {
            throw new InvalidMapping(problems.lines());
        }
        Plan plan = new MappingReader(root, problems).plan();
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems.lines());
        }
        return plan;
    }

    private static Set<String> keys(@Nullable Node node) {
        return node == null ? Set.of() : node.entriesOrNone().keySet();
    }

    private Plan plan() {
        Map<String, Value> values = values();
        List<Plan.Skip> skips = new ArrayList<>();
        items("skip")
                .forEach(node -> skips.add(
                        new Plan.Skip(condition(node), node.get("because") == null ? "" : text(node, "because", ""))));
        Node group = root.get("group");
        List<RecordTemplate> records =
                items("records").stream().map(this::record).toList();
        Node expected = root.get("expect");
        if (group == null) {
            needsGroup();
        }
        Dataset dataset = Dataset.read(root.get("dataset"));
        dataset.check(root.get("dataset"), problems);
        return new Plan(
                dataset,
                rows(used(values)),
                values,
                List.copyOf(skips),
                group == null ? null : grouping(group),
                records,
                expected == null ? Expectation.NONE : Expectation.read(expected, names));
    }

    private List<Node> items(String key) {
        Node node = root.get(key);
        return node == null ? List.of() : node.itemsOrOne();
    }

    private void needsGroup() {
        for (Node node : items("records")) {
            Node grouped = text(node, "per", "").equals("group") ? node.get("per") : node.get("grouped");
            if (grouped != null) {
                problems.add(grouped.place(), "there are no groups; say with group which rows belong together");
            }
        }
    }

    private Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        Set<String> absent = new HashSet<>();
        items("absent").forEach(item -> absent.add(item.textOrEmpty()));
        Node all = root.get("values");
        if (all == null) {
            return values;
        }
        all.entriesOrNone().forEach((name, node) -> values.put(name, value(name, node, absent)));
        new Circles(values, problems).check(all);
        return values;
    }

    private Value value(String name, Node node, Set<String> absent) {
        Set<String> nothing = new HashSet<>();
        List<Value.Step> steps = new ArrayList<>();
        Set<String> needs = new HashSet<>();
        for (Node text : node.get("absent") == null
                ? List.<Node>of()
                : node.get("absent").itemsOrOne()) {
            nothing.add(text.textOrEmpty());
        }
        for (Node step :
                node.get("do") == null ? List.<Node>of() : node.get("do").itemsOrOne()) {
            steps.add(functions.step(step));
            if (step.get("on") instanceof Node.Text on) {
                needs.add(on.text());
            }
        }
        Node unless = node.get("unless");
        if (unless != null) {
            names.known(unless.textOrEmpty(), unless.place());
        }
        return new Value(
                name,
                origin(node),
                nothing,
                absent,
                steps,
                needs,
                unless == null ? null : unless.textOrEmpty(),
                node.place());
    }

    private Value.Origin origin(Node node) {
        if (node.get("text") instanceof Node.Text written) {
            return new Value.Origin.Written(names.leaf(written));
        }
        if (node.get("first") != null) {
            return new Value.Origin.First(namesAt(node, "first"));
        }
        if (node.get("all") != null) {
            return new Value.Origin.All(namesAt(node, "all"));
        }
        Node from = node.get("from") == null ? node : node.get("from");
        return new Value.Origin.Columns(
                from.itemsOrOne().stream().map(Node::textOrEmpty).toList());
    }

    private static Map<String, Place> used(Map<String, Value> values) {
        Map<String, Place> used = new TreeMap<>();
        values.values().forEach(value -> {
            if (value.origin() instanceof Value.Origin.Columns(List<String> paths)) {
                paths.forEach(path -> used.putIfAbsent(path, value.place()));
            }
        });
        return used;
    }

    private Condition condition(Node node) {
        Node condition = node.get("if");
        return condition == null ? Condition.ALWAYS : Condition.read(condition, names, problems);
    }

    private Grouping grouping(Node node) {
        List<String> by = namesAt(node, "by");
        List<String> whilst = node.get("while") == null ? by : namesAt(node, "while");
        return new Grouping(by, whilst, condition(node), Integer.parseInt(text(node, "least", "2")));
    }

    private List<String> namesAt(Node node, String key) {
        Node found = node.get(key);
        return found == null
                ? List.of()
                : found.itemsOrOne().stream()
                        .map(name -> names.known(name.textOrEmpty(), name.place()))
                        .toList();
    }

    private RecordTemplate record(Node node) {
        String kind = RecordTemplate.KINDS.stream()
                .filter(each -> node.entriesOrNone().containsKey(each))
                .findFirst()
                .orElseThrow();
        Node each = node.get("each");
        if (each != null) {
            names.known(each.textOrEmpty(), each.place());
        }
        Node content = node.get(kind);
        Template.Fields template = content instanceof Node.Entries entries
                ? names.fields(entries)
                : Template.Fields.of(new LinkedHashMap<>(), node.place());
        if (content instanceof Node.Entries entries) {
            RecordCheck.check(kind, entries, problems);
        } else {
            problems.add(node.place(), "write the fields of the %s as in a fact file".formatted(kind));
        }
        Node grouped = node.get("grouped");
        return new RecordTemplate(
                kind,
                template,
                condition(node),
                RecordTemplate.Per.valueOf(text(node, "per", "row").toUpperCase(Locale.ROOT)),
                grouped == null ? null : Boolean.valueOf(grouped.textOrEmpty()),
                !kind.equals(RecordTemplate.CLAIM)
                        || text(node, "distinct", "false").equals("true"),
                each == null ? null : each.textOrEmpty());
    }

    private Rows rows(Map<String, Place> used) {
        Node source = root.get("source");
        if (source == null) {
            throw new IllegalStateException("the shape was not checked");
        }
        String format = text(source, "format", "");
        Rows rows = switch (format) {
            case "csv" -> table(source, used);
            case "xml" -> new XmlRows(text(source, "record", ""));
            case "json" -> new JsonRows(text(source, "record", ""));
            case "jsonl" -> new JsonLinesRows();
            default -> new WikidataRows();
        };
        unused(source, format);
        used.forEach((path, place) -> {
            if (!rows.knows(path)) {
                problems.add(place, "there is no column '%s' among columns".formatted(path));
            }
        });
        return rows;
    }

    private void unused(Node source, String format) {
        source.entriesOrNone().forEach((key, value) -> {
            boolean fits = switch (key) {
                case "format" -> true;
                case "record" -> format.equals("xml") || format.equals("json");
                default -> format.equals("csv");
            };
            if (!fits) {
                problems.add(value.place(), "'%s' means nothing for the format %s; remove it".formatted(key, format));
            }
        });
        if (format.equals("xml") && source.get("record") == null) {
            problems.add(source.place(), "XML needs record: the path to the records, such as /visits/visit");
        }
    }

    private Rows table(Node source, Map<String, Place> used) {
        String stray = text(source, "strayBytes", "reject");
        boolean header = !text(source, "header", "true").equals("false");
        Node columns = source.get("columns");
        if (!header && columns == null) {
            problems.add(source.place(), "a table without a header needs columns: the names in their order");
        }
        return new CsvRows(new CsvRows.Layout(
                text(source, "delimiter", ",").charAt(0),
                Charset.forName(text(source, "encoding", "UTF-8")),
                stray.equals("reject") ? null : Charset.forName(stray),
                header,
                columns == null
                        ? List.of()
                        : columns.itemsOrOne().stream().map(Node::textOrEmpty).toList(),
                text(source, "ragged", "false").equals("true"),
                used));
    }

    private static String text(Node node, String key, String otherwise) {
        Node found = node.get(key);
        return found == null ? otherwise : found.textOrEmpty();
    }
}
