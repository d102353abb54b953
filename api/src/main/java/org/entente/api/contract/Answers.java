/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.api.problem.Code;
import org.entente.queries.catalogue.QueryFailure;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What comes back: every status that a path can answer with. */
public final class Answers {

    private static final String PROBLEM = "Problem";
    private static final String RESPONSES = "#/components/responses/";
    private static final String BAD_REQUEST = "A parameter is missing, unknown or not of its type.";
    private static final Map<HttpStatus, String> EVERYWHERE = new LinkedHashMap<>();

    static {
        EVERYWHERE.put(HttpStatus.BAD_REQUEST, BAD_REQUEST);
        EVERYWHERE.put(HttpStatus.UNAUTHORIZED, "A key is needed, where keys are set.");
        EVERYWHERE.put(HttpStatus.NOT_FOUND, "There is no such thing.");
        EVERYWHERE.put(HttpStatus.NOT_ACCEPTABLE, "No form that the Accept header allows.");
        EVERYWHERE.put(
                HttpStatus.TOO_MANY_REQUESTS, "Too many requests, where their rate is limited; Retry-After says when.");
        EVERYWHERE.put(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the server's log says what.");
        EVERYWHERE.put(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer, or not in time.");
    }

    private static final Map<HttpStatus, String> SENT = Map.of(
            HttpStatus.CONTENT_TOO_LARGE, "The body is too large.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of a type that is not read here.");

    private final ApiResponses responses = new ApiResponses();

    private Answers() {
        EVERYWHERE.keySet().forEach(this::refer);
    }

    /** {@return the answers of a path that answers with content, without a tag by which it could be asked for again} */
    public static Answers untagged(Content content) {
        Answers answers = new Answers();
        answers.responses.addApiResponse("200", answer(content));
        return answers;
    }

    private static ApiResponse answer(Content content) {
        return new ApiResponse().description("The answer.").content(content);
    }

    /** {@return the answers of a path that answers with content, or with 304 to whoever has it} */
    public static Answers with(Content content) {
        Answers answers = new Answers();
        answers.responses.addApiResponse(
                "200",
                answer(content)
                        .addHeaderObject(
                                HttpHeaders.ETAG,
                                header("Another one whenever the answer may be another one.", "\"0123456789abcdef\""))
                        .addHeaderObject(
                                HttpHeaders.CACHE_CONTROL, header("Ask again with If-None-Match.", "no-cache")));
        answers.refer(HttpStatus.NOT_MODIFIED);
        return answers;
    }

    /** {@return the answers of a path that leads to another one} */
    public static Answers leadingTo(String description, String example) {
        Answers answers = new Answers();
        answers.responses.addApiResponse(
                "303",
                new ApiResponse()
                        .description(description)
                        .addHeaderObject(HttpHeaders.LOCATION, header("Where it is.", example)));
        return answers;
    }

    /** {@return the header by which whoever has an answer asks whether it still stands} */
    public static Parameter ifNoneMatch() {
        return new HeaderParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("The ETag of an answer that the client has.")
                .schema(new StringSchema())
                .example("\"0123456789abcdef\"");
    }

    /** Whoever sends something is never told that the answer still stands: HTTP has that for GET and HEAD. {@return this} */
    public Answers always() {
        responses.remove(Integer.toString(HttpStatus.NOT_MODIFIED.value()));
        return this;
    }

    /** The thing may go by another id. {@return this} */
    public Answers moved() {
        return refer(HttpStatus.PERMANENT_REDIRECT);
    }

    /** The thing may have been taken back. {@return this} */
    public Answers gone() {
        return refer(HttpStatus.GONE);
    }

    /** What is sent may be too large, or of another type. {@return this} */
    public Answers sent() {
        return refer(HttpStatus.CONTENT_TOO_LARGE).refer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    /** {@return them all} */
    public ApiResponses all() {
        ApiResponses sorted = new ApiResponses();
        responses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.addApiResponse(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private Answers refer(HttpStatus status) {
        responses.addApiResponse(Integer.toString(status.value()), new ApiResponse().$ref(RESPONSES + status.name()));
        return this;
    }

    /** Defines what the answers refer to. */
    static void define(Components components) {
        components.addSchemas(PROBLEM, problem());
        Stream.of(EVERYWHERE, SENT)
                .forEach(some -> some.forEach((status, description) -> components.addResponses(
                        status.name(), problem(status, description, Code.of(status), Code.detail(status)))));
        components.addResponses(
                HttpStatus.BAD_REQUEST.name(),
                problem(
                        HttpStatus.BAD_REQUEST,
                        BAD_REQUEST,
                        QueryFailure.Reason.PARAMETER_INVALID.code(),
                        "'0' is no value for 'limit': it takes 1 to 1000."));
        components.addResponses(
                HttpStatus.GONE.name(),
                problem(
                        HttpStatus.GONE,
                        "It was taken back; the detail says why.",
                        QueryFailure.Reason.RETRACTED.code(),
                        "document/withdrawn was retracted: the paper withdrew it."));
        components.addResponses(
                HttpStatus.NOT_MODIFIED.name(),
                new ApiResponse().description("The answer that If-None-Match names still stands."));
        components.addResponses(
                HttpStatus.PERMANENT_REDIRECT.name(),
                new ApiResponse()
                        .description("The thing goes by another id since it was merged.")
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                header("The same question for that id.", "/api/v1/entities/person/donald-trump")));
    }

    private static ApiResponse problem(HttpStatus status, String description, String code, String detail) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("title", status.getReasonPhrase());
        example.put("status", status.value());
        example.put("detail", detail);
        example.put("code", code);
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                                        .example(example)));
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("Seconds to wait.").schema(new IntegerSchema().example(5)));
        }
        return response;
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema()
                .description("What went wrong, as RFC 9457 has it. 'code' is stable: programs may rely on it.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().pattern("^[a-z]+(-[a-z]+)*$"));
        problem.setRequired(List.of("title", "status", "detail", "code"));
        return problem;
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }
}
