/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

/** One question asked and its answer read to the end. Safe for many threads. */
interface Call {
    void run();
}
