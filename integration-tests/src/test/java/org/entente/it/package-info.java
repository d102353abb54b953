/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Proves the whole on a real Neo4j. */
@NullMarked
package org.entente.it;

import org.jspecify.annotations.NullMarked;
