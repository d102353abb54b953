/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.entente.queries.catalogue.QueryFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What an address may ask of an export. */
class AskedTests {

    private static MockHttpServletRequest inProfile(String profile) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("profile", profile);
        return request;
    }

    private static MockHttpServletRequest ofADay(String profile) {
        MockHttpServletRequest request = inProfile(profile);
        request.setParameter("validAt", "1970-01-01");
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "rdf12", "shortcuts"})
    void plainTriplesAreOfADay(String profile) {
        assertThat(Asked.of(ofADay(profile)).validAt()).isEqualTo(LocalDate.of(1970, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "base, turtle ntriples nquads trig jsonld rdfxml html",
        "shortcuts, turtle ntriples nquads trig jsonld rdfxml html",
        "wikibase, turtle ntriples nquads trig jsonld rdfxml",
        "rdf12, turtle ntriples nquads trig",
        "nanopub, nquads trig jsonld"
    })
    void theFormsAreThoseThatCarryTheProfile(String profile, String forms) {
        assertThat(Asked.of(inProfile(profile)).fitting(inProfile(profile), Representation.ALL))
                .extracting(Representation::name)
                .containsExactly(forms.split(" "));
    }

    @Test
    void aFormThatIsNamedAndCannotCarryTheProfileIsRefused() {
        MockHttpServletRequest request = inProfile("rdf12");
        request.setParameter("format", "html");
        Asked asked = Asked.of(request);
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> asked.fitting(request, Representation.ALL))
                .withMessage("html cannot carry the profile rdf12: use turtle, ntriples, nquads, trig.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nanopub", "wikibase"})
    void aDayIsRefusedWhereNothingIsOfADay(String profile) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Asked.of(ofADay(profile)))
                .withMessage("validAt and the profile %s do not go together: only plain triples are of a day."
                        .formatted(profile))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(QueryFailure.Reason.PARAMETER_INVALID));
    }
}
