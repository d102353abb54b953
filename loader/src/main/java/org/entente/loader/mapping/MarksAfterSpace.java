/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees which rows of a table have white space before the quotation mark of a text: the mark is then part of the field. A
 * field within marks may begin so, and only while it is read can be seen whether it stands in them.
 */
final class MarksAfterSpace implements FieldModifier {

    private static final Pattern MARK_AFTER_SPACE = Pattern.compile("\\s+\"");

    private final Set<Long> lines = new HashSet<>();

    @Override
    public String modify(long line, int index, boolean quoted, String field) {
        if (!quoted && MARK_AFTER_SPACE.matcher(field).lookingAt()) {
            lines.add(line);
        }
        return field;
    }

    /** {@return whether a row has one; asked once} */
    boolean wereIn(CsvRecord row) {
        return lines.remove(row.getStartingLineNumber());
    }
}
