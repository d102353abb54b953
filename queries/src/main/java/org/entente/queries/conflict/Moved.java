/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Value;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;

/** Which days events were thought to be of once and are not now: seats are in the order of what is known now. */
final class Moved {

    private static final String DAY = "day";
    private static final String SORT = "sort";
    private static final Prepared STATEMENT = statement();

    private Moved() {}

    private static Prepared statement() {
        Node event = FactParts.fact();
        Node state = Dsl.node(NodeKind.STATE, "s");
        var since = Dsl.get(state, Property.KNOWN_FROM);
        var id = Dsl.get(state, Property.ID);
        return Prepared.of(match(state)
                .usingIndexSeek(since, id)
                .where(since.lte(Value.KNOWN_AT.parameter()))
                .and(id.gt(literalOf("")))
                .and(Dsl.get(state, Property.KNOWN_TO).gt(Value.KNOWN_AT.parameter()))
                .and(FactParts.isActual(state))
                .and(Whereabouts.isOneDay(state))
                .match(Dsl.edge(event, EdgeType.STATE, state))
                .where(Dsl.get(event, Property.TYPE).in(Dsl.texts(Whereabouts.TYPES)))
                .withDistinct(
                        Dsl.sortable(Dsl.get(state, Property.START_MIN)).as(DAY),
                        Dsl.get(event, Property.SORT).as(SORT))
                .where(name(DAY).ne(name(SORT)))
                .returning(name(DAY), name(SORT))
                .build());
    }

    /** {@return for each such day the sort keys that those events have now; null for what is known now} */
    static @Nullable Map<String, List<String>> at(Reading reading, Arguments arguments) {
        if (arguments.moment(Parameter.KNOWN_AT).isEmpty()) {
            return null;
        }
        Map<String, List<String>> moved = new HashMap<>();
        reading.rows(new Bound(STATEMENT, Map.of(Value.KNOWN_AT.key(), arguments.knownAtInStore())))
                .forEach(row -> moved.computeIfAbsent(row.get(DAY).asString(), day -> new ArrayList<>())
                        .add(row.get(SORT).asString()));
        return moved;
    }
}
