/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 70_000})
    void whatIsNoPortIsOneLine(int port) {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> Ports.free(port, "--http-port"))
                .withMessage("--http-port is a number from 0 to 65535, not %d.", port)
                .returns(CliFailure.USAGE, CliFailure::exitCode);
    }
}
