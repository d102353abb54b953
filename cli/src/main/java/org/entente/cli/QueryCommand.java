/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Loader;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.network.NetworkForm;
import org.entente.queries.network.NetworkWriter;
import org.entente.queries.path.Connections;
import org.entente.queries.table.CardRows;
import org.entente.queries.table.CsvItems;
import org.entente.queries.table.Table;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code entente query}: asks a question of the catalogue, or lists them. */
@Command(
        name = "query",
        description = "Asks a question and prints the answer; without a name, lists the questions.",
        mixinStandardHelpOptions = true)
final class QueryCommand extends StoreCommand {

    private static final long LONGEST = Duration.ofDays(1).toSeconds();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

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
        csv,
        graphml,
        nodes,
        edges
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); table and csv have a row for each item of a"
                            + " list, claim of a fact, name of an entity and hop of a path; graphml, nodes and edges are the answer"
                            + " as a network, for R and Gephi. csv and networks of lists are whole without a limit.")
    private Format format = Format.json;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long the database may take (default: 60).")
    private long seconds = 60;

    @Override
    public Integer call() {
        if (name == null) {
            QueriesCommand.list(out());
            return 0;
        }
        if (seconds < 1 || seconds > LONGEST) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "--timeout is a number of seconds from 1 to %d, not %d.".formatted(LONGEST, seconds));
        }
        String asked = name;
        return explained(() -> {
            Catalogue.find(asked); // before a server is started for it
            return super.call();
        });
    }

    @Override
    int run(Loader loader, Driver driver) {
        loader.refuseEmpty();
        Query<?> query = Catalogue.find(Objects.requireNonNull(name));
        Asking asking = new Asking(driver, Duration.ofSeconds(seconds));
        underItsIdOfNow(parameters, texts -> print(query, asking, texts));
        return 0;
    }

    /** Asks again under the id that a thing goes by now. */
    private static void underItsIdOfNow(Map<String, String> texts, Consumer<Map<String, String>> ask) {
        try {
            ask.accept(texts);
        } catch (QueryFailure failure) {
            if (failure.reason() != QueryFailure.Reason.MOVED) {
                throw failure;
            }
            underItsIdOfNow(failure.renamed(texts), ask);
        }
    }

    private void print(Query<?> query, Asking asking, Map<String, String> texts) {
        PrintWriter out = out();
        switch (format) {
            case json -> out.println(JSON.writeValueAsString(asking.ask(query, Arguments.of(query, texts))));
            case table -> table(query, asking.ask(query, Arguments.of(query, texts)), out);
            case csv -> whole(query, asking, texts, new CsvItems(query, out));
            case graphml -> whole(query, asking, texts, new NetworkWriter(NetworkForm.GRAPHML, query, out));
            case nodes -> whole(query, asking, texts, new NetworkWriter(NetworkForm.NODES, query, out));
            case edges -> whole(query, asking, texts, new NetworkWriter(NetworkForm.EDGES, query, out));
        }
        out.flush();
    }

    private void table(Query<?> query, Object answer, PrintWriter out) {
        Table table = CardRows.table(query);
        List<List<String>> rows = (answer instanceof Page<?> page ? page.items() : List.of(answer))
                .stream()
                        .<Object>flatMap(item -> CardRows.of(item).stream())
                        .map(table::row)
                        .toList();
        Optional<String> more = more(answer);
        if (rows.isEmpty()) {
            out.println(more.isEmpty() ? "Nothing was found." : "Nothing was found so far.");
        } else {
            out.print(TextTable.of(table.header(), rows));
        }
        more.ifPresent(err()::println);
    }

    /** {@return how to ask for what an answer lacks, if it lacks anything} */
    private static Optional<String> more(Object answer) {
        return switch (answer) {
            case Page<?> page when page.next() != null -> Optional.of("There is more: --param after=" + page.next());
            case FactCard card when !card.complete() -> Optional.of("There may be more claims: ask fact-claims.");
            case Connections paths
            when !paths.complete() -> Optional.of("There may be other paths: " + String.join("; ", paths.bounds()));
            default -> Optional.empty();
        };
    }

    private void whole(Query<?> query, Asking asking, Map<String, String> texts, Listing.Items items) {
        try {
            new Listing(asking, query, texts, CursorKey.OPEN).into(told(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the same, after which it is said what an answer that is no list lacks} */
    private Listing.Items told(Listing.Items items) {
        return new Listing.Items() {
            @Override
            public void begin() throws IOException {
                items.begin();
            }

            @Override
            public void add(Object item) throws IOException {
                items.add(item);
                more(item).ifPresent(err()::println);
            }

            @Override
            public void end() throws IOException {
                items.end();
            }
        };
    }
}
