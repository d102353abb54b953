/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.Family;
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
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/** Every change of the relations between two countries that a document reports, in order of its date. */
public final class RelationChanges extends ListQuery<Reported> {

    private static final String PAIR = "pair";
    private static final String DATE = "date";
    private static final String ID = "id";
    private static final String LIMIT = "limit";
    private static final String UNDATED = "~";
    private static final Prepared STATEMENT = statement();

    /** The question. */
    public RelationChanges() {
        super(
                "relation-changes",
                "Every reported change of the relations between two countries, in order of dates: established, upgraded,"
                        + " severed, resumed, missions opened and closed.",
                Parameter.all(
                        List.of(
                                Parameter.id(Pair.A, "country/KAZ", "One country.", Kind.COUNTRY),
                                Parameter.id(Pair.B, "country/ISR", "The other country.", Kind.COUNTRY)),
                        List.of(Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                Reported.class);
    }

    private static Prepared statement() {
        Node fact = Dsl.node(NodeKind.FACT, "g");
        Node claim = ClaimRows.claim();
        var pair = Dsl.get(fact, Property.PAIR);
        var order = Dsl.get(fact, Property.SORT);
        var factId = Dsl.get(fact, Property.ID);
        var id = Dsl.get(claim, Property.ID);
        Expression date = coalesce(
                text(Dsl.get(claim, Property.START_MIN)),
                text(Dsl.get(claim, Property.START_MAX)),
                text(Dsl.get(claim, Property.END_MIN)),
                text(Dsl.get(claim, Property.END_MAX)),
                literalOf(UNDATED));
        return Prepared.of(match(fact)
                .usingIndexSeek(pair, order, factId)
                .where(pair.eq(parameter(PAIR)))
                .and(order.gte(literalOf("")))
                .and(factId.gt(literalOf("")))
                .and(Dsl.get(fact, Property.FAMILY).eq(literalOf(Family.RELATION.text())))
                .match(Dsl.edge(claim, EdgeType.ABOUT, fact))
                .where(Dsl.get(claim, Property.ACT).isNotNull())
                .and(Dsl.get(claim, Property.KNOWN_FROM).lte(parameter(Parameter.KNOWN_AT)))
                .with(claim.getRequiredSymbolicName(), date.as(DATE))
                .where(Cypher.name(DATE)
                        .gt(parameter(DATE))
                        .or(Cypher.name(DATE).eq(parameter(DATE)).and(id.gt(parameter(ID)))))
                .with(claim.getRequiredSymbolicName(), Cypher.name(DATE))
                .orderBy(sort(Cypher.name(DATE)), sort(id))
                .limit(parameter(LIMIT))
                .match(ClaimRows.fromDocument())
                .returning(ReportedRows.columns(Cypher.name(DATE)))
                .orderBy(sort(Cypher.name(DATE)), sort(id))
                .build());
    }

    private static Expression text(Expression date) {
        return Cypher.toString(date);
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(PAIR, Pair.of(arguments));
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(DATE, arguments.after().map(Cursor::sort).orElse(""));
        values.put(ID, arguments.after().map(Cursor::id).orElse(""));
        values.put(LIMIT, arguments.limit() + 1);
        return List.of(new Bound(STATEMENT, values));
    }

    @Override
    public Page<Reported> ask(Reading reading, Arguments arguments) {
        Standing.require(reading, arguments.id(Pair.A));
        Standing.require(reading, arguments.id(Pair.B));
        return Page.of(reading.rows(bind(arguments).getFirst()), arguments.limit(), row -> cursor(arguments, row))
                .map(ReportedRows::read);
    }

    private static String cursor(Arguments arguments, Record row) {
        return arguments.cursor(
                row.get(DATE).asString(), ReportedRows.read(row).claim().id());
    }
}
