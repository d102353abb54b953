/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph as RDF while it comes, without blank nodes and in memory that does not grow with it. The same graph in the
 * same order gives the same bytes. Claims with their quotes and chains stand in one named graph per document, all else in
 * the default graph; formats without graphs carry both together.
 *
 * <p>Nodes and edges come in the order of {@link GraphSink}; {@link #finish()} ends it, once. Not safe for use by several
 * threads; does not close the stream it writes to. A stream that fails throws {@link java.io.UncheckedIOException}.
 */
public final class RdfExport implements GraphSink {

    /** Edges of claims that say how a claim was understood, and so belong to the projection. */
    private static final Set<EdgeType> UNDERSTOOD = EnumSet.of(EdgeType.ABOUT, EdgeType.HELD_BY);

    private final Triples triples;
    private final Iris iris;
    private final NodeTriples nodes;
    private final EdgeTriples edges;
    private final RdfProfile profile;
    private final Unrealized unrealized;
    private final @Nullable OtherShape other;
    private final boolean counted;
    private @Nullable String part;
    private boolean described;
    private @Nullable GraphNode owner;
    private long records;

    private RdfExport(Triples triples, Iris iris, boolean counted) {
        this.counted = counted;
        // Nanopublications stand by themselves, and so does a page.
        this.described = !counted || iris.config().profile() == RdfProfile.NANOPUB;
        this.iris = iris;
        this.triples = triples;
        RdfConfig config = iris.config();
        FactTerms facts = new FactTerms(iris, Registry.standard());
        Values values = new Values(triples, iris, facts);
        this.nodes = new NodeTriples(triples, iris, facts, values);
        this.edges = new EdgeTriples(triples, iris, values, facts);
        this.profile = config.profile();
        this.unrealized = new Unrealized(triples, iris, facts);
        this.other = switch (profile) {
            case BASE, RDF12, SHORTCUTS -> null;
            case NANOPUB -> new Nanopubs(triples, iris, facts, values, edges);
            case WIKIBASE -> new WikibaseItems(triples, iris, facts, values);
        };
    }

    /**
     * Says that what follows is a part of the graph, which is a data set of its own.
     *
     * @param name what it is called among the parts
     */
    public RdfExport part(String name) {
        part = name;
        return this;
    }

    /** Says something of the data set, before all else. */
    public void remark(String text) {
        describe();
        triples.add(iris.exported(part), iris.term(Term.DESCRIPTION), NodeFactory.createLiteralLang(text, "en"));
    }

    /**
     * Says where to look for the facts, by document and key, of claims to which others refer that come without them. Only
     * nanopublications ask, which tell of each claim by itself.
     */
    public RdfExport lookUp(BiFunction<Id, String, Set<String>> facts) {
        if (other instanceof Nanopubs nanopubs) {
            nanopubs.lookUp(facts);
        }
        return this;
    }

    /** {@return an export that begins with what comes first} */
    public static RdfExport to(OutputStream out, RdfFormat format, RdfConfig config) {
        if (!config.profile().fits(format)) {
            throw new IllegalArgumentException("%s cannot carry the profile %s; use %s"
                    .formatted(
                            format.text(),
                            config.profile().text(),
                            config.profile().fitting()));
        }
        Iris iris = new Iris(config);
        return new RdfExport(new Triples(out, format, iris), iris, true);
    }

    /** {@return an export that sends to a stream which takes named graphs, and that has begun} */
    public static RdfExport to(StreamRDF stream, RdfConfig config) {
        Iris iris = new Iris(config);
        RdfExport export = new RdfExport(new Triples(stream, true, iris), iris, true);
        export.describe();
        return export;
    }

    /**
     * {@return an export of one thing, as a page for people, that has begun}
     *
     * @param alternates the name of each other form of the page, to its address
     */
    public static RdfExport toPage(OutputStream out, RdfConfig config, Id id, Map<String, String> alternates) {
        Iris iris = new Iris(config);
        List<HtmlStream.Link> links = alternates.entrySet().stream()
                .map(form -> new HtmlStream.Link(form.getKey(), form.getValue()))
                .toList();
        HtmlStream page = new HtmlStream(out, iris, iris.thing(id.toString()).getURI(), id.toString(), links);
        return new RdfExport(new Triples(page, false, iris), iris, false);
    }

    /**
     * Writes a graph, which may be a part of one; what is sent piece by piece counts as a whole. In the shape of a Wikibase its
     * states are read before, since the periods of facts are among them; a graph that is sent piece by piece has one statement
     * for each fact there.
     */
    public void write(OrderedGraph graph) {
        graph.only().ifPresent(id -> part(id.toString().replace('/', '-')));
        describe();
        if (other != null) {
            other.before(graph);
        }
        graph.sendTo(this);
    }

    @Override
    public void node(GraphNode node) {
        describe();
        owner = node;
        if (other != null) {
            other.node(node);
            return;
        }
        edges.next();
        if (profile == RdfProfile.RDF12) {
            unrealized.node(node);
        }
        if (profile != RdfProfile.SHORTCUTS || isPlain(node)) {
            triples.into(graphOf(node));
            nodes.write(node);
            records += node.kind().isRecord() ? 1 : 0;
        }
    }

    /** Only things that are, and what happened; on the day that is asked for, if one is. */
    private boolean isPlain(GraphNode node) {
        return node.kind() == NodeKind.ENTITY
                || NodeTriples.isActual(node)
                        && node.labels().contains(Family.EVENT.label())
                        && iris.config().goesOn(node.properties());
    }

    /**
     * Of relations only what follows from them is plain, and of happenings also who and what took part. Other facts are not: they may
     * be planned, called off, or of another day.
     */
    private boolean isPlain(GraphNode node, GraphEdge edge) {
        return EdgeType.fixed(edge.type()).isEmpty()
                || node.kind() == NodeKind.NAME
                || isPlain(node) && edge.to().kind() != NodeKind.FACT;
    }

    @Override
    public void loadedBy(List<String> loads) {
        if (!profile.hasRecords()) {
            return;
        }
        GraphNode node = Objects.requireNonNull(owner);
        triples.into(graphOf(node));
        loads.forEach(load -> triples.add(iris.thing(node.id()), iris.term(Term.OWN_LOADED_BY), Literals.text(load)));
    }

    @Override
    public void edge(GraphEdge edge) {
        GraphNode node = owner;
        if (node == null || !node.id().equals(edge.owner())) {
            throw new IllegalStateException(
                    "%s %s does not follow its owner %s".formatted(edge.type(), edge.edgeId(), edge.owner()));
        }
        if (other != null) {
            other.edge(edge);
            return;
        }
        if (profile == RdfProfile.SHORTCUTS && !isPlain(node, edge)) {
            return;
        }
        if (profile == RdfProfile.RDF12) {
            unrealized.edge(edge);
        }
        triples.into(EdgeType.fixed(edge.type()).filter(UNDERSTOOD::contains).isPresent() ? null : graphOf(node));
        edges.write(node, edge);
    }

    /** Ends the export, with how many records it holds, and flushes. {@return how many statements were written} */
    public long finish() {
        describe();
        if (profile == RdfProfile.RDF12) {
            unrealized.node(null);
        }
        if (other != null) {
            other.finish();
        }
        if (counted && profile.hasRecords()) {
            triples.into(null);
            triples.add(iris.exported(part), iris.term(Term.OWN_RECORD_COUNT), Literals.of(records));
        }
        triples.finish();
        return triples.count();
    }

    private @Nullable Node graphOf(GraphNode node) {
        return (node.kind() == NodeKind.CLAIM || node.kind() == NodeKind.ANONYMOUS_SOURCE)
                        && node.properties().get(Property.DOCUMENT) instanceof String document
                ? iris.graph(document)
                : null;
    }

    /** The description comes before everything else, when it is known of what. */
    private void describe() {
        if (!described) {
            described = true;
            describeDataset(triples, iris, part);
        }
    }

    /**
     * Says what the data set is, of which version, and which vocabularies it speaks. What it was or holds on a day, and a part
     * of it or another shape, are data sets of their own with the version of the whole that they were made from, so no two
     * graphs are cited alike.
     */
    static void describeDataset(Triples triples, Iris iris, @Nullable String part) {
        Node dataset = iris.exported(part);
        triples.add(dataset, iris.term(Term.RDF_TYPE), iris.term(Term.VOID_DATASET));
        triples.add(dataset, iris.term(Term.RDF_TYPE), iris.term(Term.DCAT_DATASET));
        triples.add(
                dataset,
                iris.term(Term.TITLE),
                NodeFactory.createLiteralLang("Entente: diplomatic relationships", "en"));
        triples.add(
                dataset,
                iris.term(Term.URI_SPACE),
                Literals.text(iris.config().base().toString()));
        if (iris.config().graphVersion() != null) {
            triples.add(
                    dataset,
                    iris.term(Term.DCAT_VERSION),
                    Literals.text(iris.config().graphVersion()));
        }
        if (part != null || iris.config().profile() == RdfProfile.SHORTCUTS) {
            triples.add(dataset, iris.term(Term.IS_PART_OF), iris.dataset());
        } else if (iris.config().profile() != RdfProfile.BASE) {
            triples.add(dataset, iris.term(Term.IS_FORMAT_OF), iris.dataset());
        }
        if (iris.config().knownAt() != null || iris.config().validAt() != null) {
            triples.add(dataset, iris.term(Term.IS_VERSION_OF), iris.dataset());
        }
        if (iris.config().knownAt() != null) {
            triples.add(
                    dataset,
                    iris.term(Term.OWN_KNOWN_AT),
                    Literals.of(iris.config().knownAt()));
        }
        if (iris.config().validAt() != null) {
            triples.add(
                    dataset,
                    iris.term(Term.OWN_VALID_AT),
                    Literals.of(iris.config().validAt()));
        }
        for (Namespace namespace : Namespace.ofData(iris.config().profile())) {
            Node vocabulary = NodeFactory.createURI(namespace.iri(iris.config().vocabulary()));
            triples.add(dataset, iris.term(Term.VOID_VOCABULARY), vocabulary);
        }
    }
}
