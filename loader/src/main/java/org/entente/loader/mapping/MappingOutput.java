/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;
import org.entente.model.record.ReadLine;
import org.entente.model.record.Violation;

/** Receives what a mapping makes of a file. */
public interface MappingOutput {

    /** A valid record; {@code line} is the line of the file where its row begins. */
    void accept(long line, String excerpt, ReadLine.Accepted accepted);

    /** A record that is not valid, or a row that cannot be read; the messages name the column and the mapping's line. */
    void reject(long line, String excerpt, List<Violation> violations);

    /** Something odd that was kept as it is, or a row that the mapping passes over. */
    void note(long line, String excerpt, Violation note);
}
