/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of an answer besides the question, the same for all questions.
 *
 * @param total whether to count the whole list
 * @param fields the fields that items are to have; all where none is named
 * @param languages ranges of RFC 4647 for the languages in which entities are to be called, the best first
 */
record Wanted(boolean total, Set<String> fields, List<String> languages) {

    private static final String COUNT = "count";
    private static final String FIELDS = "fields";
    private static final String LANG = "lang";
    private static final String YES = "true";
    private static final String BETWEEN = ",";
    private static final Parameter IN_LANGUAGES = Parameter.optional(
            LANG,
            ParameterType.TEXT,
            null,
            "The languages in which entities are called, the best first, such as `ar,fr`; without it the"
                    + " Accept-Language header decides. Who has no name in any of them is called as always.");
    private static final List<Parameter> OF_LISTS = List.of(
            Parameter.choice(COUNT, List.of(YES, "false"), null, "Whether to count the whole list: `total`, in JSON."),
            Parameter.optional(
                    FIELDS,
                    ParameterType.TEXT,
                    null,
                    "The fields that items are to have, with commas between; without it, all."));

    /** {@return the parameters that a question has besides its own} */
    static List<Parameter> parameters(Query<?> query) {
        List<Parameter> parameters = new ArrayList<>(query.isList() ? OF_LISTS : List.of());
        if (query.parameters().stream().noneMatch(own -> own.name().equals(LANG))) {
            parameters.add(IN_LANGUAGES);
        }
        return parameters;
    }

    /**
     * {@return what is wanted}
     *
     * @param texts what was written, from which these parameters are taken out
     * @throws QueryFailure when something is wanted that there is not
     */
    static Wanted take(Query<?> query, Map<String, String> texts, @Nullable String acceptLanguage) {
        boolean isOwn = query.parameters().stream().anyMatch(own -> own.name().equals(LANG));
        @Nullable String lang = isOwn ? texts.get(LANG) : texts.remove(LANG);
        @Nullable String count = query.isList() ? texts.remove(COUNT) : null;
        @Nullable String fields = query.isList() ? texts.remove(FIELDS) : null;
        if (count != null && !count.equals(YES) && !count.equals("false")) {
            throw invalid("'%s' is no value for 'count': it is one of true, false.".formatted(count));
        }
        return new Wanted(
                YES.equals(count),
                fields == null ? Set.of() : fields(query, fields),
                lang == null ? accepted(acceptLanguage) : Languages.named(lang));
    }

    private static Set<String> fields(Query<?> query, String text) {
        List<String> known = Arrays.stream(query.item().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Set<String> fields = new LinkedHashSet<>();
        for (String field : text.split(BETWEEN, -1)) {
            if (!known.contains(field)) {
                throw invalid("There is no field '%s' here; there are %s.".formatted(field, String.join(", ", known)));
            }
            fields.add(field);
        }
        return fields;
    }

    /** A header that nobody can read asks for nothing, as HTTP has it. */
    private static List<String> accepted(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : Languages.of(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static QueryFailure invalid(String message) {
        return new QueryFailure(QueryFailure.Reason.PARAMETER_INVALID, message);
    }
}
