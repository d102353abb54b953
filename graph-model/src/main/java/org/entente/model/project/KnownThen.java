/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the graph that a graph was at an earlier moment: the projection of its records without documents that were not
 * public yet, and without what these claim. Decisions, corrections and descriptions of entities hold for all moments, as they
 * do in the states of facts. Holds the records and the graph in memory.
 */
public final class KnownThen {

    private final OrderedGraph now;
    private final Instant then;
    private final RecordReader reader = new RecordReader(Registry.standard());
    private final RecordSet records = new RecordSet();

    private KnownThen(OrderedGraph now, Instant then) {
        this.now = now;
        this.then = then;
    }

    /**
     * {@return the graph as it was known}
     *
     * @param now a whole graph
     * @param then the moment, inclusive
     * @throws IllegalArgumentException when the graph holds a record that was changed by hand
     */
    public static OrderedGraph of(OrderedGraph now, Instant then) {
        return new KnownThen(now, then).project();
    }

    private OrderedGraph project() {
        Set<String> known = new HashSet<>();
        for (Iterator<GraphNode> documents = now.nodes(NodeKind.DOCUMENT); documents.hasNext(); ) {
            GraphNode document = documents.next();
            if (document.properties().get(Property.KNOWN_FROM) instanceof Instant from && !from.isAfter(then)) {
                known.add(document.id());
            }
        }
        Set<String> corrected = correctedSince(known);
        for (NodeKind kind : NodeKind.values()) {
            if (kind.isRecord()) {
                for (Iterator<GraphNode> nodes = now.nodes(kind); nodes.hasNext(); ) {
                    GraphNode node = nodes.next();
                    if (!corrected.contains(node.id())) {
                        add(node, known);
                    }
                }
            }
        }
        return new Brought(Projector.project(records), records);
    }

    /**
     * {@return the claims that do not count because of one that was not public yet, be it through others: they did not count
     * before it either}
     */
    private Set<String> correctedSince(Set<String> known) {
        Map<String, String> corrects = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        Set<String> counting = new HashSet<>();
        for (Iterator<GraphNode> claims = now.nodes(NodeKind.CLAIM); claims.hasNext(); ) {
            GraphNode claim = claims.next();
            if (claim.properties().get(Property.SUPERSEDES) instanceof String wrong) {
                corrects.put(claim.id(), wrong);
                if (!known.contains(String.valueOf(claim.properties().get(Property.DOCUMENT)))) {
                    unknown.add(claim.id());
                }
            }
            if (Boolean.TRUE.equals(claim.properties().get(Property.COUNTS))) {
                counting.add(claim.id());
            }
        }
        Set<String> corrected = new HashSet<>();
        for (String correction : unknown) {
            @Nullable String wrong = corrects.get(correction);
            // what counts was corrected by a claim that was retracted, and itself corrects what comes before it
            while (wrong != null && !counting.contains(wrong) && corrected.add(wrong)) {
                wrong = corrects.get(wrong);
            }
        }
        return corrected;
    }

    private void add(GraphNode node, Set<String> known) {
        SourceRecord record = reader.reread(
                Id.parse(node.id()), String.valueOf(node.properties().get(Property.RECORD)));
        Id document = switch (record) {
            case Claim claim -> claim.document();
            case DocumentRecord described -> described.document();
            default -> null;
        };
        if (document == null || known.contains(document.toString())) {
            @Nullable Object words = node.properties().get(Property.QUOTE);
            records.add(
                    record,
                    words == null ? null : words.toString(),
                    now.loads(node).stream().map(Id::parse).toList());
        }
    }
}
