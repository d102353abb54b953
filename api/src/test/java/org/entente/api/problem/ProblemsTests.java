/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.QueryFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemsTests {

    /** A client that goes away is nothing that whoever runs the API could do anything about. */
    @ParameterizedTest
    @CsvSource({"STORE_UNREACHABLE, WARN", "QUERY_TIMED_OUT, WARN", "NOBODY_WAITS, DEBUG"})
    void onlyWhatIsWrongHereIsAWarning(Reason reason, String level) {
        assertThat(logged(new QueryFailure(reason, "why")))
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.valueOf(level));
    }

    /** A load goes on for hours, and each question meanwhile would be a trace of the same. */
    @ParameterizedTest
    @CsvSource({"GRAPH_UNPROJECTED, false", "GRAPH_CHANGED, false", "STORE_FAILED, true"})
    void aLoadThatGoesOnIsALineInTheLog(Reason reason, boolean trace) {
        assertThat(logged(new QueryFailure(reason, "why"))).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).isEqualTo("why");
            assertThat(event.getThrowableProxy() != null).isEqualTo(trace);
        });
    }

    /** It may have been about to begin: rows are written before what holds them is full. */
    @Test
    void nothingIsLeftOfAnAnswerThatWasNotSent() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setContentType("text/csv");
        response.setHeader("ETag", "\"of-the-answer\"");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Encoding", "gzip");
        new Problems().onFailure(new QueryFailure(Reason.GRAPH_CHANGED, "why"), response);
        assertThat(response.getHeaderNames()).containsExactly("X-Content-Type-Options");
        assertThat(response.getContentType()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatMayBeAskedAgainLaterSaysWhen(Reason reason) {
        ResponseEntity<ProblemDetail> problem =
                new Problems().onFailure(new QueryFailure(reason, "why"), new MockHttpServletResponse());
        boolean later = problem.getStatusCode().value() == 503;
        assertThat(problem.getHeaders().headerNames().contains("Retry-After")).isEqualTo(later);
        if (later) {
            assertThat(Integer.parseInt(String.valueOf(problem.getHeaders().getFirst("Retry-After"))))
                    .isBetween(1, 60);
        }
    }

    private static List<ILoggingEvent> logged(QueryFailure failure) {
        Logger logger = (Logger) LoggerFactory.getLogger(Problems.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        Level before = logger.getLevel();
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(appender);
        try {
            new Problems().onFailure(failure, new MockHttpServletResponse());
        } finally {
            logger.detachAppender(appender);
            logger.setLevel(before);
        }
        return appender.list;
    }
}
