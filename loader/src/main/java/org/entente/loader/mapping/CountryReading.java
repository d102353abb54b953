/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.name.Countries;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.Issue;
import org.entente.model.time.Edtf;
import org.entente.model.time.InvalidEdtf;
import org.jspecify.annotations.Nullable;

/** Finds countries by code or name, with the day on which the code is meant. */
record CountryReading(
        String register, @Nullable String on, @Nullable String lang) {

    private static final String BY_NAME = "name";

    String read(String text, Scope scope) throws Misfit {
        if (Id.tryParse(text).isPresent()) {
            return text;
        }
        if (register.equals(BY_NAME)) {
            Set<Id> named = Countries.standard().byKey(MatchingKey.of(text), lang);
            if (named.size() == 1) {
                return named.iterator().next().toString();
            }
            throw new Misfit(
                    Issue.UNKNOWN_COUNTRY,
                    named.isEmpty()
                            ? "no country is called '%s'; add it to a table".formatted(text)
                            : "'%s' may be any of %s; decide in a table".formatted(text, named));
        }
        LocalDate day = day(scope);
        Optional<Id> found = Countries.standard().byCode(register, text, day);
        if (found.isEmpty()) {
            throw new Misfit(
                    Issue.UNKNOWN_COUNTRY,
                    "no state has the %s code '%s'%s; add it to a table"
                            .formatted(register, text, day == null ? "" : " on " + day));
        }
        return found.get().toString();
    }

    private @Nullable LocalDate day(Scope scope) throws Misfit {
        if (on == null) {
            return null;
        }
        for (String date : scope.get(on)) {
            if (!date.isEmpty()) {
                try {
                    return Edtf.parse(date).span().startMin();
                } catch (InvalidEdtf e) {
                    throw new Misfit(Issue.INVALID_DATE, "'%s' is no date: %s".formatted(on, e.getMessage()));
                }
            }
        }
        return null;
    }
}
