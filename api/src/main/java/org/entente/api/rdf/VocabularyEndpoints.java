/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.api.Settings;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.Shapes;
import org.entente.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vocabulary, the shapes and the data set, at the IRIs by which exports name them. */
@Hidden
@RestController
class VocabularyEndpoints {

    private static final String CODE = "code";

    private final Settings settings;
    private final RdfConfig config;

    VocabularyEndpoints(Settings settings) {
        this.settings = settings;
        this.config = new RdfConfig(settings.iriBase(), null);
    }

    @GetMapping("/id/vocab")
    @Nullable
    ResponseEntity<?> vocabulary(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = new Answer(request, response, Representation.ALL, settings);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        RdfFormat format = form.get().format();
        answer.send(form.get(), CODE, out -> {
            if (format == null) {
                Vocabulary.writePage(out, config);
            } else {
                Vocabulary.write(out, format, config);
            }
        });
        return null;
    }

    @GetMapping("/id/shapes")
    @Nullable
    ResponseEntity<?> shapes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Representation> offered = Representation.RDF;
        Answer answer = new Answer(request, response, offered, settings);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        RdfFormat format = Objects.requireNonNull(form.get().format());
        answer.send(form.get(), CODE, out -> Shapes.write(out, format, config));
        return null;
    }

    /** The data set is described where all of it is: in the form, and as of the moment, that is asked for. */
    @GetMapping("/id/dataset")
    ResponseEntity<?> dataset(HttpServletRequest request) {
        Asked.of(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(Addresses.asAsked("/rdf", request))
                .build();
    }
}
