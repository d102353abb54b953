/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.collectDistinct;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Modality;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.FactPages;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.FactsQuestion;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Segment;
import org.entente.queries.fact.Value;
import org.entente.queries.meeting.OfficeVisit.Traveller;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;

/**
 * Where the holders of an office went: who held it on the days of a visit decides, not who holds it now. What is said of the
 * office itself counts too, whether or not anybody is known to have held it.
 */
public final class OfficeVisits extends FactsQuestion<OfficeVisit> {

    private static final String OFFICE = "office";
    private static final String HOST = "host";
    private static final String PLACE = "place";

    private static final String TRAVELLERS = "travellers";
    private static final String OF_OFFICE = "ofOffice";
    private static final String WHO = "who";
    private static final String PERSON = "person";
    private static final String TERM = "term";
    private static final String HOLDING = "office-holding";
    private static final String YES = "yes";
    private static final String UNKNOWN = "unknown";
    private static final Prepared STATEMENT = statement();

    /** The question. */
    public OfficeVisits() {
        super(
                "office-visits",
                "Visits by whoever held an office on the days of the visit, or said to be of the office itself, to anywhere or to"
                        + " one host, in order of dates. What a claim of its own says of who took part"
                        + " (`event-participation`) is among `relations`.",
                Parameter.all(
                        List.of(
                                Parameter.id(OFFICE, "office/president-of-kazakhstan", "The office.", Kind.OFFICE),
                                Parameter.optionalId(
                                        HOST,
                                        "country/USA",
                                        "Who received them, or where they went; a country, also where the place lies in it.")),
                        Parameter.between(),
                        Parameter.page()),
                OfficeVisit.class);
    }

    private static Prepared statement() {
        Node holding = anyNode("h");
        Node term = Dsl.node(NodeKind.STATE, "t");
        Node holder = Dsl.node(NodeKind.ENTITY, "p");
        Node visit = Dsl.node(NodeKind.STATE, "d");
        Relationship held = Dsl.edge(holding, EdgeType.HAS_PARTICIPANT, holder).named("w");
        Node fact = FactParts.fact();
        var holders = Seats.allOfEntity(holding)
                .and(Dsl.get(holding, Property.TYPE).eq(literalOf(HOLDING)))
                .match(Dsl.edge(holding, EdgeType.STATE, term), held)
                .where(FactParts.isKnown(term))
                .and(FactParts.isActual(term))
                .and(Dsl.get(held, Property.ROLE).eq(literalOf("holder")))
                .returning(
                        Dsl.get(holder, Property.ID).as(WHO),
                        holder.getRequiredSymbolicName(),
                        term.getRequiredSymbolicName())
                .build();
        var itself = Dsl.matchId(holder, Value.ENTITY.parameter())
                .returning(
                        Dsl.get(holder, Property.ID).as(WHO),
                        holder.getRequiredSymbolicName(),
                        Cypher.literalNull().as(term.getRequiredSymbolicName()))
                .build();
        Condition isOfHolder = term.isNotNull();
        return Seats.prepared(Seats.ofEntity(Cypher.call(Cypher.unionAll(holders, itself)), Cypher.name(WHO))
                .and(FactPages.place(Seats.SORT, Seats.ID))
                .and(Seats.ROLE.eq(literalOf("visitor")))
                .and(Seats.isKnown())
                .and(Dsl.get(fact, Property.TYPE).eq(literalOf("visit")))
                .and(FactParts.stands())
                .and(Presence.isWith().or(isWithin(fact)))
                .match(Dsl.edge(fact, EdgeType.STATE, visit))
                .where(FactParts.isKnown(visit))
                .and(FactParts.isActual(visit))
                // what an absent bound leaves open, the answer says
                .and(FactParts.mayOverlap(term, visit))
                .with(
                        fact.getRequiredSymbolicName(),
                        Seats.SORT.as(FactPages.SORT),
                        Seats.ID.as("id"),
                        collectDistinct(caseExpression()
                                        .when(isOfHolder)
                                        .then(mapOf(
                                                PERSON,
                                                Dsl.map(holder, Property.ID, Property.CAPTION),
                                                TERM,
                                                FactParts.ofState(term))))
                                .as(TRAVELLERS),
                        Cypher.count(caseExpression().when(isOfHolder.not()).then(Cypher.literalTrue()))
                                .gt(literalOf(0))
                                .as(OF_OFFICE))
                .orderBy(sort(Cypher.name(FactPages.SORT)), sort(Cypher.name("id")))
                .limit(Value.LIMIT.parameter())
                .returning(Stream.of(
                                Stream.of(FactParts.columns()),
                                Stream.<Expression>of(
                                        Cypher.name(FactPages.SORT), Cypher.name(TRAVELLERS), Cypher.name(OF_OFFICE)))
                        .flatMap(columns -> columns)
                        .toArray(Expression[]::new))
                .orderBy(sort(Cypher.name(FactPages.SORT)), sort(Cypher.name("id")))
                .build());
    }

