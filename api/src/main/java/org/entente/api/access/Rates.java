/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.api.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How often each client has asked of late, where a rate is set. */
@Component
class Rates {

    /** So many clients are remembered; whoever has asked nothing for longest is forgotten first. */
    private static final int MOST_CLIENTS = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    Rates(Settings settings) {
        this.perMinute = settings.rateLimit();
    }

    boolean areLimited() {
        return perMinute > 0;
    }

    /** Counts a request. {@return why it is refused, if its client has asked too often} */
    Optional<ErrorResponseException> count(String client) {
        if (!areLimited()) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        ErrorResponseException refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return Optional.of(refusal);
    }

    private Bucket bucket(String client) {
        synchronized (clients) {
            return clients.computeIfAbsent(
                    client,
                    unknown -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }
}
