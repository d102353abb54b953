/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Says what an answer has that the contract has not. */
final class FuzzOracle {

    private static final String PROBLEM = "application/problem+json";

    /** The only path that takes a POST. */
    private static final String SPARQL = "/sparql";

    /** Who asks for some fields gets items without the others. */
    private static final String FIELDS = "fields=";

    private final OpenApiInteractionValidator whole;
    private final OpenApiInteractionValidator someFields;

    FuzzOracle(String contract) {
        this.whole = validator(contract);
        this.someFields = validator(contract.replaceAll("\"required\":\\[[^\\]]*]", "\"required\":[]"));
    }

    private static OpenApiInteractionValidator validator(String contract) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(contract)
                .build();
    }

    List<String> complaints(FuzzRequests.Asked asked, HttpResponse<String> answer) {
        List<String> complaints = new ArrayList<>();
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            complaints.add("a failure of the server: " + answer.body());
        }
        if (status >= 400 && !type.startsWith(PROBLEM)) {
            complaints.add("an error that is no problem but '" + type + "'");
        }
        if (status == 200 && type.isEmpty()) {
            complaints.add("an answer without a type");
        }
        if (status == 200 && answer.body().isEmpty() && type.startsWith("application/x-ndjson")) {
            return complaints; // an empty list has no lines
        }
        if (asked.isPost() && !asked.pattern().equals(SPARQL)) {
            if (status != 405 && status != 400) {
                complaints.add("something that cannot be posted was");
            }
            return complaints;
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body());
        }
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        OpenApiInteractionValidator contract = asked.address().contains(FIELDS) ? someFields : whole;
        Request.Method method = asked.isPost() ? Request.Method.POST : Request.Method.GET;
        contract.validateResponse(asked.path(), method, response.build()).getMessages().stream()
                .map(ValidationReport.Message::getMessage)
                .forEach(complaints::add);
        return complaints;
    }
}
