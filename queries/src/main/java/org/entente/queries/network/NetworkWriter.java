/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import java.io.IOException;
import java.io.Writer;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Query;
import org.entente.queries.meeting.Acquaintance;
import org.entente.queries.table.CsvItems;
import org.entente.queries.table.Table;

/** Writes the answer of one question as a network while it comes. Not safe for several threads. */
public final class NetworkWriter implements Listing.Items {

    private final Form form;
    private final Network network;

    /** A form of a network with its beginning and its end. */
    interface Form extends Network.Sink {

        void begin() throws IOException;

        void end() throws IOException;
    }

    /** The answer of a question in a form. */
    public NetworkWriter(NetworkForm form, Query<?> query, Writer out) {
        this.form = switch (form) {
            case GRAPHML -> new GraphMl(out, query.item() != Acquaintance.class);
            case NODES -> new Rows(Vertex.class, out);
            case EDGES -> new Rows(Tie.class, out);
        };
        this.network = new Network(this.form);
    }

    @Override
    public void begin() throws IOException {
        form.begin();
    }

    @Override
    public void add(Object item) throws IOException {
        network.add(item);
    }

    @Override
    public void end() throws IOException {
        network.end();
        form.end();
    }

    /** One table: of the things, or of what connects them. */
    private static final class Rows implements Form {

        private final Class<?> wanted;
        private final CsvItems rows;

        Rows(Class<?> wanted, Writer out) {
            this.wanted = wanted;
            this.rows = new CsvItems(Table.of(wanted), out);
        }

        @Override
        public void begin() throws IOException {
            rows.begin();
        }

        @Override
        public void vertex(Vertex vertex) throws IOException {
            row(vertex);
        }

        @Override
        public void tie(Tie tie) throws IOException {
            row(tie);
        }

        private void row(Object thing) throws IOException {
            if (wanted.isInstance(thing)) {
                rows.add(thing);
            }
        }

        @Override
        public void end() throws IOException {
            rows.end();
        }
    }
}
