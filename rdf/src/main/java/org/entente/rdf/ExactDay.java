/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entente.model.graph.Property;

/** Days that are known exactly, which other vocabularies can say; of bounds that differ they know nothing. */
final class ExactDay {

    private ExactDay() {}

    /** {@return the day on which it began, if that is known} */
    static Optional<LocalDate> begin(Map<Property, Object> all) {
        return of(all, Property.START_MIN, Property.START_MAX);
    }

    /** {@return the day on which it ended, if that is known} */
    static Optional<LocalDate> end(Map<Property, Object> all) {
        return of(all, Property.END_MIN, Property.END_MAX);
    }

    private static Optional<LocalDate> of(Map<Property, Object> all, Property min, Property max) {
        return all.get(min) instanceof LocalDate day && day.equals(all.get(max)) ? Optional.of(day) : Optional.empty();
    }
}
