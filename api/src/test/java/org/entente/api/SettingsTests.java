/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the settings are when variables of the environment are there and blank, as a deployment hands them on. */
class SettingsTests {

    @Test
    void blankKeysAreNone() throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("ENTENTE_API_KEYS", "", "ENTENTE_CURSOR_KEY", "", "ENTENTE_RATE_LIMIT", "7")));
        new YamlPropertySourceLoader()
                .load("file", new ClassPathResource("application.yaml"))
                .forEach(sources::addLast);
        Settings settings = new Binder(ConfigurationPropertySources.from(sources))
                .bind("entente", Settings.class)
                .get();
        assertThat(settings.apiKeys()).isEmpty();
        assertThat(settings.cursorKey()).isNullOrEmpty();
        assertThat(settings.rateLimit()).isEqualTo(7);
    }
}
