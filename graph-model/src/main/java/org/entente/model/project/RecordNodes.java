/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Filler;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Draws records other than claims, and documents as their records together describe them. */
final class RecordNodes {

    static final String RECORD = StoreSchema.RECORD;

    private final Sketch sketch;
    private final RecordSet records;
    private final Documents documents;
    private final Mentioned mentioned;

    RecordNodes(Sketch sketch, RecordSet records, Documents documents) {
        this.sketch = sketch;
        this.records = records;
        this.documents = documents;
        this.mentioned = new Mentioned(sketch);
    }

    /** Draws every document and record besides claims. */
    void draw(SortedSet<Id> citedDocuments) {
        SortedSet<Id> all = new TreeSet<>(citedDocuments);
        all.addAll(documents.all());
        all.forEach(this::drawDocument);
        records.records().forEach(this::drawRecord);
    }

    /** Draws a document, if only its id is known. */
    void drawDocument(Id id) {
        documents.find(id).ifPresentOrElse(this::draw, () -> drawUnloaded(id));
    }

    /** Draws a record that is no claim. */
    void drawRecord(Id id, SourceRecord record) {
        switch (record) {
            case DocumentRecord description -> {
                drawRecord(
                        NodeKind.DOCUMENT_RECORD,
                        id,
                        record,
                        new Properties()
                                .put(Property.DOCUMENT, description.document().toString()));
                sketch.edge(
                        EdgeType.DESCRIBES,
                        id.toString(),
                        Sketch.ref(NodeKind.DOCUMENT_RECORD, id),
                        Sketch.ref(NodeKind.DOCUMENT, description.document()));
            }
            case EntityRecord entity ->
                drawRecord(
                        NodeKind.ENTITY_RECORD,
                        id,
                        record,
                        new Properties().put(Property.ENTITY, entity.entity().toString()));
            case Judgement judgement ->
                drawRecord(
                        NodeKind.JUDGEMENT,
                        id,
                        record,
                        new Properties()
                                .put(Property.VERDICT, judgement.same() ? "same" : "different")
                                .put(Property.BY, judgement.by())
                                .put(Property.AT, judgement.at())
                                .put(Property.WHY, judgement.why()));
            case Retraction retraction ->
                drawRecord(
                        NodeKind.RETRACTION,
                        id,
                        record,
                        new Properties()
                                .put(Property.COVERS, retraction.covers().toString())
                                .put(Property.REASON, retraction.reason())
                                .put(Property.BY, retraction.by())
                                .put(Property.AT, retraction.at()));
            case Restore restore ->
                drawRecord(
                        NodeKind.RESTORE,
                        id,
                        record,
                        new Properties()
                                .put(Property.RESTORES, restore.restores().toString())
                                .put(Property.REASON, restore.reason())
                                .put(Property.BY, restore.by())
                                .put(Property.AT, restore.at()));
            case org.entente.model.record.Claim ignored -> {}
        }
    }

    private void drawRecord(NodeKind kind, Id id, SourceRecord record, Properties properties) {
        sketch.node(
                kind,
                id.toString(),
                new TreeSet<>(List.of(RECORD)),
                properties.put(Property.RECORD, record.canonical()));
    }

    private void draw(Documents.View view) {
        Properties properties = new Properties()
                .put(
                        Property.CAPTION,
                        view.fields().get("title") == null
                                ? view.id().key()
                                : view.fields().get("title"))
                .put(Property.KNOWN_FROM, view.knownFrom())
                .put(Property.DECLARED, Boolean.TRUE)
                .putTexts(Property.CONFLICTS, view.fields().conflicts())
                .putTexts(Property.DATASETS, datasets(view.id()));
        for (Property property : List.of(
                Property.TITLE,
                Property.LANG,
                Property.KIND,
                Property.PUBLISHED,
                Property.URL,
                Property.SHA256,
                Property.LICENSE,
                Property.CITATION,
                Property.VERSION)) {
            properties.put(property, view.fields().get(property.key()));
        }
        NodeRef ref = Sketch.ref(NodeKind.DOCUMENT, view.id());
        for (DocumentRecord.Publisher publisher : view.publishers()) {
            switch (publisher) {
                case DocumentRecord.Publisher.Known(Id id) -> {
                    NodeRef to = sketch.entity(id);
                    String edgeId = view.id() + "#" + to.id();
                    sketch.edge(EdgeType.PUBLISHED_BY, edgeId, ref, to);
                }
                case DocumentRecord.Publisher.Unresolved unresolved ->
                    properties.put(Property.PUBLISHER, unresolved.name());
            }
        }
        sketch.node(NodeKind.DOCUMENT, view.id().toString(), properties);
        view.republishes()
                .forEach(other -> sketch.edge(
                        EdgeType.REPUBLISHES, view.id() + "#" + other, ref, Sketch.ref(NodeKind.DOCUMENT, other)));
    }

