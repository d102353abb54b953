/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import java.io.IOException;
import java.io.Writer;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Query;

/** Writes an answer as a table in CSV while it comes: a header, and the rows of each item. */
public final class CsvItems implements Listing.Items {

    private final Table table;
    private final Writer out;

    /** Writes all that a question answers. */
    public CsvItems(Query<?> query, Writer out) {
        this(CardRows.table(query), out);
    }

    /** Writes the columns of a table. */
    public CsvItems(Table table, Writer out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write(Csv.row(table.header()));
    }

    @Override
    public void add(Object item) throws IOException {
        for (Object row : CardRows.of(item)) {
            out.write(Csv.row(table.row(row)));
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
