/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.api.rdf.Negotiation;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.change.Change;
import org.entente.queries.evidence.FactCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms in which a question is answered. Lists also come whole, as rows that are sent while they are read. */
enum Representation {
    JSON("application/json"),
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
    MARKDOWN("text/markdown;charset=UTF-8"),
    ATOM("application/atom+xml"),
    HTML("text/html;charset=UTF-8"),
    CSL("application/vnd.citationstyles.csl+json"),
    BIBTEX("application/x-bibtex;charset=UTF-8"),
    GRAPHML("application/graphml+xml"),
    NODES("application/vnd.entente.nodes+csv"),
    EDGES("application/vnd.entente.edges+csv");

    /** The parameter that chooses a form where nobody can set a header, as in a link or in R. */
    static final String PARAMETER = "format";

    private static final List<Representation> ROWS = List.of(CSV, NDJSON);
    private static final List<Representation> NETWORKS = List.of(GRAPHML, NODES, EDGES);

    private final MediaType mediaType;

    Representation(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** {@return whether it is sent while it is read, whole} */
    boolean isStreamed() {
        return ROWS.contains(this) || NETWORKS.contains(this);
    }

    /** {@return whether it is JSON, which needs no charset} */
    boolean isJson() {
        return this == JSON || this == NDJSON || this == CSL;
    }

    /** {@return what it is called as a value of the parameter} */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the forms that a question has} */
    static List<Representation> of(Query<?> query) {
        List<Representation> own = query.item() == Change.class
                ? List.of(MARKDOWN, ATOM)
                : query.item() == FactCard.class ? List.of(HTML, CSL, BIBTEX) : List.of();
        return Stream.of(List.of(JSON), query.isList() ? ROWS : List.<Representation>of(), own, NETWORKS)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * {@return the form that the parameter names, whatever the Accept header says, or else the one that the header prefers; empty
     * where it allows none}
     *
     * @throws QueryFailure when the question has no form of that name
     */
    static Optional<Representation> chosen(@Nullable String format, @Nullable String accept, Query<?> query) {
        List<Representation> forms = of(query);
        if (format == null || format.isEmpty()) {
            return Negotiation.choose(accept, mediaTypes(query))
                    .flatMap(chosen -> forms.stream()
                            .filter(form -> form.mediaType.equals(chosen))
                            .findFirst());
        }
        return Optional.of(forms.stream()
                .filter(form -> form.text().equals(format))
                .findFirst()
                .orElseThrow(() -> new QueryFailure(
                        QueryFailure.Reason.PARAMETER_INVALID,
                        "'%s' of %s is one of %s."
                                .formatted(
                                        PARAMETER,
                                        query.name(),
                                        forms.stream().map(Representation::text).collect(Collectors.joining(", "))))));
    }

    /** {@return the media types of the forms that a question has} */
    static List<MediaType> mediaTypes(Query<?> query) {
        return of(query).stream().map(Representation::mediaType).toList();
    }
}
