/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.max;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/**
 * How far in a list so many facts are, whatever is asked of them: {@code $lookedAt} of them from where the page begins. They are counted in an
 * index alone.
 */
final class Reach {

    /** The column that says how many there are. */
    static final String COUNT = "facts";

    /** The column of the last one: its sort key and its id. */
    static final String LAST = "last";

    /** Among the facts of one entity. */
    static final Prepared OF_ENTITY = Seats.prepared(last(Seats.ofEntity()
            .and(FactPages.place(Seats.SORT, Seats.ID))
            .with(Seats.ENTITY.as(FactPages.ENTITY), Seats.SORT.as(FactPages.SORT), Seats.ID.as(FactPages.ID))
            .orderBy(FactPages.by(FactPages.ENTITY, FactPages.SORT, FactPages.ID))
            .limit(Value.LOOKED_AT.parameter())));

    /** Among the facts of a type. */
    static final Prepared OF_TYPE = Prepared.of(last(FactPages.first(
                    Dsl.get(FactPages.OF_INDEX, Property.TYPE), Value.TYPE.parameter(), UnaryOperator.identity())
            .limit(Value.LOOKED_AT.parameter())));

    /** Among all facts. */
    static final Prepared OF_ALL =
            Prepared.of(last(FactPages.each(UnaryOperator.identity()).limit(Value.LOOKED_AT.parameter())));

    private Reach() {}

    /** {@return the statement for the facts of some types} */
    static Prepared ofTypes(List<String> types) {
        return Prepared.of(last(FactPages.ofEach(types, UnaryOperator.identity(), Value.LOOKED_AT.parameter())
                .with(name(FactPages.SORT), name(FactPages.ID))
                .orderBy(FactPages.by(FactPages.SORT, FactPages.ID))
                .limit(Value.LOOKED_AT.parameter())));
    }

    private static Statement last(OngoingReading facts) {
        return facts.returning(
                        count(Cypher.asterisk()).as(COUNT),
                        max(listOf(name(FactPages.SORT), name(FactPages.ID))).as(LAST))
                .build();
    }
}
