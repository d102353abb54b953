/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;

class NegotiationTests {

    private static final List<MediaType> OFFERED = List.of(
            MediaType.parseMediaType("text/turtle"),
            MediaType.parseMediaType("application/n-triples"),
            MediaType.parseMediaType("application/trig"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle                                           | text/turtle",
                "application/trig                                      | application/trig",
                "text/turtle;q=0.5, application/n-triples;q=0.9        | application/n-triples",
                "application/rdf+xml, text/turtle;q=0.1                | text/turtle",
                "*/*                                                   | text/turtle",
                "application/trig;q=0.1, foo, text/turtle;q=x          | application/trig",
                "application/*                                         | application/n-triples",
                "*/*;q=0.1, application/trig;q=0.2                     | application/trig",
                "*/*, text/turtle;q=0                                  | application/n-triples",
                "text/html, application/xhtml+xml, */*;q=0.8           | text/turtle"
            })
    void theBestOfWhatIsOfferedIsChosen(String accept, String chosen) {
        assertThat(Negotiation.choose(accept, OFFERED)).contains(MediaType.parseMediaType(chosen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"application/rdf+xml", "text/turtle;q=0", "nonsense", "*/*;q=0"})
    void whatCannotBeServedIsNotServed(String accept) {
        assertThat(Negotiation.choose(accept, OFFERED)).isEmpty();
    }

    @Test
    void nobodyWhoAsksForNothingInParticularGoesWithout() {
        assertThat(Negotiation.choose(null, OFFERED)).contains(OFFERED.getFirst());
        assertThat(Negotiation.choose(" ", OFFERED)).contains(OFFERED.getFirst());
    }

    @Test
    void linesOfAHeaderAreOneList() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(Negotiation.list(request, "Accept")).isNull();
        request.addHeader("Accept", "image/png");
        request.addHeader("Accept", "application/trig;q=0.2, text/turtle;q=0.1");
        assertThat(Negotiation.choose(Negotiation.list(request, "Accept"), OFFERED))
                .contains(MediaType.parseMediaType("application/trig"));
    }
}
