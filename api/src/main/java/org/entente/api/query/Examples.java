/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.queries.catalogue.Query;
import tools.jackson.databind.json.JsonMapper;

/** What the example of each question is answered with, on the example story: kept as files, and compared by a test. */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();

    private Examples() {}

    /** {@return the answer in a form, if it is kept} */
    static Optional<Object> of(Query<?> query, Representation form) {
        if (form != Representation.JSON) {
            return Optional.empty();
        }
        try (InputStream file = Examples.class.getResourceAsStream("/examples/" + query.name() + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
