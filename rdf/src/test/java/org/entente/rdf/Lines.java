/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Statements as sorted lines of canonical N-Quads, and what they come to: how many, and the hash of all. */
final class Lines extends StreamRDFBase {

    /** Some readers write languages in lower case, in which they mean the same. */
    private static final Pattern LANGUAGE = Pattern.compile("\"@[A-Za-z0-9-]+(?=( \\)>>)?( <[^\"]*>)? \\.$)");

    private static final String END = " .";
    private static final Node HERE = NodeFactory.createURI("urn:here");

    private final boolean namedGraphs;
    private final NavigableSet<byte[]> lines =
            new TreeSet<>(Comparator.comparing(line -> line, Arrays::compareUnsigned));

    Lines(boolean namedGraphs) {
        this.namedGraphs = namedGraphs;
    }

    /** {@return what an export of the example in this format says, before any writer and any reader} */
    static String said(RdfFormat format) {
        return said(RdfProfile.BASE, format);
    }

    /** {@return the same in another profile} */
    static String said(RdfProfile profile, RdfFormat format) {
        Lines lines = new Lines(format.hasNamedGraphs());
        RdfExport export = RdfExport.to(lines, RdfConfig.local().in(profile));
        export.write(Exports.EXAMPLE);
        export.finish();
        return lines.sum();
    }

    /** {@return what Jena reads in lines that somebody else wrote} */
    static String read(Iterable<String> written, RdfFormat format) {
        Lines lines = new Lines(format.hasNamedGraphs());
        Exports.parse(String.join("\n", written).getBytes(StandardCharsets.UTF_8), RdfFormat.NQUADS, lines);
        return lines.sum();
    }

    @Override
    public void triple(Triple triple) {
        quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
    }

    @Override
    public void quad(Quad quad) {
        Node graph = !namedGraphs || quad.isDefaultGraph() ? null : quad.getGraph();
        String line = line(graph, quad.asTriple());
        lines.add((LANGUAGE.matcher(line).replaceAll(found -> found.group().toLowerCase(Locale.ROOT)) + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Canonical N-Quads have no triple terms; they are written as N-Quads of RDF 1.2 write them. */
    private static String line(@Nullable Node graph, Triple triple) {
        if (!triple.getObject().isTripleTerm()) {
            return CanonicalQuads.line(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }
        String inner = line(null, triple.getObject().getTriple());
        String term = "<<( " + inner.substring(0, inner.length() - END.length()) + " )>>";
        String outer = CanonicalQuads.line(graph, triple.getSubject(), triple.getPredicate(), HERE);
        return outer.replace("<" + HERE.getURI() + ">", term);
    }

    /** {@return the number of different statements and the SHA-256 of their lines} */
    String sum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(digest::update);
            return lines.size() + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
