/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's settings, written as {@code conf/neo4j.conf} at each start: loopback only, no foreign origin, no files. */
final class Configuration {

    private static final long LEAST_PAGE_CACHE = 128 << 20;
    private static final int PAGE_CACHE_PART = 4;
    private static final int TRANSACTION_PART = 2;

    private Configuration() {}

    static Path write(Path home, int boltPort, int httpPort, Options options) throws IOException {
        Path file = Files.createDirectories(home.resolve("conf")).resolve("neo4j.conf");
        String text = settings(boltPort, httpPort, options).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        return Files.writeString(file, text);
    }

    static Map<String, String> settings(int boltPort, int httpPort, Options options) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("dbms.security.auth_enabled", "true");
        settings.put("dbms.security.allow_csv_import_from_file_urls", "false");
        // Nor does a statement read from addresses, of this machine or of any other.
        settings.put("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0");
        settings.put("dbms.security.http_access_control_allow_origin", "http://localhost:" + httpPort);
        settings.put("server.bolt.enabled", "true");
        settings.put("server.bolt.listen_address", "127.0.0.1:" + boltPort);
        settings.put("server.bolt.advertised_address", "localhost:" + boltPort);
        settings.put("server.http.enabled", "true");
        settings.put("server.http.listen_address", "127.0.0.1:" + httpPort);
        settings.put("server.http.advertised_address", "localhost:" + httpPort);
        settings.put("server.https.enabled", "false");
        // A client that waits hears from the server every few seconds; after three silences it knows the way is broken.
        settings.put("server.bolt.connection_keep_alive", "5s");
        settings.put("server.bolt.connection_keep_alive_probes", "3");
        settings.put("client.allow_telemetry", "false");
        settings.put("dbms.usage_report.enabled", "false");
        settings.put("db.transaction.timeout", "120s");
        settings.put("db.memory.transaction.max", Long.toString(transactionMemory()));
        // The loader's and the catalogue's statements name their indexes, so a growing store changes no plan of theirs.
        settings.put("dbms.cypher.min_replan_interval", "5m");
        // Without this, each statement is planned anew for rows by the one, the ten, the hundred and the thousand.
        settings.put("internal.cypher.use_parameter_size", "false");
        settings.put("db.lock.acquisition.timeout", "30s");
        settings.put("server.memory.pagecache.size", Long.toString(pageCache()));
        settings.put("internal.dbms.bolt.netty_server_shutdown_quiet_period_duration", "0s");
        settings.put("db.tx_log.preallocate", "false");
        settings.put("db.tx_log.rotation.retention_policy", "2 files");
        options.guide().ifPresent(guide -> {
            settings.put("browser.remote_content_hostname_whitelist", guide.getHost());
            String style = options.style().map(url -> "style " + url + "; ").orElse("");
            settings.put("browser.post_connect_cmd", style + "play " + guide);
        });
        return settings;
    }

    /** {@return the bytes of the heap that one transaction may take, so that no question leaves nothing for the others} */
    private static long transactionMemory() {
        return Runtime.getRuntime().maxMemory() / TRANSACTION_PART;
    }

    /** {@return the bytes of the store's files that may be in memory; they take it only once they are read} */
    private static long pageCache() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.max(LEAST_PAGE_CACHE, memory / PAGE_CACHE_PART);
    }
}
