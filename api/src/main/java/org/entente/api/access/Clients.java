/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.entente.queries.catalogue.Attendance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Knows which clients still wait for their answers. The container tells that a client has gone only when bytes can no longer
 * be sent to it; as long as a question has no answer, nothing is sent, so their connections are looked at.
 */
@Component
final class Clients implements Attendance, WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ThreadLocal<Request> served = new ThreadLocal<>();
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clients").factory());

    Clients() {
        long pause = BETWEEN_LOOKS.toMillis();
        looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** What goes wrong with one connection must not end the looks at all others. */
    private void look() {
        try {
            waiting.forEach(Waiting::look);
        } catch (RuntimeException e) {
            LOG.warn("Whether a client still waits could not be seen.", e);
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new ValveBase(true) {

            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                served.set(request);
                try {
                    getNext().invoke(request, response);
                } finally {
                    served.remove();
                }
            }
        });
    }

    @Override
    public Watch begin() {
        Request request = served.get();
        if (request == null || mayHaveBody(request)) {
            return STAYS.begin();
        }
        Waiting client = new Waiting(request.getCoyoteRequest());
        waiting.add(client);
        return client;
    }

    /** The rest of a body cannot be told from the next request, nor from the end of all requests. */
    private static boolean mayHaveBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }

    /** The client of one question, and the thread that asks it. */
    private final class Waiting implements Watch {

        private final org.apache.coyote.Request request;
        private final Thread asks = Thread.currentThread();
        private boolean sent;
        private boolean interrupted;
        private boolean over;

        Waiting(org.apache.coyote.Request request) {
            this.request = request;
        }

        /**
         * The container puts what has come in since into its buffer and says how much it was. That the connection has ended
         * it says as if a byte had come, each time anew; what did come, as the next request that a client sent early, it says
         * once.
         */
        synchronized void look() {
            if (over || interrupted) {
                return;
            }
            request.action(ActionCode.AVAILABLE, true);
            boolean more = request.getAvailable() > 0;
            if (more && sent) {
                interrupted = true;
                asks.interrupt();
            }
            sent = more;
        }

        @Override
        public void end() {
            waiting.remove(this);
            synchronized (this) {
                over = true;
                if (interrupted) {
                    Thread.interrupted();
                }
            }
        }
    }
}
