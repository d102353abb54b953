/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Ids of everything in the graph: two segments, stable for good, usable as IRIs. */
@NullMarked
package org.entente.model.id;

import org.jspecify.annotations.NullMarked;
