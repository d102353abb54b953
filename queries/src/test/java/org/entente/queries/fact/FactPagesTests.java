/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Cypher;

/** The part of each statement that decides what it costs, to the letter. */
class FactPagesTests {

    private static final String STANDS = "EXISTS { MATCH (f)-[:`STATE`]->(s:`State`) WHERE (((s.knownFrom <= $knownAt"
            + " AND (s.knownTo IS NULL OR s.knownTo > $knownAt)"
            + " AND coalesce(s.startMin <= $given.validAt, true) AND coalesce(s.endMax >= $given.validAt, true)"
            + " AND coalesce(s.startMin <= $given.to, true) AND coalesce(s.endMax >= $given.from, true))"
            + " AND ($given.modality IS NULL OR (s.modality = $given.modality AND s.polarity = 'positive')))"
            + " AND ($given.contested IS NULL OR s.contested = $given.contested)) RETURN s }";

    @Test
    void anEntitysFactsComeFromTheIndexOnParticipants() {
        assertThat(FactPages.OF_ENTITY.cypher())
                .startsWith("MATCH (f)-[r:`HAS_PARTICIPANT`]->()"
                        + " USING INDEX SEEK r:`HAS_PARTICIPANT`(entity, sort, fact)"
                        + " WHERE (((r.entity = $entity"
                        + " AND ((r.sort >= $sort AND r.sort <= $until AND r.fact > '')"
                        + " AND (r.sort <> $sort OR r.fact > $id)))"
                        + " AND ($given.role IS NULL OR r.role = $given.role) AND r.knownFrom <= $knownAt)"
                        + " AND ($given.type IS NULL OR f.type = $given.type)"
                        + " AND f.family IN $families AND "
                        + STANDS
                        + ") WITH DISTINCT r.entity AS entity, r.sort AS sort, r.fact AS id, f AS f"
                        + " ORDER BY entity, sort, id LIMIT $limit RETURN ");
    }

    @Test
    void whatTwoShareComesFromTheIndexOnPairs() {
        assertThat(FactPages.OF_PAIR.cypher())
                .startsWith("MATCH (f:`Fact`) USING INDEX SEEK f:`Fact`(pair, sort, id) WHERE (f.pair = $pair"
                        + " AND ((f.sort >= $sort AND f.sort <= $until AND f.id > '')"
                        + " AND (f.sort <> $sort OR f.id > $id))"
                        + " AND f.family IN $families AND "
                        + STANDS);
    }

    @Test
    void everyPageOrdersByTheKeysOfItsIndex() {
        assertThat(FactPages.ofType(Cypher.noCondition()).cypher())
                .contains("ORDER BY first, sort, id LIMIT $limit")
                .endsWith("ORDER BY sort, id");
        assertThat(FactPages.all(Cypher.noCondition()).cypher())
                .contains("ORDER BY sort, id LIMIT $limit")
                .endsWith("ORDER BY sort, id");
    }
}
