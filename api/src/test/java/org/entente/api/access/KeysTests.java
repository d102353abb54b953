/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTests {

    @Test
    void anyOfTheKeysAdmitsAndNothingElse() {
        Keys keys = new Keys(List.of("one", "two"));
        assertThat(keys.areRequired()).isTrue();
        assertThat(keys.admit("one")).isTrue();
        assertThat(keys.admit("two")).isTrue();
        assertThat(keys.admit("on")).isFalse();
        assertThat(keys.admit("")).isFalse();
    }

    @Test
    void withoutKeysNoneIsRequired() {
        assertThat(new Keys(List.of()).areRequired()).isFalse();
        assertThat(new Keys(List.of(" ")).areRequired()).isFalse();
    }
}
