/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.guide;

import org.entente.api.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets Neo4j Browser read the guides from its own origin; pages of any other origin get nothing, and only from here. */
@Component
class GuideOrigins implements WebMvcConfigurer {

    private final Settings settings;

    GuideOrigins(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/guides/**")
                .allowedOrigins(settings.browserOrigin().toArray(String[]::new))
                .allowedMethods("GET", "HEAD")
                .allowedHeaders(
                        "*"); // besides cache-control and pragma, Browser sends sentry-trace and baggage with a sample
        // of its requests
    }
}
