/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Answers questions and streams records from Neo4j. */
@NullMarked
package org.entente.queries;

import org.jspecify.annotations.NullMarked;
