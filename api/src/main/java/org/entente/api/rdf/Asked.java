/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import org.entente.api.Settings;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfProfile;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of an export besides its format.
 *
 * @param validAt the day on which plain triples hold; null for all
 */
record Asked(RdfProfile profile, @Nullable LocalDate validAt) {

    private static final Set<String> KNOWN = Set.of("format", "profile", "validAt");

    /**
     * {@return what this address asks}
     *
     * @throws QueryFailure when it asks for something that there is not
     */
    static Asked of(HttpServletRequest request) {
        Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new QueryFailure(
                    QueryFailure.Reason.PARAMETER_UNKNOWN,
                    "There is no parameter '%s' here: use format, profile or validAt."
                            .formatted(unknown.iterator().next()));
        }
        String profile = request.getParameter("profile");
        String validAt = request.getParameter("validAt");
        return new Asked(
                profile == null
                        ? RdfProfile.BASE
                        : RdfProfile.of(profile)
                                .orElseThrow(() -> invalid(
                                        "There is no profile '%s': use base, rdf12 or shortcuts.".formatted(profile))),
                validAt == null ? null : day(validAt));
    }

    /** Holds that the form can carry the profile. */
    void requireFits(Representation form) {
        if (form.format() != null && !profile.fits(form.format())) {
            throw invalid("%s cannot carry the profile %s: use turtle, ntriples, nquads or trig."
                    .formatted(form.name(), profile.text()));
        }
    }

    /** {@return how to export a version of the graph} */
    RdfConfig config(Settings settings, String version) {
        return new RdfConfig(settings.iriBase(), version, profile, validAt);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid("validAt=%s is no day: write it like 2025-11-06.".formatted(text));
        }
    }

    private static QueryFailure invalid(String message) {
        return new QueryFailure(QueryFailure.Reason.PARAMETER_INVALID, message);
    }
}
