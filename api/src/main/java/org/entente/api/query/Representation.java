/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.util.Comparator;
import java.util.List;
import org.entente.queries.catalogue.Query;
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
    BIBTEX("application/x-bibtex;charset=UTF-8");

    private static final List<Representation> OF_LISTS = List.of(JSON, CSV, NDJSON);
    private static final List<Representation> OF_CHANGES = List.of(JSON, CSV, NDJSON, MARKDOWN, ATOM);
    private static final List<Representation> OF_EVIDENCE = List.of(JSON, HTML, CSL, BIBTEX);

    private final MediaType mediaType;

    Representation(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** {@return whether it is rows of a whole list} */
    boolean isRows() {
        return this == CSV || this == NDJSON;
    }

    /** {@return the forms that a question has} */
    static List<Representation> of(Query<?> query) {
        if (query.item() == Change.class) {
            return OF_CHANGES;
        }
        if (query.item() == FactCard.class) {
            return OF_EVIDENCE;
        }
        return query.isList() ? OF_LISTS : List.of(JSON);
    }

    /** {@return the form that an Accept header prefers; the web framework has refused what fits none} */
    static Representation chosen(@Nullable String accept, Query<?> query) {
        if (accept == null) {
            return JSON;
        }
        return MediaType.parseMediaTypes(accept).stream()
                .filter(wanted -> wanted.getQualityValue() > 0)
                .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                .flatMap(wanted -> of(query).stream().filter(form -> wanted.includes(form.mediaType)))
                .findFirst()
                .orElse(JSON);
    }
}
