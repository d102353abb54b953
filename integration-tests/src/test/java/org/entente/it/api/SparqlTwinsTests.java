/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.entente.rdf.sparql.Question;
import org.junit.jupiter.api.Test;

class SparqlTwinsTests {

    /** SPARQL 1.1 has neither full text nor shortest paths. */
    private static final Set<String> WITHOUT = Set.of("entities", "quotes", "paths");

    @Test
    void everyQuestionOfTheCatalogueHasATwinOrIsListedAsHavingNone() throws IOException {
        Set<String> twins = Question.all().stream().map(Question::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Catalogue.all().stream().map(Query::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).containsAll(twins);
        all.removeAll(twins);
        assertThat(all).isEqualTo(WITHOUT);

        String told = Files.readString(
                Path.of(System.getProperty("entente.home", "..")).resolve("docs/rdf.md"));
        String examples = told.substring(told.indexOf("as examples\n"), told.indexOf(". A test asks each by Cypher"));
        assertThat(examples.substring(examples.indexOf("): ") + 3).split(",\\s"))
                .containsExactlyInAnyOrderElementsOf(twins);
        assertThat(told).contains("Three questions have no twin: `entities`, `quotes` and `paths`,");
    }
}
