/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.cli.process.CliFailure;
import org.junit.jupiter.api.Test;

class EntenteTests {

    @Test
    void whatJavaCouldNotReadOfAnArgumentIsNeverKept() {
        assertThat(Entente.execute("--version")).isZero();
        assertThat(Entente.execute("--version", "\uFFFD\uFFFD@ru")).isEqualTo(CliFailure.USAGE);
    }
}
