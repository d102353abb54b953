/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.coverage;

import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;
import static org.neo4j.cypherdsl.core.Cypher.sum;

import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** The statements behind coverage: which month comes next, and what a month has of each source. */
final class CoverageStatements {

    static final String FIRST = "first";
    static final String END = "end";
    static final String KEY = "key";
    static final String KNOWN = "known";
    static final String PLACE = "place";
    static final String SOURCE_ID = "sourceId";
    static final String NAME = "name";
    static final String DOCUMENTS = "documents";
    static final String CLAIMS = "claims";
    static final String PENDING = "pending";

    private static final String SOURCE = "source";
    private static final Node DOCUMENT = Dsl.node(NodeKind.DOCUMENT, "d");
    private static final Node PUBLISHER = Dsl.node(NodeKind.ENTITY, "p");
    private static final Node CLAIM = Dsl.node(NodeKind.CLAIM, "c");
    private static final Relationship BY = Dsl.edge(DOCUMENT, EdgeType.PUBLISHED_BY, PUBLISHER);
    private static final org.neo4j.cypherdsl.core.Property MOMENT = Dsl.get(DOCUMENT, Property.KNOWN_FROM);
    private static final org.neo4j.cypherdsl.core.Property ID = Dsl.get(DOCUMENT, Property.ID);

    static final Prepared NEXT = next(documents());
    static final Prepared NEXT_OF_SOURCE = next(documentsOfSource());
    static final Prepared MONTH = Prepared.of(counted(documents().optionalMatch(BY)));
    static final Prepared MONTH_OF_SOURCE =
            Prepared.of(counted(documentsOfSource().with(DOCUMENT, PUBLISHER)));

    private CoverageStatements() {}

    private static OngoingReadingWithWhere documents() {
        return match(DOCUMENT).usingIndexSeek(MOMENT, ID).where(isAskedFor());
    }

    private static OngoingReadingWithWhere documentsOfSource() {
        return Dsl.matchId(PUBLISHER, parameter(SOURCE)).match(BY).where(isAskedFor());
    }

    private static Condition isAskedFor() {
        return MOMENT.gte(parameter(FIRST))
                .and(MOMENT.lt(parameter(END)))
                .and(MOMENT.lte(parameter(Parameter.KNOWN_AT)))
                .and(ID.gt(literalOf("")));
    }

    private static Prepared next(OngoingReadingWithWhere documents) {
        return Prepared.of(documents
                .returning(MOMENT.as(KNOWN))
                .orderBy(sort(MOMENT), sort(ID))
                .limit(1)
                .build());
    }

    private static Statement counted(org.neo4j.cypherdsl.core.ExposesWith documents) {
        Relationship from = Dsl.edge(CLAIM, EdgeType.FROM, DOCUMENT);
        Condition counts = Dsl.get(CLAIM, Property.COUNTS)
                .eq(literalTrue())
                .and(Dsl.get(CLAIM, Property.KNOWN_FROM).lte(parameter(Parameter.KNOWN_AT)));
        return documents
                .with(
                        Dsl.get(PUBLISHER, Property.ID).as(SOURCE_ID),
                        coalesce(Dsl.get(PUBLISHER, Property.CAPTION), Dsl.get(DOCUMENT, Property.PUBLISHER))
                                .as(NAME),
                        // what is not known by an id comes after all that is
                        coalesce(
                                        Dsl.get(PUBLISHER, Property.ID),
                                        literalOf("~")
                                                .concat(coalesce(Dsl.get(DOCUMENT, Property.PUBLISHER), literalOf(""))))
                                .as(PLACE),
                        count(match(from).where(counts).returning(CLAIM).build())
                                .as(CLAIMS),
                        count(match(from)
                                        .where(counts)
                                        .and(CLAIM.hasLabels(StoreSchema.PENDING))
                                        .returning(CLAIM)
                                        .build())
                                .as(PENDING))
                .where(name(PLACE).gt(parameter(KEY)))
                .with(
                        name(SOURCE_ID),
                        name(NAME),
                        name(PLACE),
                        count(literalOf(1)).as(DOCUMENTS),
                        sum(name(CLAIMS)).as(CLAIMS),
                        sum(name(PENDING)).as(PENDING))
                .returning(name(SOURCE_ID), name(NAME), name(PLACE), name(DOCUMENTS), name(CLAIMS), name(PENDING))
                .orderBy(sort(name(PLACE)))
                .limit(parameter(Parameter.LIMIT))
                .build();
    }
}
