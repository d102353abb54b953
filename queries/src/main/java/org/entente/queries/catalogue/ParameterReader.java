/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.entente.model.id.Id;
import org.entente.model.time.InvalidMoment;
import org.entente.model.time.KnownAt;

/** Reads what was written for a parameter. */
final class ParameterReader {

    /** No-break spaces are spaces of a text, though none that Java strips. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\s\\p{Z}]*");

    private ParameterReader() {}

    static Object read(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case TEXT -> words(parameter, text);
            case CURSOR -> text;
            case CODE -> code(parameter, text);
            case ID -> id(parameter, text);
            case LIMIT -> limit(parameter, text);
            case DATE -> date(parameter, text);
            case MOMENT -> moment(parameter, text);
        };
    }

    private static String words(Parameter parameter, String text) {
        if (NO_WORDS.matcher(text).matches() || text.length() > Parameter.LONGEST_TEXT) {
            throw invalid(parameter, text, "it takes " + parameter.type().takes());
        }
        return text;
    }

    private static String code(Parameter parameter, String text) {
        if (!parameter.choices().contains(text)) {
            throw invalid(parameter, text, "it is one of " + String.join(", ", parameter.choices()));
        }
        return text;
    }

    private static Id id(Parameter parameter, String text) {
        Id id = Id.tryParse(text)
                .orElseThrow(() ->
                        invalid(parameter, text, "it takes " + parameter.type().takes()));
        if (!parameter.choices().contains(id.kind().segment())) {
            throw invalid(parameter, text, "its first segment is one of " + String.join(", ", parameter.choices()));
        }
        return id;
    }

    private static Integer limit(Parameter parameter, String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Parameter.MOST_ITEMS) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw invalid(parameter, text, "it takes " + parameter.type().takes());
    }

    private static LocalDate date(Parameter parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(parameter, text, "it takes " + parameter.type().takes());
        }
    }

    private static Object moment(Parameter parameter, String text) {
        try {
            return KnownAt.parse(text);
        } catch (InvalidMoment e) {
            throw invalid(parameter, text, "it takes " + parameter.type().takes());
        }
    }

    private static QueryFailure invalid(Parameter parameter, String text, String why) {
        String shown =
                text.length() <= Parameter.LONGEST_TEXT ? text : text.substring(0, Parameter.LONGEST_TEXT) + "...";
        return new QueryFailure(
                QueryFailure.Reason.PARAMETER_INVALID,
                "'%s' is no value for '%s': %s.".formatted(shown, parameter.name(), why));
    }
}
