/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The house rules that can be checked: who may see whom, how long a file may be, where null may be. */
@NullMarked
package org.entente.it.house;

import org.jspecify.annotations.NullMarked;
