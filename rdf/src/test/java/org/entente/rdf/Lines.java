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
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Statements as sorted lines of canonical N-Quads, and what they come to: how many, and the hash of all. */
final class Lines extends StreamRDFBase {

    /** Some readers write languages in lower case, in which they mean the same. */
    private static final Pattern LANGUAGE = Pattern.compile("\"@[A-Za-z0-9-]+(?=( <[^\"]*>)? \\.$)");

    private final boolean namedGraphs;
    private final NavigableSet<byte[]> lines =
            new TreeSet<>(Comparator.comparing(line -> line, Arrays::compareUnsigned));

    Lines(boolean namedGraphs) {
        this.namedGraphs = namedGraphs;
    }

    /** {@return what an export of the example in this format says, before any writer and any reader} */
    static String said(RdfFormat format) {
        Lines lines = new Lines(format.hasNamedGraphs());
        RdfExport export = RdfExport.to(lines, RdfConfig.local());
        Exports.EXAMPLE.sendTo(export);
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
        String line = CanonicalQuads.line(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
        lines.add((LANGUAGE.matcher(line).replaceAll(found -> found.group().toLowerCase(Locale.ROOT)) + "\n")
                .getBytes(StandardCharsets.UTF_8));
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
