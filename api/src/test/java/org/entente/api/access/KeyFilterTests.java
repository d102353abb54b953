/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.api.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

class KeyFilterTests {

    private static boolean isLetThrough(List<String> keys, MockHttpServletRequest request) throws Exception {
        AtomicReference<Exception> refusal = new AtomicReference<>();
        Settings settings = new Settings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of(),
                URI.create("http://localhost/"),
                keys,
                null,
                0,
                false,
                false);
        KeyFilter filter = new KeyFilter(settings, new Rates(settings), (asked, answer, handler, exception) -> {
            refusal.set(exception);
            return new ModelAndView();
        });
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        boolean passed = chain.getRequest() != null;
        assertThat(passed).isEqualTo(refusal.get() == null);
        if (!passed) {
            assertThat(refusal.get())
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED));
        }
        return passed;
    }

    private static MockHttpServletRequest request(String path, String... header) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (header.length > 0) {
            request.addHeader(header[0], header[1]);
        }
        return request;
    }

    @Test
    void whereKeysAreSetOneIsNeeded() throws Exception {
        List<String> keys = List.of("secret");
        assertThat(isLetThrough(keys, request("/api/v1/facts"))).isFalse();
        assertThat(isLetThrough(keys, request("/rdf", "X-API-Key", "wrong"))).isFalse();
        assertThat(isLetThrough(keys, request("/api/v1/facts", "X-API-Key", "secret")))
                .isTrue();
        assertThat(isLetThrough(keys, request("/api/v1/facts", "Authorization", "Bearer secret")))
                .isTrue();
        assertThat(isLetThrough(keys, request("/actuator/health"))).isTrue();
        assertThat(isLetThrough(keys, request("/actuator/prometheus"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', secret, true", "wrong, secret, true", "secret, wrong, true", "wrong, '', false"})
    void eitherHeaderMayHaveTheKey(String key, String bearer, boolean isLetThrough) throws Exception {
        MockHttpServletRequest request = request("/api/v1/facts", "X-API-Key", key);
        request.addHeader("Authorization", "Bearer " + bearer);
        assertThat(isLetThrough(List.of("secret"), request)).isEqualTo(isLetThrough);
    }

    @Test
    void noAddressThatLeadsElsewhereIsOpen() throws Exception {
        List<String> keys = List.of("secret");
        assertThat(isLetThrough(keys, request("/guides/style.grass"))).isTrue();
        for (String path : List.of(
                "/guides/../api/v1/facts",
                "/guides/..;/api/v1/facts",
                "/guides/%2e%2e/api/v1/facts",
                "/actuator/health/../prometheus",
                "/actuator/health;/x")) {
            assertThat(isLetThrough(keys, request(path))).as(path).isFalse();
        }
    }

    @Test
    void whereNoneAreSetEverybodyMayAsk() throws Exception {
        assertThat(isLetThrough(List.of(), request("/api/v1/facts"))).isTrue();
    }
}
