/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.evidence.ClaimRows;
import org.entente.queries.evidence.Reported;
import org.entente.queries.evidence.ReportedRows;
import org.entente.queries.fact.FactParts;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/** Every change of the relations between two countries that a document reports, in order of its date. */
public final class RelationChanges extends ListQuery<RelationChange> {

    private static final String PAIR = "pair";
    private static final String CHANGE = "change";
    private static final String BEGAN = "began";
    private static final String ENDED = "ended";
    private static final String PLACE = "place";
    private static final String DATE = "date";
    private static final String CLOSES = "closes";
    private static final String ID = "id";
    private static final String LIMIT = "limit";
    private static final String UNDATED = "~";

    /** Between a type and its act. */
    private static final String OF_TYPE = ":";

    /** The acts that end a relation of their type. */
    private static final Expression CLOSING = Dsl.texts(Registry.standard().types().stream()
            .filter(type -> type.family() == Family.RELATION)
            .flatMap(type -> type.acts().closes().stream().map(act -> type.name() + OF_TYPE + act))
            .toList());

    private static final Prepared STATEMENT = statement();

    /** The question. */
    public RelationChanges() {
        super(
                "relation-changes",
                "Every reported change of the relations between two countries, in order of dates: established, upgraded,"
                        + " severed, resumed, missions opened and closed; also the starts and ends that a"
                        + " source states without an act. With `validAt`, those that bound what may have held on that day:"
                        + " what began by then, and what ended no earlier.",
                Parameter.all(
                        List.of(
                                Parameter.id(Pair.A, "country/KAZ", "One country.", Kind.COUNTRY),
                                Parameter.id(Pair.B, "country/ISR", "The other country.", Kind.COUNTRY)),
                        List.of(ClaimRows.validAt(), Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                RelationChange.class);
    }

    private static Prepared statement() {
        Node fact = Dsl.node(NodeKind.FACT, "g");
        Node claim = ClaimRows.claim();
        var pair = Dsl.get(fact, Property.PAIR);
        var order = Dsl.get(fact, Property.SORT);
        var factId = Dsl.get(fact, Property.ID);
        // a claim may report two changes, even of one day
        Expression place = Dsl.get(claim, Property.ID).add(literalOf(" ")).add(Cypher.name(CHANGE));
        return Prepared.of(match(fact)
                .usingIndexSeek(pair, order, factId)
                .where(pair.eq(parameter(PAIR)))
                .and(order.gte(literalOf("")))
                .and(factId.gt(literalOf("")))
                .and(Dsl.get(fact, Property.FAMILY).eq(literalOf(Family.RELATION.text())))
                .match(Dsl.edge(claim, EdgeType.ABOUT, fact))
                .where(Dsl.get(claim, Property.KNOWN_FROM).lte(parameter(Parameter.KNOWN_AT)))
                .and(FactParts.mayHold(claim))
                .with(claim.getRequiredSymbolicName(), closes(fact, claim).as(CLOSES))
                .unwind(changes(claim))
                .as(CHANGE)
                .with(
                        claim.getRequiredSymbolicName(),
                        Cypher.name(CHANGE),
                        date(claim).as(DATE),
                        place.as(PLACE))
                .where(Cypher.name(CHANGE).isNotNull())
                .and(Cypher.name(DATE)
                        .gt(parameter(DATE))
                        .or(Cypher.name(DATE)
                                .eq(parameter(DATE))
                                .and(Cypher.name(PLACE).gt(parameter(ID)))))
                .with(claim.getRequiredSymbolicName(), Cypher.name(CHANGE), Cypher.name(DATE), Cypher.name(PLACE))
                .orderBy(sort(Cypher.name(DATE)), sort(Cypher.name(PLACE)))
                .limit(parameter(LIMIT))
                .match(ClaimRows.fromDocument())
                .returning(ReportedRows.columns(Cypher.name(CHANGE), Cypher.name(DATE), Cypher.name(PLACE)))
                .orderBy(sort(Cypher.name(DATE)), sort(Cypher.name(PLACE)))
                .build());
    }

    /** The act; where there is none, the start and the end, each of which is null where the claim does not state it. */
    private static Expression changes(Node claim) {
        var startMin = Dsl.get(claim, Property.START_MIN);
        var startMax = Dsl.get(claim, Property.START_MAX);
        var endMin = Dsl.get(claim, Property.END_MIN);
        var endMax = Dsl.get(claim, Property.END_MAX);
        Condition noAct = Dsl.get(claim, Property.ACT).isNull();
        Condition begins = startMin.isNotNull().and(startMax.isNotNull());
        Condition ends = endMin.isNotNull().and(endMax.isNotNull());
        // the same bounds twice say when it was so, and not that it changed
        Condition isStretch =
                begins.not().or(ends.not()).or(startMin.ne(endMin)).or(startMax.ne(endMax));
        return listOf(
                Dsl.get(claim, Property.ACT),
                caseExpression().when(noAct.and(begins).and(isStretch)).then(literalOf(BEGAN)),
                caseExpression().when(noAct.and(ends).and(isStretch)).then(literalOf(ENDED)));
    }

    private static Condition closes(Node fact, Node claim) {
        return Dsl.get(fact, Property.TYPE)
                .concat(literalOf(OF_TYPE))
                .concat(Dsl.get(claim, Property.ACT))
                .in(CLOSING);
    }

    /** Of what lasted from one day to another, an act that ends it was done on the other one. */
    private static Expression date(Node claim) {
        Expression startMin = Dsl.sortable(Dsl.get(claim, Property.START_MIN));
        Expression startMax = Dsl.sortable(Dsl.get(claim, Property.START_MAX));
        Expression endMin = Dsl.sortable(Dsl.get(claim, Property.END_MIN));
        Expression endMax = Dsl.sortable(Dsl.get(claim, Property.END_MAX));
        Expression undated = literalOf(UNDATED);
        return caseExpression()
                .when(Dsl.get(claim, Property.ACT)
                        .isNull()
                        .and(Cypher.name(CHANGE).eq(literalOf(ENDED))))
                .then(endMin)
                .when(Cypher.name(CLOSES).asCondition())
                .then(coalesce(endMin, endMax, startMin, startMax, undated))
                .elseDefault(coalesce(startMin, startMax, endMin, endMax, undated));
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(PAIR, Pair.of(arguments));
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(Parameter.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(DATE, arguments.after().map(Cursor::sort).orElse(""));
        values.put(ID, arguments.after().map(Cursor::id).orElse(""));
        values.put(LIMIT, arguments.limit() + 1);
        return List.of(new Bound(STATEMENT, values));
    }

    @Override
    public Page<RelationChange> ask(Reading reading, Arguments arguments) {
        Standing.require(reading, arguments.id(Pair.A));
        Standing.require(reading, arguments.id(Pair.B));
        return Page.of(reading.rows(bind(arguments).getFirst()), arguments.limit(), row -> cursor(arguments, row))
                .map(row -> read(row, arguments.date(Parameter.VALID_AT)));
    }

    private static RelationChange read(Record row, Optional<LocalDate> validAt) {
        Reported reported = ReportedRows.read(row, validAt);
        return new RelationChange(row.get(CHANGE).asString(), reported.claim(), reported.fact());
    }

    private static String cursor(Arguments arguments, Record row) {
        return arguments.cursor(row.get(DATE).asString(), row.get(PLACE).asString());
    }
}
