/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What the graph rests on: how much of which source, month by month. */
@NullMarked
package org.entente.queries.coverage;

import org.jspecify.annotations.NullMarked;
