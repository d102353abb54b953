/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.entente.model.time.Edtf;
import org.entente.model.time.InvalidEdtf;
import org.entente.model.time.Published;
import org.entente.model.time.Span;

/**
 * What stands beside a date whose own property knows one datatype or another: the date in EDTF, and the first and the last day that it
 * may mean, by which dates of any precision compare.
 */
enum DateTerms {
    BEGAN(Term.OWN_BEGAN_EDTF, Term.OWN_BEGAN_MIN, Term.OWN_BEGAN_MAX),
    BORN(Term.OWN_BORN_EDTF, Term.OWN_BORN_MIN, Term.OWN_BORN_MAX),
    DIED(Term.OWN_DIED_EDTF, Term.OWN_DIED_MIN, Term.OWN_DIED_MAX),
    ENDED(Term.OWN_ENDED_EDTF, Term.OWN_ENDED_MIN, Term.OWN_ENDED_MAX),
    /** Its days are those in UTC, as the moment is from which a document is known. */
    PUBLISHED(Term.OWN_PUBLISHED_EDTF, Term.OWN_PUBLISHED_MIN, Term.OWN_PUBLISHED_MAX);

    private final Term edtf;
    private final Term min;
    private final Term max;

    DateTerms(Term edtf, Term min, Term max) {
        this.edtf = edtf;
        this.min = min;
        this.max = max;
    }

    Term edtf() {
        return edtf;
    }

    Term min() {
        return min;
    }

    Term max() {
        return max;
    }

    /** {@return the name of the datatype of each} */
    Map<Term, String> datatypes() {
        String day = Namespace.XSD.prefix() + ":date";
        Map<Term, String> datatypes = new EnumMap<>(Term.class);
        datatypes.put(edtf, Term.EDTF_LITERAL.prefixed());
        datatypes.put(min, day);
        datatypes.put(max, day);
        return datatypes;
    }

    /**
     * {@return the days between which it was, either of which may be open; empty for what no record can say}
     *
     * @param date the same in EDTF, if it is written so
     */
    Optional<Span> span(String text, Optional<Edtf> date) {
        if (this != PUBLISHED) {
            return date.map(Edtf::span);
        }
        try {
            LocalDate last = LocalDate.ofInstant(Published.knownFrom(text), ZoneOffset.UTC);
            return Optional.of(Span.point(Published.firstDay(text), last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the date, if it is one in EDTF} */
    static Optional<Edtf> date(String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (InvalidEdtf e) {
            return Optional.empty();
        }
    }
}
