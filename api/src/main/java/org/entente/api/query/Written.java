/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.entente.api.form.ChangeFeed;
import org.entente.api.form.Citations;
import org.entente.api.form.EvidencePage;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.change.Change;
import org.entente.queries.evidence.FactCard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer in the form that was chosen. */
final class Written {

    private static final String API = "/api/v1";

    private Written() {}

    /** {@return what is to be sent, whole, so that its length is told and the client need not wait for an end} */
    @SuppressWarnings("unchecked") // the question whose items are changes answers with a page of them
    static byte[] of(Representation form, Object answer, HttpServletRequest request, JsonMapper json) {
        return switch (form) {
            case JSON -> json.writeValueAsBytes(answer);
            case CSV, NDJSON, GRAPHML, NODES, EDGES ->
                throw new IllegalArgumentException(form + " is sent while it is read");
            case MARKDOWN -> bytes(ChangeFeed.markdown((Page<Change>) answer));
            case ATOM -> {
                Page<Change> changes = (Page<Change>) answer;
                String self = address(request);
                String api = UriComponentsBuilder.fromUriString(self)
                        .replacePath(request.getContextPath() + API)
                        .replaceQuery(null)
                        .toUriString();
                yield bytes(ChangeFeed.atom(changes, self, next(changes, request), api));
            }
            case HTML -> bytes(EvidencePage.of((FactCard) answer));
            case CSL -> json.writeValueAsBytes(Citations.csl((FactCard) answer));
            case BIBTEX -> bytes(Citations.bibtex((FactCard) answer));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String next(Page<Change> changes, HttpServletRequest request) {
        return changes.next() == null
                ? null
                : asked(request)
                        .replaceQueryParam(Parameter.AFTER, changes.next())
                        .build(true)
                        .toUriString();
    }

    private static String address(HttpServletRequest request) {
        return asked(request).build(true).toUriString();
    }

    /** The form may have been asked for by a header, which whoever follows a link does not send. */
    private static UriComponentsBuilder asked(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .query(request.getQueryString())
                .replaceQueryParam(Representation.PARAMETER, Representation.ATOM.text());
    }
}
