/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.api.Settings;
import org.entente.model.time.InvalidMoment;
import org.entente.model.time.KnownAt;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfProfile;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of an export besides its format.
 *
 * @param validAt the day on which plain triples hold; null for all
 * @param knownAt the moment whose knowledge is asked for; null for now
 * @param others what else was asked, which is for others to understand
 */
record Asked(
        RdfProfile profile,
        @Nullable LocalDate validAt,
        @Nullable Instant knownAt,
        Map<String, String> others) {

    static final String FORMAT = "format";
    static final String PROFILE = "profile";
    private static final Set<String> KNOWN = Set.of(FORMAT, PROFILE, Parameter.VALID_AT, Parameter.KNOWN_AT);

    Asked {
        others = Map.copyOf(others);
    }

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
                    "There is no parameter '%s' here: use format, profile, validAt or knownAt."
                            .formatted(unknown.iterator().next()));
        }
        Asked asked = read(request);
        if (asked.validAt != null && !asked.profile.knowsDays()) {
            throw invalid("validAt and the profile %s do not go together: only plain triples are of a day."
                    .formatted(asked.profile.text()));
        }
        return asked;
    }

    /**
     * {@return what this address asks of a question of the catalogue: all but the form is for the question}
     *
     * @throws QueryFailure when it asks for something that there is not
     */
    static Asked ofQuestion(HttpServletRequest request) {
        return read(request);
    }

    private static Asked read(HttpServletRequest request) {
        Map<String, String> others = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw invalid("'%s' is given twice; give it once.".formatted(name));
            }
            if (!name.equals(FORMAT) && !name.equals(PROFILE) && !values[0].isEmpty()) {
                others.put(name, values[0]);
            }
        });
        String profile = request.getParameter(PROFILE);
        String validAt = others.get(Parameter.VALID_AT);
        String knownAt = others.get(Parameter.KNOWN_AT);
        return new Asked(
                profile == null
                        ? RdfProfile.BASE
                        : RdfProfile.of(profile)
                                .orElseThrow(() -> invalid(
                                        "There is no profile '%s': use %s.".formatted(profile, RdfProfile.names()))),
                validAt == null ? null : day(validAt),
                knownAt == null ? null : moment(knownAt),
                others);
    }

    /**
     * {@return those of some forms that can carry the profile}
     *
     * @throws QueryFailure when the address names another of them
     */
    List<Representation> fitting(HttpServletRequest request, List<Representation> forms) {
        forms.stream()
                .filter(form -> form.name().equals(request.getParameter(FORMAT)) && !fits(form))
                .findFirst()
                .ifPresent(form -> {
                    throw invalid("%s cannot carry the profile %s: use %s."
                            .formatted(form.name(), profile.text(), profile.fitting()));
                });
        return forms.stream().filter(this::fits).toList();
    }

    /** A page shows things in our own shape only, and no triples of triples. */
    private boolean fits(Representation form) {
        return form.format() == null
                ? profile == RdfProfile.BASE || profile == RdfProfile.SHORTCUTS
                : profile.fits(form.format());
    }

    /** Holds that this is no part of a Wikibase, whose statements are of items that only the whole graph knows the ids of. */
    void requireNoWikibase() {
        if (profile == RdfProfile.WIKIBASE) {
            throw invalid(
                    "In the shape of a Wikibase, facts and claims come with the items that they are about: ask for /rdf.");
        }
    }

    /** Holds that this is no nanopublication, which needs a claim and its document. */
    void requireNoNanopub() {
        if (profile == RdfProfile.NANOPUB) {
            throw invalid(
                    "A nanopublication is of a claim: ask for /rdf, /rdf/document/{key}/claims or /rdf/claim/{key}.");
        }
    }

    /** {@return how to export a version of the graph} */
    RdfConfig config(Settings settings, String version) {
        return new RdfConfig(settings.iriBase(), version, profile, validAt, knownAt);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid("validAt=%s is no day: write it like 2025-11-06.".formatted(text));
        }
    }

    private static Instant moment(String text) {
        try {
            return KnownAt.parse(text);
        } catch (InvalidMoment e) {
            throw invalid("knownAt=%s is no moment: write it like 2025-11-06 or 2025-11-06T12:00:00Z.".formatted(text));
        }
    }

    private static QueryFailure invalid(String message) {
        return new QueryFailure(QueryFailure.Reason.PARAMETER_INVALID, message);
    }
}
