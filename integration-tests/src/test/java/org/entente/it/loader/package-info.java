/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The loader on a real Neo4j. */
@NullMarked
package org.entente.it.loader;

import org.jspecify.annotations.NullMarked;
