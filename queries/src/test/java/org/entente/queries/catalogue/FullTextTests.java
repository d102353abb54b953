/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FullTextTests {

    @Test
    void whatAnIndexMakesSeveralWordsOfIsAPhrase() {
        assertThat(FullText.every(List.of("2025-11-06", "外交关系"))).isEqualTo("+\"2025-11-06\" +\"外交关系\"");
    }

    @Test
    void nothingThatIsSearchedForIsSyntax() {
        assertThat(FullText.every(List.of("AND", "a\"b\\", "c*"))).isEqualTo("+\"AND\" +\"a\\\"b\\\\\" +\"c*\"");
        assertThat(FullText.beginning("NOT")).isEqualTo("not*");
        assertThat(FullText.beginning("a\"b(*")).isEqualTo("a\\\"b\\(\\**");
    }
}
