/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a question.
 *
 * @param choices the codes it may be, or for an id the kinds; empty for any
 * @param defaultText what is taken when it is not given, if anything
 * @param exampleText a value to try, if one belongs into the example
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        List<String> choices,
        @Nullable String defaultText,
        @Nullable String exampleText,
        String description) {

    /** How many items a page has at most. */
    public static final int MOST_ITEMS = 1000;

    /** How many characters a text has at most. */
    public static final int LONGEST_TEXT = 200;

    /** The day for which a fact must hold. */
    public static final String VALID_AT = "validAt";

    /** The moment whose knowledge is asked for. */
    public static final String KNOWN_AT = "knownAt";

    /** How many items a page has. */
    public static final String LIMIT = "limit";

    /** Where a page starts. */
    public static final String AFTER = "after";

    /** First day of a stretch of days. */
    public static final String FROM = "from";

    /** Last day of a stretch of days. */
    public static final String TO = "to";

    /** Keeps its own copy. */
    public Parameter {
        choices = List.copyOf(choices);
    }

    /** {@return an id that must be given, of one of the kinds (any entity when none is named)} */
    public static Parameter id(String name, String example, String description, Kind... kinds) {
        return new Parameter(name, ParameterType.ID, true, segments(kinds), null, example, description);
    }

    /** {@return a parameter that may be left out} */
    public static Parameter optional(String name, ParameterType type, @Nullable String example, String description) {
        return new Parameter(name, type, false, List.of(), null, example, description);
    }

    /** {@return an id that may be left out, of one of the kinds (any entity when none is named)} */
    public static Parameter optionalId(String name, @Nullable String example, String description, Kind... kinds) {
        return new Parameter(name, ParameterType.ID, false, segments(kinds), null, example, description);
    }

    /** {@return several groups of parameters as one list} */
    @SafeVarargs
    public static List<Parameter> all(List<Parameter>... groups) {
        List<Parameter> all = new ArrayList<>();
        for (List<Parameter> group : groups) {
            all.addAll(group);
        }
        return List.copyOf(all);
    }

    /** {@return the two days between which something must fall} */
    public static List<Parameter> between() {
        return List.of(
                optional(FROM, ParameterType.DATE, null, "Only what may reach into this day or later."),
                optional(TO, ParameterType.DATE, null, "Only what may begin on this day or earlier."));
    }

    /** {@return both time axes and the place in the list, which most lists take} */
    public static List<Parameter> page() {
        return List.of(validAt(), knownAt(), limit(), after());
    }

    /** {@return a choice that may be left out} */
    public static Parameter choice(String name, List<String> codes, @Nullable String example, String description) {
        return new Parameter(name, ParameterType.CODE, false, codes, null, example, description);
    }

    /** {@return the parameter {@value #VALID_AT}} */
    public static Parameter validAt() {
        return validAt(
                "Only what may touch this day, planned or denied things too: each actual period then says `holds` yes,"
                        + " presumed or unknown.");
    }

    /** {@return the parameter {@value #VALID_AT}, where it asks for something of its own} */
    public static Parameter validAt(String description) {
        return optional(VALID_AT, ParameterType.DATE, null, description);
    }

    /** {@return the parameter {@value #KNOWN_AT}} */
    public static Parameter knownAt() {
        return optional(
                KNOWN_AT,
                ParameterType.MOMENT,
                null,
                "By what had been published then; a date is the end of that day in UTC. Without it, all that is known.");
    }

    /** {@return the parameter {@value #LIMIT}} */
    public static Parameter limit() {
        return new Parameter(
                LIMIT,
                ParameterType.LIMIT,
                false,
                List.of(),
                "100",
                null,
                "How many items at most, %s.".formatted(ParameterType.LIMIT.takes()));
    }

    /** {@return the parameter {@value #AFTER}} */
    public static Parameter after() {
        return optional(
                AFTER, ParameterType.CURSOR, null, "The `next` of the page before; without it, the first page.");
    }

    /** {@return the value taken when none is given} */
    public Optional<String> byDefault() {
        return Optional.ofNullable(defaultText);
    }

    /** {@return a value to try} */
    public Optional<String> example() {
        return Optional.ofNullable(exampleText);
    }

    private static List<String> segments(Kind... kinds) {
        return (kinds.length == 0 ? Arrays.stream(Kind.values()).filter(Kind::isEntity) : Arrays.stream(kinds))
                .map(Kind::segment)
                .toList();
    }
}
