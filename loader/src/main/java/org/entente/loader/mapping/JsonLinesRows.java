/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.entente.loader.line.Lines;
import org.entente.model.record.Issue;
import org.entente.model.record.StrictJson;

/** Reads JSON Lines: an object a line. A line that is none is reported, and the next one read. */
final class JsonLinesRows implements Rows {

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        Lines lines = new Lines(content);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.tooLong()) {
                taker.unreadable(
                        line.number(),
                        Issue.LINE_TOO_LONG,
                        "the line is longer than %d bytes".formatted(Lines.MAX_LINE),
                        "");
            } else if (!line.isBlank()) {
                try {
                    JsonRows.take(StrictJson.parse(line.bytes()), line.number(), "line " + line.number(), taker);
                } catch (StrictJson.BadJson e) {
                    taker.unreadable(
                            line.number(), e.violation().issue(), e.violation().message(), line.excerpt());
                }
            }
        }
    }
}
