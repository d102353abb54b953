/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameSearchTests {

    @Test
    void everyWordMustBeThereAndTheLastMayBeABeginning() {
        assertThat(NameSearch.query(List.of("kassym", "tok"))).isEqualTo("+\"kassym\" +tok*");
    }

    @Test
    void nothingThatIsSearchedForIsSyntax() {
        assertThat(NameSearch.query(List.of("a*b", "(c", "d:e"))).isEqualTo("+\"a*b\" +\"(c\" +d\\:e*");
    }

    @Test
    void theSearchedWordsAreFoldedAsNamesAre() {
        var values = NameSearch.values("إبراهيميَّة", Optional.empty(), List.of("ar"), Optional.empty(), 3);
        assertThat(values)
                .containsEntry("key", "ابراهيميه")
                .containsEntry("words", "+ابراهيميه*")
                .containsEntry("word", " ابراهيميه ")
                .containsEntry("lang", List.of("ar"))
                .containsEntry("type", null);
    }

    @Test
    void theStatementAsksTheFullTextIndexOnce() {
        assertThat(NameSearch.STATEMENT.cypher())
                .startsWith(
                        "CALL db.index.fulltext.queryNodes('name_words', $words) YIELD node MATCH (e:`Entity`)-[:`HAS_NAME`]->(node)")
                .containsOnlyOnce("db.index.fulltext")
                .contains(" ORDER BY rank, e.id LIMIT $limit UNWIND names AS node");
    }
}
