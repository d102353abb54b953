/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The projection: pure functions from the set of records to the graph; they know no store and no order. */
@NullMarked
package org.entente.model.project;

import org.jspecify.annotations.NullMarked;
