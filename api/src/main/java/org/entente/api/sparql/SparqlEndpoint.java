/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.api.problem.Problems;
import org.entente.api.rdf.Negotiation;
import org.entente.model.id.Hash;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.Stamp;
import org.entente.rdf.sparql.Evaluation;
import org.entente.rdf.sparql.ServiceDescription;
import org.entente.rdf.sparql.SparqlQuery;
import org.entente.rdf.sparql.UnusableQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions in SPARQL. An answer is whole before its first byte is sent, so what fails is a problem. */
@Hidden
@RestController
class SparqlEndpoint {

    private static final String PATH = "/sparql";

    /** The version of the graph that an answer is of. */
    static final String VERSION = "Entente-Graph-Version";

    /** The version that the graph has, where the answer is of an older one. */
    static final String LATEST = "Entente-Graph-Latest";

    /** What has no time left ends by itself, a little later. */
    private static final Duration MORE = Duration.ofSeconds(2);

    private final KeptInStep graph;
    private final SparqlSettings settings;
    private final Turns turns;

    SparqlEndpoint(KeptInStep graph, SparqlSettings settings) {
        this.graph = graph;
        this.settings = settings;
        this.turns = new Turns(
                settings.atOnce(),
                settings.patience(),
                settings.patience().plus(settings.timeout()).plus(MORE));
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> ask(HttpServletRequest request) throws IOException, InterruptedException {
        Operation operation = Operation.of(request);
        if (operation.query().isEmpty()) {
            if (HttpMethod.POST.matches(request.getMethod())) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_MISSING,
                        "There is no query: send one as 'query' or as the body.");
            }
            return describe(request);
        }
        SparqlQuery query = SparqlQuery.parse(
                        operation.query().get(), graph.config().base().toString())
                .over(operation.defaultGraphs(), operation.namedGraphs());
        List<Offered> offered = query.isForGraph() ? Offered.GRAPHS : Offered.TABLES;
        Optional<Offered> form = choose(request, offered);
        if (form.isEmpty()) {
            return Negotiation.notAcceptable(Offered.types(offered));
        }
        return turns.take(() -> answer(operation, query, form.get()));
    }

    private ResponseEntity<byte[]> answer(Operation operation, SparqlQuery query, Offered form)
            throws InterruptedException {
        KeptInStep.Found found = graph.inStep();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String version =
                form.writer().write(new Evaluation(found.store(), graph.config(), settings.limits()), query, out);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(form.contentType())
                .cacheControl(query.isSteady() ? CacheControl.noCache() : CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(VERSION, version);
        Optional<String> newer = newer(version, found.latest(), graph::latest);
        if (newer.isPresent()) {
            answer.header(LATEST, newer.get());
        } else if (query.isSteady()) {
            answer.eTag(tag(version, operation, form));
        }
        return answer.body(out.toByteArray());
    }

    /**
     * {@return the version that the graph has, if it is newer than that of an answer} Another question may have the store brought
     * further between the look at the graph and the answer, which then is of a later version than that look found.
     *
     * @param before the version that the graph had before the answer was made
     * @param now looks again, which is later than the answer
     */
    static Optional<String> newer(String version, String before, Supplier<String> now) {
        return before.equals(version)
                ? Optional.empty()
                : Optional.of(now.get()).filter(latest -> !latest.equals(version));
    }

    private String tag(String version, Operation operation, Offered form) {
        String stamp = Stamp.of(graph.config().base(), SparqlEndpoint.class);
        return Hash.id(String.join(
                "\n", version, stamp, operation.toString(), form.type().toString()));
    }

    private ResponseEntity<?> describe(HttpServletRequest request) {
        Optional<Offered> form = choose(request, Offered.GRAPHS);
        if (form.isEmpty()) {
            return Negotiation.notAcceptable(Offered.types(Offered.GRAPHS));
        }
        RdfFormat format = RdfFormat.values()[Offered.GRAPHS.indexOf(form.get())];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ServiceDescription.write(
                out, format, graph.config(), endpoint(graph.config().base(), format, request));
        return ResponseEntity.ok()
                .contentType(form.get().contentType())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(out.toByteArray());
    }

    /**
     * {@return where this answers: at the host of the base, if that was asked; else where whoever reads it has it from, since a
     * proxy may have other names than the request shows. Only what Turtle is can say so}
     */
    static String endpoint(URI base, RdfFormat format, HttpServletRequest request) {
        if (base.getRawAuthority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))) {
            return base.resolve(PATH).toString();
        }
        return format == RdfFormat.TURTLE || format == RdfFormat.TRIG
                ? PATH
                : request.getRequestURL().toString();
    }

    private static Optional<Offered> choose(HttpServletRequest request, List<Offered> offered) {
        Optional<MediaType> chosen =
                Negotiation.choose(Negotiation.list(request, HttpHeaders.ACCEPT), Offered.types(offered));
        return chosen.flatMap(type ->
                offered.stream().filter(form -> form.type().equals(type)).findFirst());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnusable(UnusableQuery refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case MALFORMED -> Problems.of(HttpStatus.BAD_REQUEST, "sparql-malformed", detail);
            case REFUSED -> Problems.of(HttpStatus.BAD_REQUEST, "sparql-refused", detail);
            case UNWRITABLE -> Problems.of(HttpStatus.BAD_REQUEST, "sparql-unwritable", detail);
            case TOO_LARGE ->
                Problems.of(HttpStatus.BAD_REQUEST, QueryFailure.Reason.QUESTION_TOO_BROAD.code(), detail);
            case TIMED_OUT ->
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, QueryFailure.Reason.QUERY_TIMED_OUT.code(), detail);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onNotReady(KeptInStep.NotReady waiting) {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "sparql-not-ready", String.valueOf(waiting.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onManyAsk(Turns.ManyAsk many) {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "sparql-busy", String.valueOf(many.getMessage()));
    }
}
