/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to run: where the data is, which ports (0 takes a free one), a guide and a stylesheet for Neo4j Browser; or, instead
 * of running, which folder to import or that the files of the store are to be checked.
 */
record Options(
        Path data,
        int boltPort,
        int httpPort,
        Optional<URI> guide,
        Optional<URI> style,
        boolean stopWithParent,
        Optional<Path> imported,
        boolean checked) {

    static final String USAGE =
            "--data DIR [--bolt-port N] [--http-port N] [--guide URL [--style URL]] [--stop-with-parent] | --data DIR --import DIR [--stop-with-parent] | --data DIR --check";

    static Options parse(String... args) {
        Path data = null;
        int boltPort = 7687;
        int httpPort = 7474;
        URI guide = null;
        URI style = null;
        boolean stopWithParent = false;
        Path imported = null;
        boolean checked = false;
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            if (option.equals("--stop-with-parent")) {
                stopWithParent = true;
                continue;
            }
            if (option.equals("--check")) {
                checked = true;
                continue;
            }
            String value = i + 1 < args.length ? args[++i] : null;
            switch (option) {
                case "--import" -> imported = Path.of(given(option, value));
                case "--data" -> data = Path.of(given(option, value));
                case "--bolt-port" -> boltPort = port(option, given(option, value));
                case "--http-port" -> httpPort = port(option, given(option, value));
                case "--guide" -> guide = uri(option, given(option, value));
                case "--style" -> style = uri(option, given(option, value));
                default -> throw Failure.usage("Unknown option '" + option + "'");
            }
        }
        if (data == null) {
            throw Failure.usage("--data is missing");
        }
        return new Options(
                data.toAbsolutePath().normalize(),
                boltPort,
                httpPort,
                Optional.ofNullable(guide),
                Optional.ofNullable(style),
                stopWithParent,
                Optional.ofNullable(imported),
                checked);
    }

    private static String given(String option, @Nullable String value) {
        if (value == null) {
            throw Failure.usage(option + " needs a value");
        }
        return value;
    }

    private static int port(String option, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Failure.usage(option + " is a number from 0 to 65535, not '" + value + "'");
    }

    private static URI uri(String option, String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && !value.contains("\n")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Failure.usage(option + " is an address with a host, not '" + value + "'");
    }
}
