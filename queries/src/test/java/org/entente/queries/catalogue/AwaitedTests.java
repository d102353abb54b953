/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AwaitedTests {

    @Test
    void whatWasThrownIsThrownToWhoeverWaits() {
        RuntimeException thrown = new IllegalArgumentException("no");
        assertThat(Awaited.failure(thrown)).isSameAs(thrown);
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> Awaited.failure(new StackOverflowError("too deep")));
        assertThat(Awaited.failure(new IOException("gone")))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("gone");
        assertThat(Awaited.failure(null)).isInstanceOf(IllegalStateException.class);
    }
}
