/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Measures loading, projecting and exporting on made-up facts of realistic shape; every figure is a ratio within one run. */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
