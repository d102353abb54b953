/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.IriBaseFile;
import org.entente.rdf.RdfConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What the IRIs in RDF begin with, for commands as a {@code @Mixin}: {@code --iri-base}, else the environment, as the API
 * reads it too, else where the API answers or last answered over the same data.
 */
final class IriBase {

    private static final String OPTION = "--iri-base";
    private static final String VARIABLE = "ENTENTE_IRI_BASE";

    @Option(
            names = OPTION,
            paramLabel = "IRI",
            description = "What the IRI of everything in RDF begins with (default: " + VARIABLE
                    + " if it is set, else where the API answers: http://localhost:8080/id/).")
    @Nullable
    URI option;

    /** {@return the base of an API that is about to answer at an address} */
    URI servedAt(URI api) {
        return servedAt(api, System.getenv());
    }

    URI servedAt(URI api, Map<String, String> environment) {
        return said(environment).orElseGet(() -> api.resolve("/id/"));
    }

    /** {@return the base of an export from a local store, or from another one when there is no data folder} */
    URI of(Optional<Path> data) {
        return of(data, System.getenv());
    }

    URI of(Optional<Path> data, Map<String, String> environment) {
        return said(environment).or(() -> data.flatMap(IriBaseFile::read)).orElse(RdfConfig.LOCAL);
    }

    private Optional<URI> said(Map<String, String> environment) {
        if (option != null) {
            return Optional.of(valid(OPTION, option));
        }
        String variable = environment.get(VARIABLE);
        return variable == null ? Optional.empty() : Optional.of(valid(VARIABLE, variable));
    }

    private static URI valid(String where, Object base) {
        try {
            return new RdfConfig(URI.create(base.toString()), null).base();
        } catch (IllegalArgumentException e) {
            throw new CliFailure(CliFailure.USAGE, where + ": " + e.getMessage());
        }
    }
}
