/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.jspecify.annotations.Nullable;

/** All claims about one fact, first known first: those of its evidence card, and those for which that has no room. */
public final class FactClaims extends ListQuery<ClaimCard> {

    /** The question. */
    public FactClaims() {
        super(
                "fact-claims",
                "All claims about one fact, first known first, with quotes and chains of sources: a fact's card has the first"
                        + " thousand of them.",
                List.of(
                        Parameter.id(EvidenceStatements.FACT, Evidence.EXAMPLE, "The fact.", Kind.FACT),
                        ClaimRows.validAt(),
                        Parameter.knownAt(),
                        Parameter.limit(),
                        Parameter.after()),
                ClaimCard.class);
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Optional<Cursor> after = arguments.after();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                EvidenceStatements.FACT, arguments.id(EvidenceStatements.FACT).toString());
        values.put(EvidenceStatements.KNOWN_AT, arguments.knownAtInStore());
        values.put(Parameter.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(
                EvidenceStatements.AT,
                after.map(place -> Instant.parse(place.sort()).atZone(ZoneOffset.UTC))
                        .orElse(null));
        values.put(EvidenceStatements.ID, after.map(Cursor::id).orElse(""));
        values.put(EvidenceStatements.LIMIT, arguments.limit() + 1);
        return List.of(new Bound(EvidenceStatements.CLAIMS, values));
    }

    @Override
    public Page<ClaimCard> ask(Reading reading, Arguments arguments) {
        Standing.require(reading, arguments.id(EvidenceStatements.FACT));
        return Page.of(
                reading.rows(bind(arguments).getFirst()).stream()
                        .map(row -> ClaimRows.card(row, arguments.date(Parameter.VALID_AT)))
                        .toList(),
                arguments.limit(),
                last -> arguments.cursor(String.valueOf(last.knownFrom()), last.id()));
    }
}
