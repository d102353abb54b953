/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.optionalMatch;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.util.Map;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Finds out whether an id that was asked for names something, or what it goes by now. */
public final class Standing {

    private static final String ID = "id";
    private static final String FOUND = "found";
    private static final String MOVED = "moved";
    private static final Prepared ENTITY = statement(NodeKind.ENTITY);
    private static final Prepared FACT = statement(NodeKind.FACT);
    private static final Prepared DOCUMENT = statement(NodeKind.DOCUMENT);

    private Standing() {}

    private static Prepared statement(NodeKind kind) {
        Node thing = Dsl.node(kind, "n").withProperties(Property.ID.key(), parameter(ID));
        Node redirect = Dsl.node(NodeKind.REDIRECT, "r").withProperties(Property.ID.key(), parameter(ID));
        return Prepared.of(optionalMatch(thing)
                .optionalMatch(redirect)
                .returning(
                        Dsl.get(thing, Property.ID).as(FOUND),
                        Dsl.get(redirect, Property.TO).as(MOVED))
                .build());
    }

    /**
     * Proves that an id names something in the store.
     *
     * @throws QueryFailure when it does not, when the thing goes by another id, or when it was taken back
     */
    public static void require(Reading reading, Id id) {
        Record row = reading.rows(bind(id)).getFirst();
        Value moved = row.get(MOVED);
        if (!row.get(FOUND).isNull()) {
            requireKept(reading, id);
            return;
        }
        if (!moved.isNull()) {
            throw QueryFailure.moved(id, Id.parse(moved.asString()));
        }
        if (id.kind() == Kind.FACT) {
            Vanished.failure(reading, id).ifPresent(failure -> {
                throw failure;
            });
        }
        throw missing(id);
    }

    /**
     * Proves that what is in the store was not taken back.
     *
     * @throws QueryFailure when it was: by whom and why
     */
    public static void requireKept(Reading reading, Id id) {
        Withdrawal.of(reading, id).ifPresent(withdrawal -> {
            throw withdrawal.failure(id.toString());
        });
    }

    private static Bound bind(Id id) {
        return new Bound(
                switch (id.kind()) {
                    case FACT -> FACT;
                    case DOCUMENT -> DOCUMENT;
                    default -> ENTITY;
                },
                Map.of(ID, id.toString()));
    }

    private static QueryFailure missing(Id id) {
        if (id.kind() == Kind.FACT) {
            return new QueryFailure(
                    QueryFailure.Reason.FACT_NOT_FOUND,
                    "There is no fact %s; list facts with the query 'facts'.".formatted(id));
        }
        if (id.kind() == Kind.DOCUMENT) {
            return new QueryFailure(
                    QueryFailure.Reason.DOCUMENT_NOT_FOUND,
                    "There is no %s; the evidence of a fact names the documents it rests on.".formatted(id));
        }
        if (Countries.standard().find(id).isPresent()) {
            return new QueryFailure(
                    QueryFailure.Reason.COUNTRY_NOT_USED,
                    "%s is a country, but no fact loaded so far speaks of it.".formatted(id));
        }
        return new QueryFailure(
                QueryFailure.Reason.ENTITY_NOT_FOUND,
                "There is no %s; find ids by name with the query 'entities'.".formatted(id));
    }
}
