/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;

/**
 * Draws a part of the projection from a few records and what they depend on; law: what it draws of a claim, a fact, an
 * entity or a document is what {@link Projector#project} draws of it.
 */
public final class PartProjection {

    private final RecordSet context;
    private final Projector projector;
    private final Drawing drawing;

    /**
     * Reads records.
     *
     * @param context the wanted records; all judgements, retractions and restores; the records of each document and
     *     entity that they name, be it by a name; the claims that they refer to or that correct them, and so on
     * @param around what must be known of the others
     */
    public PartProjection(RecordSet context, Around around) {
        this.context = context;
        this.projector = new Projector(context, Registry.standard(), around);
        this.drawing = new Drawing(projector, around.tenures(), around.facts());
    }

    /** {@return the persons whom claims of the context name in full, by document} */
    public Map<Id, Set<Id>> namedInFull() {
        return projector.mentions().namedInFull();
    }

    /** {@return what judgements on facts make one, if the context has every claim about the facts judged} */
    public FactMerges merges() {
        return new FactMerges(projector.facts().sameness());
    }

    /** {@return the id that a claim gives to its fact, if it counts and does not wait} */
    public Optional<Id> fact(Id claim) {
        return projector.resolutions().get(claim) instanceof Resolution.Resolved resolved
                ? Optional.of(resolved.fact())
                : Optional.empty();
    }

    /** {@return the ids that a claim would have given to its fact under earlier merges} */
    public SortedSet<Id> former(Id claim) {
        return projector.resolutions().get(claim) instanceof Resolution.Resolved resolved
                ? resolved.former()
                : Collections.emptySortedSet();
    }

    /** {@return the tenures that the facts of the context tell of} */
    public List<Tenure> tenures() {
        return Tenures.of(projector.facts().all());
    }

    /** {@return what there is to compare of those of these facts that are compared} */
    public List<Happening> happenings(Collection<Id> ids) {
        return ids.stream()
                .map(projector.facts()::find)
                .filter(fact -> fact != null
                        && Happening.isCompared(fact.type(), fact.latest().span()))
                .map(Happening::of)
                .toList();
    }

    /** {@return whether a claim counts} */
    public boolean counts(Id claim) {
        return projector.resolutions().containsKey(claim);
    }

    /** {@return the id under which an entity stands} */
    public Id standing(Id entity) {
        return projector.entities().canonical(entity);
    }

    /** Draws claims with all they own but the edge to their fact. */
    public void claims(Set<Id> ids) {
        ids.forEach(id -> {
            if (context.records().get(id) instanceof Claim claim) {
                drawing.claim(id, claim);
            }
        });
        drawing.records().drawErased(ids::contains);
    }

    /**
     * Draws facts under their standing ids, with the edges from their claims and with their earlier ids.
     *
     * @param calledOff which of {@link #concerned} are events that were called off
     */
    public void facts(Set<Id> ids, Predicate<Id> calledOff) {
        Facts all = projector.facts();
        ids.forEach(id -> {
            Fact fact = all.find(id);
            if (fact != null) {
                drawing.fact(fact, other -> ids.contains(other) ? all.isCalledOff(other) : calledOff.test(other));
            }
        });
        projector.facts().drawRedirects(drawing.sketch(), ids::contains);
    }

    /** {@return the other facts at which the plain edges of these may end} */
    public SortedSet<Id> concerned(Set<Id> ids) {
        SortedSet<Id> concerned = new TreeSet<>();
        ids.forEach(id -> {
            Fact fact = projector.facts().find(id);
            if (fact != null && fact.type().leadsToFacts()) {
                fact.roles()
                        .values()
                        .forEach(fillers -> fillers.stream()
                                .filter(Participant.OfFact.class::isInstance)
                                .forEach(filler -> concerned.add(filler.id())));
            }
        });
        concerned.removeAll(ids);
        return concerned;
    }

    /** Draws which of these happenings may be one with another, for those with a wanted fact on one side. */
    public void links(
            Collection<Happening> happenings, Set<Id> wanted, Predicate<Id> isFact, BiPredicate<Id, Id> nested) {
        drawing.links(happenings, wanted::contains, isFact, pair -> nested.test(pair.a(), pair.b()));
    }

    /** Draws documents, declared or only cited. */
    public void documents(Collection<Id> ids) {
        ids.forEach(drawing.records()::drawDocument);
    }

    /** Draws records that are no claims. */
    public void records(Collection<Id> ids) {
        ids.forEach(id -> drawing.records()
                .drawRecord(id, Objects.requireNonNull(context.records().get(id))));
    }

    /** Draws what all judgements, retractions and restores point at. */
    public void decisions(java.util.function.Function<Id, Optional<Id>> find, Predicate<Id> exists) {
        drawing.records().drawDecisions(find, exists);
    }

    /** {@return whether a claim of the context describes this group} */
    public boolean describes(Id group) {
        return projector.groups().containsKey(group);
    }

    /** Draws an entity that stands under its own id. */
    public void entity(Id id) {
        drawing.entities().draw(id);
    }

    /** Draws those of these ids of entities that stand under another one. */
    public void redirects(Predicate<Id> wanted) {
        drawing.entities().drawRedirects(wanted);
    }

    /** {@return whether a record describes an entity} */
    public boolean isDescribed(Id entity) {
        return projector.entities().described().contains(entity);
    }

    /** {@return the entities that what was drawn points at and that are not drawn; each is named once} */
    public SortedSet<Id> pointedAt() {
        return drawing.sketch().takeEntities();
    }

    /** {@return the facts that what was drawn points at and that are not drawn, as far as claims of the context are about them, with their types} */
    public SortedMap<Id, String> pointedAtFacts() {
        SortedMap<Id, String> facts = new TreeMap<>();
        notDrawn(NodeKind.FACT).forEach(id -> {
            Fact fact = projector.facts().find(id);
            if (fact != null) {
                facts.put(id, fact.type().name());
            }
        });
        return facts;
    }

    /** {@return the documents that what was drawn points at and that are not drawn} */
    public SortedSet<Id> citedDocuments() {
        return notDrawn(NodeKind.DOCUMENT);
    }

    private SortedSet<Id> notDrawn(NodeKind kind) {
        SortedSet<Id> ids = new TreeSet<>();
        graph().edges().values().forEach(edge -> {
            if (edge.to().kind() == kind && !graph().has(edge.to())) {
                ids.add(Id.parse(edge.to().id()));
            }
        });
        return ids;
    }

    /** {@return the entities that a record describes, under the ids that they stand under} */
    public SortedSet<Id> described() {
        return projector.entities().described();
    }

    /** {@return what was drawn since it was last taken} */
    public Graph take() {
        return drawing.sketch().take();
    }

    /** {@return what was drawn} */
    public Graph graph() {
        return drawing.sketch().graph();
    }
}
