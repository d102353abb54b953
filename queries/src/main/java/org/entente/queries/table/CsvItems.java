/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import java.io.IOException;
import java.io.Writer;
import org.entente.queries.catalogue.Listing;

/** Writes a list as a table in CSV while it comes: a header, and a row for each item. */
public final class CsvItems implements Listing.Items {

    private final Table table;
    private final Writer out;

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
        out.write(Csv.row(table.row(item)));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
