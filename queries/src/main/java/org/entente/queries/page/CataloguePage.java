/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;

/** The page that lists every question with its parameters. */
public final class CataloguePage {

    private CataloguePage() {}

    /**
     * {@return the page, as Markdown}
     *
     * @param answer the answer to a question's example, or its beginning, as JSON
     */
    public static String of(List<Query<?>> queries, Function<Query<?>, Optional<String>> answer) {
        StringBuilder page = new StringBuilder("""
            # Questions

            Made from the catalogue; do not edit. Every question is an endpoint of the API (`/docs` and `/openapi` describe them),
            a command (`./entente query NAME --param k=v`) and a file for Neo4j Browser in `queries/`.

            Lists answer `{"items": [...], "next": ...}`; `next`, where it is not null, is the next page's `after`. Who takes part in
            a fact, what it concerns, how it was and stood, when, and which claims there were, follows from what was known by
            `knownAt`; only what a name means, which things are one, and who held an office follows from all that is known. What every field says is told [at the end](#what-the-fields-say). What that means, and what `holds` says, is told in [The model](model.md#times).

            With `Accept: text/csv` or `application/x-ndjson` the API sends a whole list as rows, one item each; with a `limit`,
            that page. The columns of a table are the paths of the JSON, and what is a list there has semicolons between;
            a list within a list is JSON, and so is one with a semicolon in an element.
            `count`, `fields` and `lang`, which the API takes besides, are in [The API](api.md).

            Any answer is a network too: `?format=graphml` (or `Accept: application/graphml+xml`) for R's igraph, Gephi and others,
            `?format=nodes` and `?format=edges` as two tables in CSV; on the command line `--format graphml|nodes|edges`. Facts,
            entities and documents are the nodes; who takes part, what concerns what and who says it are the edges. [Their columns](#what-networks-say) are told at the end. Whatever has
            other forms takes `format=` where no header can be set: `read.csv("http://localhost:8080/api/v1/countries/KAZ/dyad-years?format=csv")`.
            The card of a `fact` has `html`, `csl` and `bibtex` besides, `changes` has `markdown` and `atom`.

            For Neo4j Browser, open Favorites and drop the files of `queries/` there as saved scripts: the catalogue's own Cypher, each
            parameter explained at the top. The guide `:play API/guides/questions` has the same.

            Every list goes on to its end, page by page. What takes longer than the time limit
            says so (`query-timed-out`) and answers nothing rather than a part. `paths` names each bound that it hit, the hops included.

            | question | what it answers |
            | --- | --- |
            """);
        queries.forEach(
                query -> page.append("| [%1$s](#%1$s) | %2$s |\n".formatted(query.name(), query.description())));
        page.append(Competency.TABLE);
        queries.forEach(query -> {
            append(page, query);
            answer.apply(query)
                    .ifPresent(json -> page.append("\nAnswers%s:\n\n```json\n%s```\n"
                            .formatted(query.isList() ? ", with `limit=1`" : "", json)));
        });
        page.append(FieldTables.of(queries));
        return page.toString();
    }

    private static void append(StringBuilder page, Query<?> query) {
        page.append("\n## ").append(query.name()).append("\n\n");
        page.append(query.description())
                .append(" In Browser: [%1$s](queries/%1$s).\n\n".formatted(CypherFile.name(query)));
        page.append("| parameter | takes | |\n| --- | --- | --- |\n");
        query.parameters()
                .forEach(parameter -> page.append("| `%s`%s | %s | %s%s |\n"
                        .formatted(
                                parameter.name(),
                                parameter.required() ? ", required" : "",
                                takes(parameter),
                                parameter.description(),
                                parameter
                                        .byDefault()
                                        .map(value -> " Default: " + value + ".")
                                        .orElse(""))));
        StringBuilder example = new StringBuilder("./entente query ").append(query.name());
        query.parameters()
                .forEach(parameter -> parameter
                        .example()
                        .ifPresent(
                                value -> example.append(" --param ").append(quoted(parameter.name() + "=" + value))));
        page.append("\n    ").append(example).append("\n\n");
        page.append(query.isList() ? "Each item is a " : "The answer is a ")
                .append(FieldTables.link(query.item()))
                .append(".\n");
    }

    private static String quoted(String argument) {
        return argument.indexOf(' ') < 0 ? argument : "'" + argument + "'";
    }

    private static String takes(Parameter parameter) {
        return switch (parameter.type()) {
            case CODE -> String.join(", ", parameter.choices());
            case ID -> "an id: " + String.join(", ", parameter.choices());
            case TEXT, DATE, MOMENT, LIMIT, CURSOR -> parameter.type().takes();
        };
    }
}
