/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the settings are when variables of the environment are there and blank, as a deployment hands them on. */
class SettingsTests {

    /** {@return the file's settings, over which these variables go} */
    private static Binder settings(Map<String, Object> environment) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        new YamlPropertySourceLoader()
                .load("file", new ClassPathResource("application.yaml"))
                .forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources));
    }

    @Test
    void unlessToldOtherwiseItListensOnLoopback() throws IOException {
        ServerProperties server =
                settings(Map.of()).bind("server", ServerProperties.class).get();
        assertThat(server.getAddress()).isNotNull().matches(InetAddress::isLoopbackAddress);
        assertThat(server.getPort()).isEqualTo(8080);
        assertThat(settings(Map.of()).bind("management.server", Map.class).isBound())
                .as("operations listen on an address of their own")
                .isFalse();
    }

    @Test
    void blankKeysAreNone() throws IOException {
        Settings settings = settings(
                        Map.of("ENTENTE_API_KEYS", "", "ENTENTE_CURSOR_KEY", "", "ENTENTE_RATE_LIMIT", "7"))
                .bind("entente", Settings.class)
                .get();
        assertThat(settings.apiKeys()).isEmpty();
        assertThat(settings.cursorKey()).isNullOrEmpty();
        assertThat(settings.rateLimit()).isEqualTo(7);
    }
}
