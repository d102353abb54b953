/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The whole graph, read from Neo4j in order. */
@NullMarked
package org.entente.queries.export;

import org.jspecify.annotations.NullMarked;
