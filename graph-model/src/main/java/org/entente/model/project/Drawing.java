/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;

/** One sketch with everything that draws into it, for all of a projection or a part of it. */
final class Drawing {

    private final Projector projector;
    private final Sketch sketch;
    private final RecordNodes records;
    private final ClaimNodes claims;
    private final Inference inference;
    private final FactNodes facts;
    private final DerivedEdges derived;
    private final Supplier<FactLinks> links;
    private final EntityNodes entities;

    Drawing(Projector projector, List<Tenure> tenures, Function<Id, Optional<Id>> find) {
        this.projector = projector;
        this.sketch = new Sketch(projector.entities());
        Captions captions = new Captions(projector.entities());
        this.records = new RecordNodes(sketch, projector.records(), projector.documents());
        this.claims = new ClaimNodes(
                sketch,
                projector.records(),
                projector.registry(),
                projector.documents(),
                projector.origins(),
                projector::dangling);
        this.inference = new Inference(new Tenures(tenures, projector.entities()), projector.entities());
        this.facts = new FactNodes(sketch, captions, inference);
        this.derived = new DerivedEdges(sketch);
        this.links = Lazy.of(
                () -> new FactLinks(sketch, projector.facts(), projector.resolver(), projector.resolutions(), find));
        this.entities = new EntityNodes(sketch, projector.entities(), captions, projector.groups());
    }

    Sketch sketch() {
        return sketch;
    }

    RecordNodes records() {
        return records;
    }

    EntityNodes entities() {
        return entities;
    }

    void claim(Id id, Claim claim) {
        claims.draw(id, claim, projector.resolutions().get(id));
    }

    /** @param calledOff which other facts are events that were called off */
    void fact(Fact fact, Predicate<Id> calledOff) {
        facts.draw(fact);
        derived.draw(fact, calledOff);
        links.get().draw(fact);
    }

    boolean isNested(Sameness.Pair pair) {
        return links.get().isNested(pair);
    }

    void links(
            Collection<Happening> happenings,
            Predicate<Id> wanted,
            Predicate<Id> isFact,
            Predicate<Sameness.Pair> nested) {
        new PossiblySame(inference, projector.registry(), projector.facts().sameness(), nested)
                .among(happenings, wanted, isFact)
                .forEach(this::draw);
    }

    private void draw(PossiblySame.Link link) {
        sketch.edge(
                EdgeType.POSSIBLY_SAME,
                link.a() + "#" + link.b(),
                Sketch.ref(NodeKind.FACT, link.a()),
                Sketch.ref(NodeKind.FACT, link.b()),
                new Properties().put(Property.WHY, link.why()).put(Property.KNOWN_FROM, link.knownFrom()));
    }
}
