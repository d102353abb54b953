/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.model.id.Id;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.table.Csv;
import org.entente.queries.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code entente query}: asks a question of the catalogue, or lists them. */
@Command(
        name = "query",
        description = "Asks a question and prints the answer; without a name, lists the questions.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The question, such as parties.")
    private @Nullable String name;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "K=V",
            description = "A parameter of the question, such as agreement=agreement/abraham-accords; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    /** What an answer is printed as. */
    enum Format {
        json,
        table,
        csv
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); table and csv are for lists.")
    private Format format = Format.json;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long the database may take (default: 60).")
    private long seconds = 60;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            if (name == null) {
                QueriesCommand.list(spec.commandLine().getOut());
                return 0;
            }
            Query<?> query = Catalogue.find(name);
            try (OpenStore store = connection.open(false)) {
                print(query, ask(new Asking(store.driver(), Duration.ofSeconds(seconds)), query, parameters));
            }
            return 0;
        } catch (QueryFailure failure) {
            throw new CliFailure(exitCode(failure.reason()), String.valueOf(failure.getMessage()));
        }
    }

    /** Asks again under the id that a thing goes by now. */
    private static Object ask(Asking asking, Query<?> query, Map<String, String> texts) {
        try {
            return asking.ask(query, Arguments.of(query, texts));
        } catch (QueryFailure failure) {
            if (failure.reason() != QueryFailure.Reason.MOVED) {
                throw failure;
            }
            String from = failure.movedFrom().map(Id::toString).orElseThrow();
            String to = failure.movedTo().map(Id::toString).orElseThrow();
            Map<String, String> now = new LinkedHashMap<>(texts);
            now.replaceAll((key, text) -> text.equals(from) ? to : text);
            return ask(asking, query, now);
        }
    }

    private void print(Query<?> query, Object answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(JSON.writeValueAsString(answer));
        } else if (answer instanceof Page<?> page) {
            Table table = Table.of(query.item());
            List<List<String>> rows = page.items().stream().map(table::row).toList();
            if (format == Format.csv) {
                out.print(Csv.row(table.header()));
                rows.forEach(row -> out.print(Csv.row(row)));
            } else {
                out.print(TextTable.of(table.header(), rows));
            }
            if (page.next() != null) {
                spec.commandLine().getErr().println("There is more: --param after=" + page.next());
            }
        } else {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "%s answers with one thing, not a list: use --format json.".formatted(query.name()));
        }
        out.flush();
    }

    private static int exitCode(QueryFailure.Reason reason) {
        return switch (reason) {
            case PARAMETER_MISSING,
                    PARAMETER_INVALID,
                    PARAMETER_UNKNOWN,
                    CURSOR_INVALID,
                    QUERY_NOT_FOUND,
                    QUESTION_TOO_BROAD -> CliFailure.USAGE;
            case STORE_UNREACHABLE -> CliFailure.UNREACHABLE;
            case ENTITY_NOT_FOUND,
                    COUNTRY_NOT_USED,
                    FACT_NOT_FOUND,
                    DOCUMENT_NOT_FOUND,
                    RETRACTED,
                    MOVED,
                    GRAPH_CHANGED,
                    QUERY_TIMED_OUT,
                    STORE_FAILED -> CliFailure.FAILED;
        };
    }
}
