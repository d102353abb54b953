/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.api.Settings;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.rdf.sparql.Question;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The page to ask in SPARQL, with the questions of the catalogue as examples, and each example by itself. */
@Hidden
@RestController
class SparqlPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType QUERY = new MediaType(Operation.QUERY, StandardCharsets.UTF_8);

    private final Settings settings;
    private final String page;

    SparqlPage(Settings settings) throws IOException {
        this.settings = settings;
        try (InputStream template = Objects.requireNonNull(SparqlPage.class.getResourceAsStream("page.html"))) {
            // A script ends at the first "</", also within a text.
            String examples = new JsonMapper().writeValueAsString(examples()).replace("</", "<\\/");
            this.page = new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("__EXAMPLES__", examples);
        }
    }

    private List<Map<String, String>> examples() {
        return Question.all().stream()
                .map(question -> Map.of(
                        "name", question.name(), "title", question.title(), "query", question.text(settings.iriBase())))
                .toList();
    }

    @GetMapping("/docs/sparql")
    ResponseEntity<String> page() {
        return ResponseEntity.ok().contentType(HTML).body(page);
    }

    @GetMapping("/docs/sparql/{name}.rq")
    ResponseEntity<String> example(@PathVariable String name) {
        Question question = Question.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new QueryFailure(
                        QueryFailure.Reason.QUERY_NOT_FOUND, "There is no question '%s' in SPARQL.".formatted(name)));
        return ResponseEntity.ok().contentType(QUERY).body(question.text(settings.iriBase()));
    }
}
