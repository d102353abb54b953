/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Runs a real Neo4j server on this machine, closed by default. */
@NullMarked
package org.entente.local;

import org.jspecify.annotations.NullMarked;
