/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import java.io.IOException;
import java.util.Locale;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Attendance;
import org.entente.queries.catalogue.CursorKey;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** The API: answers questions from the graph over HTTP, and changes nothing. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class EntenteApi {

    private final Settings settings;
    private final ConfigurableApplicationContext context;

    EntenteApi(Settings settings, ConfigurableApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** Starts the API. */
    public static void main(String[] args) {
        // What is answered is read by programs: the same digits wherever it runs.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        SpringApplication.run(EntenteApi.class, args);
    }

    @Bean
    static Asking asking(Driver driver, Settings settings, Attendance clients) {
        return new Asking(driver, settings.queryTimeout(), clients);
    }

    /** What the driver logs with by default makes the text of every message to and from the store, even if nobody reads it. */
    @Bean
    @SuppressWarnings("deprecation") // what the driver recommends instead is that default
    static ConfigBuilderCustomizer driverLogging() {
        return config -> config.withLogging(Logging.slf4j());
    }

    @Bean
    static CursorKey cursorKey(Settings settings) {
        String secret = settings.cursorKey();
        return secret == null || secret.isBlank() ? CursorKey.random() : CursorKey.of(secret);
    }

    @EventListener(ApplicationReadyEvent.class)
    void watchParent() {
        if (settings.stopWithParent()) {
            Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
                try {
                    while (System.in.read() >= 0) {
                        // whatever is written there means nothing; only the end does
                    }
                } catch (IOException e) {
                    // as good as the end
                }
                System.exit(SpringApplication.exit(context));
            });
        }
    }
}
