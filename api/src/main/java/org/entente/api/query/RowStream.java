/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.api.access.Streams;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.network.NetworkForm;
import org.entente.queries.network.NetworkWriter;
import org.entente.queries.table.CsvItems;
import org.entente.queries.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends a whole answer while it is read: a list as rows, anything as a network. */
final class RowStream {

    private final Asking asking;
    private final CursorKey key;
    private final JsonMapper json;
    private final Streams streams;

    RowStream(Asking asking, CursorKey key, JsonMapper json, Streams streams) {
        this.asking = asking;
        this.key = key;
        this.json = json;
        this.streams = streams;
    }

    /**
     * Sends the answer. With a limit it is that page; without one, everything.
     *
     * @param texts the parameters as they were written
     * @param fields the fields that rows are to have; all where none is named
     * @param headers sets the headers of an answer, once it is known that there is one, and of which version of the graph
     * @throws QueryFailure when there is no turn for it, or no answer, or when the graph changes under it: what was sent is then cut off
     */
    void send(
            Query<?> query,
            Map<String, String> texts,
            Set<String> fields,
            Representation form,
            HttpServletResponse response,
            Consumer<String> headers)
            throws IOException {
        Streams.Turn turn = streams.take();
        try {
            Listing items = new Listing(asking, query, texts, key);
            items.into(new Sent(query, fields, form, response, () -> headers.accept(items.version())));
        } finally {
            turn.close();
        }
    }

    /** What goes to the client; nothing does before it is known that there is an answer. */
    private final class Sent implements Listing.Items {

        private final Query<?> query;
        private final Set<String> fields;
        private final Representation form;
        private final HttpServletResponse response;
        private final Runnable headers;
        private Listing.@Nullable Items items;

        Sent(Query<?> query, Set<String> fields, Representation form, HttpServletResponse response, Runnable headers) {
            this.query = query;
            this.fields = fields;
            this.form = form;
            this.response = response;
            this.headers = headers;
        }

        @Override
        public void begin() throws IOException {
            headers.run();
            response.setContentType(form.mediaType() + (form.isJson() ? "" : ";charset=UTF-8"));
            items = items(
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
            items.begin();
        }

        @Override
        public void add(Object item) throws IOException {
            Objects.requireNonNull(items).add(item);
        }

        @Override
        public void end() throws IOException {
            Objects.requireNonNull(items).end();
        }

        private Listing.Items items(Writer out) {
            return switch (form) {
                case CSV -> new CsvItems(Table.of(query.item(), fields), out);
                case GRAPHML -> new NetworkWriter(NetworkForm.GRAPHML, query, out);
                case NODES -> new NetworkWriter(NetworkForm.NODES, query, out);
                case EDGES -> new NetworkWriter(NetworkForm.EDGES, query, out);
                default -> new Lines(fields, out);
            };
        }
    }

    /** One line of JSON for each item. */
    private final class Lines implements Listing.Items {

        private final Set<String> fields;
        private final Writer out;

        Lines(Set<String> fields, Writer out) {
            this.fields = fields;
            this.out = out;
        }

        @Override
        public void add(Object item) throws IOException {
            out.write(json.writeValueAsString(only(fields, item)));
            out.write('\n');
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }

    /** {@return the page with some fields of its items; the page itself where none is named} */
    Page<?> only(Set<String> fields, Page<?> page) {
        return fields.isEmpty()
                ? page
                : new Page<>(
                        page.items().stream().map(item -> only(fields, item)).toList(), page.next(), page.total());
    }

    private Object only(Set<String> fields, Object item) {
        return fields.isEmpty() ? item : ((ObjectNode) json.valueToTree(item)).retain(fields);
    }
}
