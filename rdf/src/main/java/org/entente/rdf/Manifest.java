/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.Registry;

/**
 * Describes a dump in DCAT, VoID and PROV: its files with their checksums, how many things of each class and statements of
 * each property it holds, and from which works it is drawn, with their licences and citations.
 */
final class Manifest {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Set<String> OF_OTHERS = Set.of(RdfDump.VOCABULARY, RdfDump.SHAPES);
    /** What of a document the manifest repeats. */
    private static final List<Property> OF_SOURCES =
            List.of(Property.TITLE, Property.LICENSE, Property.CITATION, Property.URL, Property.VERSION);

    private final Triples triples;
    private final Iris iris;
    private final Values values;

    /**
     * One file of a dump.
     *
     * @param sha256 its SHA-256 in hexadecimal
     */
    record File(long size, String sha256) {}

    private Manifest(OutputStream out, RdfConfig config) {
        this.iris = new Iris(config);
        this.triples = new Triples(out, RdfFormat.TURTLE, iris);
        this.values = new Values(triples, iris, new FactTerms(iris, Registry.standard()));
    }

    static void write(
            OutputStream out, RdfConfig config, Survey survey, List<GraphNode> sources, SortedMap<String, File> files) {
        Manifest manifest = new Manifest(out, config);
        RdfExport.describeDataset(manifest.triples, manifest.iris, null);
        manifest.count(survey);
        manifest.writeFiles(files);
        manifest.writeSources(sources);
        manifest.triples.finish();
    }

    private void count(Survey survey) {
        Node dataset = iris.dataset();
        long all =
                survey.properties().values().stream().mapToLong(Long::longValue).sum();
        add(dataset, Term.VOID_TRIPLES, Literals.of(all));
        add(dataset, Term.VOID_CLASSES, Literals.of((long) survey.classes().size()));
        add(dataset, Term.VOID_PROPERTIES, Literals.of((long)
                survey.properties().size()));
        add(dataset, Term.OWN_CANONICAL_HASH, Literals.text(survey.hash()));
        add(dataset, Term.CONFORMS_TO, NodeFactory.createURI(iris.config().shapes()));
        survey.classes().forEach((name, count) -> {
            Node part = part("class", name);
            add(dataset, Term.CLASS_PARTITION, part);
            add(part, Term.VOID_CLASS, NodeFactory.createURI(name));
            add(part, Term.VOID_ENTITIES, Literals.of(count));
        });
        survey.properties().forEach((name, count) -> {
            Node part = part("property", name);
            add(dataset, Term.PROPERTY_PARTITION, part);
            add(part, Term.VOID_PROPERTY, NodeFactory.createURI(name));
            add(part, Term.VOID_TRIPLES, Literals.of(count));
        });
    }

    private Node part(String kind, String name) {
        return iris.datasetPart(
                kind + "-" + iris.prefixed(NodeFactory.createURI(name)).replace(':', '-'));
    }

    /** The files that hold the data set; the vocabulary and the shapes are no forms of it. Addresses are those beside the manifest. */
    private void writeFiles(SortedMap<String, File> files) {
        files.forEach((name, file) -> {
            if (OF_OTHERS.contains(name)) {
                return;
            }
            Node address = NodeFactory.createURI(name);
            Node part = iris.datasetPart(name);
            Node checksum = iris.datasetPart(name + "-sha256");
            add(iris.dataset(), Term.DISTRIBUTION, part);
            add(part, Term.RDF_TYPE, iris.term(Term.DISTRIBUTION_CLASS));
            add(part, Term.TITLE, Literals.text(name));
            add(part, Term.ACCESS_URL, address);
            add(part, Term.DOWNLOAD_URL, address);
            mediaType(name).forEach(type -> {
                add(part, Term.MEDIA_TYPE, NodeFactory.createURI(MEDIA_TYPES + type));
                add(iris.dataset(), Term.VOID_DATA_DUMP, address);
            });
            add(part, Term.BYTE_SIZE, Literals.nonNegative(file.size()));
            add(part, Term.CHECKSUM, checksum);
            add(checksum, Term.RDF_TYPE, iris.term(Term.CHECKSUM_CLASS));
            add(checksum, Term.ALGORITHM, iris.term(Term.SHA256_ALGORITHM));
            add(checksum, Term.CHECKSUM_VALUE, Literals.typed(file.sha256(), iris.named("xsd:hexBinary")));
        });
    }

    private static List<String> mediaType(String name) {
        return Arrays.stream(RdfFormat.values())
                .filter(format -> name.endsWith("." + format.extension()))
                .map(RdfFormat::mediaType)
                .toList();
    }

    private void writeSources(List<GraphNode> sources) {
        for (GraphNode document : sources) {
            Node source = iris.thing(document.id());
            add(iris.dataset(), Term.WAS_DERIVED_FROM, source);
            add(source, Term.RDF_TYPE, iris.term(Term.PROV_ENTITY));
            OF_SOURCES.forEach(property ->
                    values.write(source, property, Rules.of(NodeKind.DOCUMENT, property), document.properties()));
        }
    }

    private void add(Node subject, Term predicate, Node object) {
        triples.add(subject, iris.term(predicate), object);
    }
}
