/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.PartProjection;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.RecordSet;

/** Writes documents whose records are new, and marks the claims whose standing depends on what they say. */
final class DocumentDrain {

    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;

    DocumentDrain(Lookups lookups, Contexts contexts, Parts parts) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.parts = parts;
    }

    /** What claims depend on: when each document was published, who published it, what it reprints. */
    private static final class Told {
        private final Map<Id, Set<Object>> of = new HashMap<>();

        void note(GraphNode node) {
            // a year and its last day are known from the same moment, and were not published on the same days
            of.computeIfAbsent(Id.parse(node.id()), none -> new HashSet<>())
                    .add(String.valueOf(node.properties().get(Property.PUBLISHED)));
        }

        void note(GraphEdge edge) {
            of.computeIfAbsent(Id.parse(edge.from().id()), none -> new HashSet<>())
                    .add(edge);
        }

        Set<Object> of(Id document) {
            return of.getOrDefault(document, Set.of());
        }
    }

    void drain(Set<Id> documents) {
        RecordSet context = contexts.empty();
        contexts.addDocuments(context, documents);
        PartProjection part = new PartProjection(context, Around.NOTHING);
        SortedSet<Id> records = new TreeSet<>();
        context.all(DocumentRecord.class).forEach((id, record) -> {
            if (documents.contains(record.document())) {
                records.add(id);
            }
        });
        part.documents(documents);
        part.records(records);
        Difference difference = parts.begin(part);
        Told before = new Told();
        Overheard overheard = new Overheard(difference, before::note, before::note);
        parts.stored().nodes(DrainStatements.storedNodes(NodeKind.DOCUMENT), documents, overheard);
        parts.stored().edges(DrainStatements.STORED_DOCUMENT_EDGES, documents, overheard);
        parts.stored().nodes(DrainStatements.storedNodes(NodeKind.DOCUMENT_RECORD), records, difference);
        parts.stored().edges(DrainStatements.STORED_DOCUMENT_DESCRIBES, records, difference);
        SortedSet<Id> changed = changed(part, before, documents);
        SortedSet<Id> claims = lookups.find(DrainStatements.CLAIMS_FROM, contexts.component(changed));
        changed.removeIf(document -> before.of(document).isEmpty());
        // a name of an office rests on the days on which somebody may have said who held it
        SortedSet<Id> retold =
                lookups.find(DrainStatements.FACTS_OF_CLAIMS, lookups.find(DrainStatements.CLAIMS_FROM, changed));
        parts.write(
                difference,
                work -> {
                    work.run(DrainStatements.mark(NodeKind.CLAIM, StoreSchema.STALE), Lookups.texts(claims));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.RETOLD), Lookups.texts(retold));
                },
                work -> work.run(
                        DrainStatements.unmark(NodeKind.DOCUMENT_RECORD, StoreSchema.STALE), Lookups.texts(records)));
    }

    /** {@return the documents of which something else is told now, and those that they reprint} */
    private static SortedSet<Id> changed(PartProjection part, Told before, Set<Id> documents) {
        Told told = new Told();
        SortedSet<Id> changed = new TreeSet<>();
        part.graph().nodes(NodeKind.DOCUMENT).forEachRemaining(told::note);
        part.graph().edges(EdgeType.PUBLISHED_BY.name()).forEachRemaining(told::note);
        part.graph().edges(EdgeType.REPUBLISHES.name()).forEachRemaining(told::note);
        for (Id document : documents) {
            if (!told.of(document).equals(before.of(document))) {
                changed.add(document);
            }
        }
        part.graph().edges(EdgeType.REPUBLISHES.name()).forEachRemaining(edge -> {
            if (changed.contains(Id.parse(edge.from().id()))) {
                changed.add(Id.parse(edge.to().id()));
            }
        });
        return changed;
    }
}
