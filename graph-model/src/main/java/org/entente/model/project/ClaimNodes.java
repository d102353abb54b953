/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Attribution;
import org.entente.model.record.CanonicalJson;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws claims with their documents, chains of sources, names and, where they wait, the reason. */
final class ClaimNodes {

    private final Sketch sketch;
    private final RecordSet records;
    private final Registry registry;
    private final Documents documents;
    private final Origins origins;
    private final RecordNodes.Mentioned mentioned;
    private final Function<Claim, SortedSet<String>> dangling;

    ClaimNodes(
            Sketch sketch,
            RecordSet records,
            Registry registry,
            Documents documents,
            Origins origins,
            Function<Claim, SortedSet<String>> dangling) {
        this.dangling = dangling;
        this.sketch = sketch;
        this.records = records;
        this.registry = registry;
        this.documents = documents;
        this.origins = origins;
        this.mentioned = new RecordNodes.Mentioned(sketch);
    }

    void draw(Id id, Claim claim, @Nullable Resolution resolution) {
        if (claim.supersedes() != null && records.records().containsKey(claim.supersedes())) {
            sketch.edge(
                    EdgeType.SUPERSEDES,
                    id.toString(),
                    Sketch.ref(NodeKind.CLAIM, id),
                    Sketch.ref(NodeKind.CLAIM, claim.supersedes()));
        }
        SortedSet<String> labels = new TreeSet<>(List.of(RecordNodes.RECORD));
        Properties properties = plain(id, claim).put(Property.COUNTS, resolution != null);
        if (resolution == null) {
            // or a fact that went with its last claim could only be found by reading all that were taken back
            FormerFact.of(id, claim).ifPresent(fact -> properties.put(Property.FORMER_FACT, fact.toString()));
        } else {
            // a claim that waits is linked to nothing by which it could be found when a key that it names comes to mean
            // another
            properties.putTexts(
                    Property.REFERS,
                    resolution instanceof Resolution.Pending ? claim.refersTo() : dangling.apply(claim));
        }
        if (resolution instanceof Resolution.Pending pending) {
            labels.add(StoreSchema.PENDING);
            properties
                    .put(Property.REASON, pending.reason().text() + ": " + pending.about())
                    .putTexts(
                            Property.CANDIDATES,
                            pending.candidates().stream().map(Id::toString).toList());
        }
        if (resolution
                instanceof
                Resolution.Resolved(
                        Id fact,
                        SortedSet<Id> former,
                        SortedMap<String, List<Participant>> roles,
                        @Nullable Participant holder)) {
            properties.put(Property.FACT, fact.toString());
            if (holder != null) {
                properties.put(Property.HOLDER, holder.id().toString());
                sketch.edge(
                        EdgeType.HELD_BY, id.toString(), Sketch.ref(NodeKind.CLAIM, id), sketch.entity(holder.id()));
            }
        }
        sketch.node(NodeKind.CLAIM, id.toString(), labels, properties);
        NodeRef ref = Sketch.ref(NodeKind.CLAIM, id);
        sketch.edge(EdgeType.FROM, id.toString(), ref, Sketch.ref(NodeKind.DOCUMENT, claim.document()));
        drawChain(ref, claim);
        claim.roles().forEach((role, fillers) -> fillers.forEach(filler -> drawMention(ref, role, filler)));
        if (claim.holder() != null) {
            drawMention(ref, "holder", claim.holder());
        }
    }

    private void drawMention(NodeRef claim, String role, Filler filler) {
        if (filler instanceof Filler.Mention mention) {
            NodeRef to = mentioned.draw(mention.name(), mention.lang());
            sketch.edge(
                    EdgeType.MENTIONS,
                    claim.id() + "#" + role + "#" + to.id(),
                    claim,
                    to,
                    new Properties().put(Property.ROLE, role));
        }
    }

    private void drawChain(NodeRef claim, Claim content) {
        long position = 0;
        for (Attribution link : content.attribution()) {
            position++;
            Properties properties = new Properties().put(Property.POSITION, position);
            NodeRef to = switch (link) {
                case Attribution.Named named -> {
                    if (named.onBehalfOf() != null) {
                        properties.put(
                                Property.ON_BEHALF_OF,
                                sketch.entity(named.onBehalfOf()).id());
                    }
                    yield sketch.entity(named.id());
                }
                case Attribution.Anonymous anonymous -> anonymous(content.document(), anonymous);
            };
            sketch.edge(EdgeType.ATTRIBUTED_TO, claim.id() + "#" + position, claim, to, properties);
        }
    }

    private NodeRef anonymous(Id document, Attribution.Anonymous source) {
        Id id = CanonicalJson.id(
                Kind.ANONYMOUS,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("document", document.toString())
                        .set("source", source.toJson()));
        sketch.node(
                NodeKind.ANONYMOUS_SOURCE,
                id.toString(),
                new Properties()
                        .put(Property.TEXT_OF, source.source())
                        .put(Property.NUMBER_WORD, source.number())
                        .put(Property.OF, source.of())
                        .put(Property.DOCUMENT, document.toString()));
        return Sketch.ref(NodeKind.ANONYMOUS_SOURCE, id);
    }

    private Properties plain(Id id, Claim claim) {
        Properties properties = new Properties()
                .put(Property.RECORD, claim.canonical())
                .put(Property.KEY, claim.key())
                .put(Property.DOCUMENT, claim.document().toString())
                .put(Property.TYPE, claim.type())
                .put(Property.SPAN, claim.span().text())
                .put(Property.MODALITY, claim.modality().text())
                .put(Property.POLARITY, claim.polarity().text())
                .put(Property.ACT, claim.act())
                .put(Property.BASIS, claim.inferredBy() == null ? "stated" : "inferred")
                .put(Property.RULE, claim.inferredBy())
                .put(Property.WHEN_TEXT, claim.when().text())
                .put(Property.EDTF, claim.when().edtf())
                .put(Property.CONDITION, claim.condition())
                .put(Property.LABEL, claim.label())
                .put(Property.LOCATOR, claim.locator())
                .put(
                        Property.SUPERSEDES,
                        claim.supersedes() == null ? null : claim.supersedes().toString())
                .putTexts(Property.LINKS, claim.linksTo(Kind.FACT))
                .put(Property.ORIGIN, origins.of(claim).id().toString())
                .put(Property.QUOTE, records.quote(id))
                .put(
                        Property.CAPTION,
                        (claim.key() == null ? claim.type() : claim.key()) + " · "
                                + claim.modality().text());
        if (claim.quote() != null) {
            properties
                    .put(Property.QUOTE_START, claim.quote().start())
                    .put(Property.QUOTE_END, claim.quote().end())
                    .put(Property.QUOTE_SHA256, claim.quote().sha256())
                    .put(Property.LANG, claim.quote().lang());
        }
        if (claim.content() != null) {
            properties
                    .put(Property.CONTENT, claim.content().text())
                    .put(Property.CONTENT_LANG, claim.content().lang());
        }
        documents.find(claim.document()).ifPresent(view -> properties.put(Property.KNOWN_FROM, view.knownFrom()));
        return Sketch.bounds(properties, Timing.span(registry.type(claim.type()).orElseThrow(), claim));
    }
}
