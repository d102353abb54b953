/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.name.Countries;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.Issue;
import org.entente.model.time.Edtf;
import org.entente.model.time.InvalidEdtf;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Finds countries by code or name, as of the date for which they are meant: the state that existed then. */
record CountryReading(
        String register, @Nullable String on, @Nullable String lang) {

    private static final String BY_NAME = "name";

    String read(String text, Scope scope) throws Misfit {
        if (Id.tryParse(text).isPresent()) {
            return text;
        }
        String date = date(scope);
        Span when = when(date);
        List<Id> found = register.equals(BY_NAME)
                ? named(text, when)
                : Countries.standard().byCode(register, text, when);
        if (found.size() == 1) {
            return found.getFirst().toString();
        }
        String what = register.equals(BY_NAME) ? "country is called" : "state has the %s code".formatted(register);
        String then = when.isUnknown() ? "" : " on " + date;
        throw new Misfit(
                Issue.UNKNOWN_COUNTRY,
                found.isEmpty()
                        ? "no %s '%s'%s; add it to a table".formatted(what, text, then)
                        : "'%s'%s may be any of %s; decide in a table".formatted(text, then, found));
    }

    private List<Id> named(String name, Span when) {
        return Countries.standard().byKey(MatchingKey.of(name), lang).stream()
                .filter(id -> Countries.standard().existed(id).mayOverlap(when))
                .toList();
    }

    private String date(Scope scope) throws Misfit {
        return on == null
                ? ""
                : scope.get(on).stream()
                        .filter(date -> !date.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private Span when(String date) throws Misfit {
        try {
            return date.isEmpty() ? Span.UNKNOWN : Edtf.parse(date).span();
        } catch (InvalidEdtf e) {
            throw new Misfit(Issue.INVALID_DATE, "'%s' is no date: %s".formatted(on, e.getMessage()));
        }
    }
}
