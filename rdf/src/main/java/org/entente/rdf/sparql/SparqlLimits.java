/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.time.Duration;

/**
 * What one question may cost.
 *
 * @param timeout how long it may take
 * @param rows how many rows, or triples, an answer may have
 * @param bytes how long an answer may be
 * @param steps how many rows may come up on the way, one for each step of the plan that it passes
 */
public record SparqlLimits(Duration timeout, long rows, long bytes, long steps) {}