    private void drawUnloaded(Id id) {
        sketch.node(
                NodeKind.DOCUMENT,
                id.toString(),
                new Properties()
                        .put(Property.CAPTION, id.key())
                        .put(Property.DECLARED, Boolean.FALSE)
                        .putTexts(Property.DATASETS, datasets(id)));
    }

    private List<String> datasets(Id document) {
        return documents.datasets(document).stream().map(Id::toString).toList();
    }

    /**
     * Draws what judgements, retractions and restores point at.
     *
     * @param find the fact that stands under an id, present or former, if there is one
     * @param exists whether there is a claim, document or record with an id
     */
    void drawDecisions(Function<Id, Optional<Id>> find, Predicate<Id> exists) {
        records.all(Judgement.class).forEach((id, judgement) -> {
            drawSide(id, "a", judgement.a(), find, exists);
            drawSide(id, "b", judgement.b(), find, exists);
        });
        records.all(Retraction.class).forEach((id, retraction) -> {
            NodeRef from = Sketch.ref(NodeKind.RETRACTION, id);
            if (!retraction.erases()) {
                covered(retraction.covers())
                        .filter(to -> exists.test(retraction.covers()))
                        .ifPresent(to -> sketch.edge(EdgeType.RETRACTS, id.toString(), from, to));
            }
        });
        records.all(Restore.class).forEach((id, restore) -> {
            if (records.records().get(restore.restores()) instanceof Retraction) {
                sketch.edge(
                        EdgeType.RESTORES,
                        id.toString(),
                        Sketch.ref(NodeKind.RESTORE, id),
                        Sketch.ref(NodeKind.RETRACTION, restore.restores()));
            }
        });
    }

    /** Draws which claims lost words that were erased, for some claims. */
    void drawErased(Predicate<Id> wanted) {
        records.all(Retraction.class).forEach((id, retraction) -> {
            if (retraction.erases()) {
                records.erased(retraction.covers().key()).stream()
                        .filter(wanted)
                        .forEach(claim -> sketch.edge(
                                EdgeType.RETRACTS,
                                id + "#" + claim,
                                Sketch.ref(NodeKind.RETRACTION, id),
                                Sketch.ref(NodeKind.CLAIM, claim)));
            }
        });
    }

    private Optional<NodeRef> covered(Id id) {
        return switch (id.kind()) {
            case CLAIM -> Optional.of(Sketch.ref(NodeKind.CLAIM, id));
            case DOCUMENT -> Optional.of(Sketch.ref(NodeKind.DOCUMENT, id));
            case JUDGEMENT -> Optional.of(Sketch.ref(NodeKind.JUDGEMENT, id));
            default -> Optional.empty();
        };
    }

    private void drawSide(
            Id judgement, String side, Judgement.Side judged, Function<Id, Optional<Id>> find, Predicate<Id> exists) {
        Optional<NodeRef> to = switch (judged) {
            case Judgement.Side.Named named -> Optional.of(mentioned.draw(named.name(), named.lang()));
            case Judgement.Side.Thing(Id id) when id.kind().isEntity() -> Optional.of(sketch.entity(id));
            case Judgement.Side.Thing(Id id)
            when id.kind() == Kind.CLAIM ->
                Optional.of(Sketch.ref(NodeKind.CLAIM, id)).filter(claim -> exists.test(id));
            case Judgement.Side.Thing(Id id) -> find.apply(id).map(fact -> Sketch.ref(NodeKind.FACT, fact));
        };
        to.ifPresent(judgedNode -> sketch.edge(
                EdgeType.JUDGES,
                judgement + "#" + side,
                Sketch.ref(NodeKind.JUDGEMENT, judgement),
                judgedNode,
                new Properties().put(Property.SIDE, side)));
    }

    /** Draws names as texts write them, each once. */
    static final class Mentioned {
        private final Sketch sketch;

        Mentioned(Sketch sketch) {
            this.sketch = sketch;
        }

        NodeRef draw(String name, @Nullable String lang) {
            Id id = new Filler.Mention(name, lang).id();
            sketch.node(
                    NodeKind.MENTION,
                    id.toString(),
                    new Properties().put(Property.KEY, MatchingKey.of(name)).put(Property.LANG, lang));
            return Sketch.ref(NodeKind.MENTION, id);
        }
    }
}
