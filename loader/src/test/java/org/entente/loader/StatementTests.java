/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.model.graph.NodeKind;
import org.junit.jupiter.api.Test;

/** The exact Cypher that writes a store. */
class StatementTests {

    @Test
    void recordsThatAreNotThereAreCreatedWithTheLoadThatBroughtThem() {
        assertThat(RecordStatements.create(RecordKind.CLAIM))
                .isEqualTo("UNWIND $rows AS row MATCH (l:Load {id: row.load}) "
                        + "CREATE (n:Claim:Record:Stale {id: row.id, record: row.record, quote: row.quote, "
                        + "document: row.document, key: row.key, type: row.type, supersedes: row.supersedes})"
                        + "-[:LOADED_BY {edgeId: ((row.id + '#') + row.load), firstBy: $firstBy}]->(l)");
        assertThat(RecordStatements.create(RecordKind.RETRACTION))
                .startsWith("UNWIND $rows AS row MATCH (l:Load {id: row.load}) "
                        + "CREATE (n:Retraction:Record:Stale {id: row.id, record: row.record})-[:LOADED_BY {");
    }

    @Test
    void whoBroughtARecordFirstIsWrittenOnce() {
        assertThat(RecordStatements.LINK)
                .isEqualTo(
                        "UNWIND $rows AS row MATCH (n:Record {id: row.id}) MATCH (l:Load {id: row.load}) "
                                + "MERGE (n)-[r:LOADED_BY {edgeId: ((row.id + '#') + row.load)}]->(l) ON CREATE SET r.firstBy = row.firstBy");
    }

    @Test
    void recordsAreReadInOrder() {
        assertThat(RecordStatements.read(RecordKind.JUDGEMENT))
                .isEqualTo(
                        "MATCH (n:Judgement) WHERE n.id > '' RETURN n.id AS id, n.record AS record, n.quote AS quote, "
                                + "[(n)-[:LOADED_BY]->(l:Load) | l.id] AS loads ORDER BY n.id");
    }

    @Test
    void everyPropertyIsSetByItsName() {
        assertThat(GraphStatements.merge(NodeKind.MENTION))
                .isEqualTo("UNWIND $rows AS row MERGE (n:Mention {id: row.id}) SET n.key = row.key, n.lang = row.lang");
        assertThat(GraphStatements.merge(new GraphStatements.EdgeShape("CONCERNS", NodeKind.FACT, NodeKind.FACT)))
                .isEqualTo(
                        "UNWIND $rows AS row MATCH (a:Fact {id: row.from}) MATCH (b:Fact {id: row.to}) "
                                + "MERGE (a)-[r:CONCERNS {edgeId: row.edgeId}]->(b) SET r.as = row.as, r.knownFrom = row.knownFrom, r.role = row.role RETURN count(*) AS drawn");
    }

    @Test
    void labelsComeWithTheRowsAndGoByName() {
        assertThat(GraphStatements.label(NodeKind.FACT))
                .isEqualTo("UNWIND $rows AS row MATCH (n:Fact {id: row.id}) SET n:$(row.labels)");
        assertThat(DrainStatements.unmark(NodeKind.FACT, "A:B"))
                .isEqualTo("UNWIND $rows AS row MATCH (n:Fact {id: row}) REMOVE n:A:B");
    }

    @Test
    void whatGoesIsFoundByItsId() {
        assertThat(GraphStatements.delete(NodeKind.FACT))
                .isEqualTo("MATCH (n:Fact) WHERE n.id IN $rows DETACH DELETE n");
        assertThat(GraphStatements.delete("STATE"))
                .isEqualTo("MATCH ()-[r:STATE]->() USING INDEX SEEK r:STATE(edgeId) WHERE r.edgeId IN $rows DELETE r");
    }

    @Test
    void theLeaseIsLockedBeforeItIsRead() {
        assertThat(MetaStatements.LOCK).isEqualTo("MATCH (m:Meta {id: 'entente'}) SET m.leaseAsked = timestamp()");
        assertThat(MetaStatements.RENEW)
                .isEqualTo(
                        "MATCH (m:Meta {id: 'entente'}) SET m.leaseUntil = (timestamp() + $leaseUntil), m.graphVersion = $graphVersion");
    }
}
