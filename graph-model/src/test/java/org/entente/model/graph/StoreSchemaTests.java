/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreSchemaTests {

    @Test
    void everyKindAndEdgeTypeHasItsConstraint() {
        assertThat(StoreSchema.statements())
                .doesNotHaveDuplicates()
                .contains(
                        "CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (x:Claim) REQUIRE x.id IS UNIQUE",
                        "CREATE CONSTRAINT document_record_id IF NOT EXISTS FOR (x:DocumentRecord) REQUIRE x.id IS UNIQUE",
                        "CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (x:Meta) REQUIRE x.id IS UNIQUE",
                        "CREATE CONSTRAINT party_to_edge_id IF NOT EXISTS FOR ()-[x:PARTY_TO]-() REQUIRE x.edgeId IS UNIQUE")
                .hasSize(NodeKind.values().length
                        + StoreSchema.edgeTypes().size()
                        + StoreSchema.Index.values().length
                        + 4);
    }

    @Test
    void indexesServePagesAndNames() {
        assertThat(StoreSchema.Index.PARTICIPANT_PAGE.cypher())
                .isEqualTo(
                        "CREATE INDEX participant_page IF NOT EXISTS FOR ()-[x:HAS_PARTICIPANT]-() ON (x.entity, x.sort, x.fact)");
        assertThat(StoreSchema.Index.NAME_WORDS.cypher())
                .isEqualTo("CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (x:Name) ON EACH [x.key] "
                        + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}");
    }
}
