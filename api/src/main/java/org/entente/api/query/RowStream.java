/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.table.Csv;
import org.entente.queries.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends a whole list as rows, page by page, so that no more than a page is ever held. */
final class RowStream {

    private static final String PAGE = "1000";

    private final Asking asking;
    private final CursorKey key;
    private final JsonMapper json;

    RowStream(Asking asking, CursorKey key, JsonMapper json) {
        this.asking = asking;
        this.key = key;
        this.json = json;
    }

    /**
     * Sends the list. With a limit it is that page; without one, everything.
     *
     * @param texts the parameters as they were written
     * @param fields the fields that rows are to have; all where none is named
     * @param headers sets the headers of an answer, once it is known that there is one
     * @throws QueryFailure when there is no answer, or when the graph changes under it: what was sent is then cut off
     */
    void send(
            Query<?> query,
            Map<String, String> texts,
            Set<String> fields,
            Representation form,
            HttpServletResponse response,
            String version,
            Runnable headers)
            throws IOException {
        boolean whole = !texts.containsKey(Parameter.LIMIT);
        Map<String, String> asked = new HashMap<>(texts);
        asked.putIfAbsent(Parameter.LIMIT, PAGE);
        Page<?> page = (Page<?>) asking.ask(query, Arguments.of(query, asked, key));
        headers.run();
        response.setContentType(form.mediaType() + (form == Representation.CSV ? ";charset=UTF-8" : ""));
        OutputStream out = response.getOutputStream();
        Table table = Table.of(query.item(), fields);
        if (form == Representation.CSV) {
            out.write(Csv.row(table.header()).getBytes(StandardCharsets.UTF_8));
        }
        while (true) {
            for (Object item : page.items()) {
                String row = form == Representation.CSV
                        ? Csv.row(table.row(item))
                        : json.writeValueAsString(only(fields, item)) + "\n";
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
            @Nullable String next = page.next();
            if (next == null || !whole) {
                out.flush();
                return;
            }
            asked.put(Parameter.AFTER, next);
            page = (Page<?>) asking.ask(query, Arguments.of(query, asked, key));
            if (!asking.graphVersion().equals(version)) {
                throw new QueryFailure(
                        QueryFailure.Reason.GRAPH_CHANGED, "The graph changed while it was read; ask again.");
            }
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