    /** Whether the visit was at a place that lies in what {@code $with} names. */
    private static Condition isWithin(Node visit) {
        Node place = Dsl.node(NodeKind.ENTITY, "m");
        Node in = Dsl.node(NodeKind.ENTITY, "n");
        Relationship seat = Dsl.edge(visit, EdgeType.HAS_PARTICIPANT, place).named("l");
        return Value.WITH.ifGiven(host -> exists(match(seat)
                .where(Dsl.get(seat, Property.ROLE).eq(literalOf(PLACE)))
                .and(Seats.isKnown(seat))
                .match(Dsl.edge(place, EdgeType.IN, in).length(1, Seats.DEEPEST_PLACE))
                .where(Dsl.get(in, Property.ID).eq(host))
                .returning(in)
                .build()));
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return Stream.concat(Stream.of(arguments.id(OFFICE)), arguments.optionalId(HOST).stream())
                .toList();
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(STATEMENT, arguments)
                .with(Value.ENTITY, arguments.id(OFFICE).toString())
                .with(Value.WITH, arguments.optionalId(HOST).map(Id::toString).orElse(null))
                .with(Value.ROLES, List.of(HOST, PLACE))
                .with(Value.MODALITY, Modality.ACTUAL.text());
    }

    @Override
    protected OfficeVisit item(Record row, FactItem visit, Arguments arguments) {
        Map<EntityRef, String> travellers = new HashMap<>();
        row.get(TRAVELLERS).values().forEach(traveller -> {
            var person = traveller.get(PERSON);
            travellers.merge(
                    new EntityRef(Rows.text(person, Property.ID), Rows.text(person, Property.CAPTION)),
                    inOffice(traveller.get(TERM), visit.segments()),
                    OfficeVisits::surer);
        });
        List<Traveller> found = new ArrayList<>();
        travellers.forEach((person, inOffice) -> found.add(new Traveller(person, inOffice)));
        found.sort(Comparator.comparing(traveller -> traveller.person().id()));
        return new OfficeVisit(found, row.get(OF_OFFICE).asBoolean(), visit);
    }

    private static String inOffice(org.neo4j.driver.Value term, List<Segment> visit) {
        List<String> answers = visit.stream()
                .flatMap(segment -> Stream.of(first(segment.start()), last(segment.end())))
                .map(day -> day == null ? UNKNOWN : holds(term, day))
                .toList();
        return answers.stream().reduce(YES, OfficeVisits::doubtful);
    }

    private static String holds(org.neo4j.driver.Value term, LocalDate day) {
        String answer = FactParts.segment(term, HOLDING, Optional.of(day)).holds();
        return answer == null || answer.equals("no") ? UNKNOWN : answer;
    }

    private static String doubtful(String a, String b) {
        return a.equals(UNKNOWN) || b.equals(UNKNOWN) ? UNKNOWN : a.equals(YES) ? b : a;
    }

    private static String surer(String a, String b) {
        return a.equals(YES) || b.equals(YES) ? YES : a.equals(UNKNOWN) ? b : a;
    }

    private static @Nullable LocalDate first(@Nullable Bounds bounds) {
        if (bounds == null) {
            return null;
        }
        return bounds.notBefore() != null ? bounds.notBefore() : bounds.notAfter();
    }

    private static @Nullable LocalDate last(@Nullable Bounds bounds) {
        if (bounds == null) {
            return null;
        }
        return bounds.notAfter() != null ? bounds.notAfter() : bounds.notBefore();
    }
}
