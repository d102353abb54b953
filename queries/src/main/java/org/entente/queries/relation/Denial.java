/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.model.project.Bearing;
import org.entente.model.registry.Acts;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.queries.fact.Segment;

/**
 * That a relation held, denied: of the days that the denial gives, and of none after it became known.
 *
 * @param type the name of the fact's type
 */
record Denial(String type, Segment segment) {

    /** {@return whether it may speak of a day of the year} Who did not sever relations may well have had them. */
    boolean maySpeakOf(Year year) {
        Bearing denial = bearing();
        if (denial.effect() != null && denial.effect() != Acts.Effect.OPENS) {
            return false;
        }
        LocalDate known = LocalDate.ofInstant(segment.knownFrom(), ZoneOffset.UTC);
        LocalDate first = denial.firstDay();
        LocalDate last = denial.lastDay();
        return !known.isBefore(year.first())
                && (first == null || !first.isAfter(year.last()))
                && (last == null || !last.isBefore(year.first()));
    }

    private Bearing bearing() {
        return Bearing.of(
                Registry.standard().type(type).orElseThrow(),
                segment.act(),
                Modality.of(segment.modality()).orElseThrow(),
                Polarity.NEGATIVE,
                segment.knownFrom(),
                segment.span());
    }
}
