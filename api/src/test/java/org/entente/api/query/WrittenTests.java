/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.queries.catalogue.Page;
import org.entente.queries.change.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class WrittenTests {

    @ParameterizedTest
    @ValueSource(strings = {"since=2025-11-06", "since=2025-11-06&format=atom"})
    void theLinksOfAFeedLeadToFeedsWithoutAHeader(String asked) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/changes");
        request.setQueryString(asked);
        Page<Change> changes = new Page<>(List.of(), "more");
        String feed =
                new String(Written.of(Representation.ATOM, changes, request, new JsonMapper()), StandardCharsets.UTF_8);
        String here = "http://localhost/api/v1/changes?since=2025-11-06&amp;format=atom";
        assertThat(feed)
                .contains("<link rel=\"self\" href=\"%s\" type=\"application/atom+xml\"".formatted(here))
                .contains(
                        "<link rel=\"next\" href=\"%s&amp;after=more\" type=\"application/atom+xml\"".formatted(here));
    }
}
