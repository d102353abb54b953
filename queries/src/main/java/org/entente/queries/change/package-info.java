/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What became known between two moments. */
@NullMarked
package org.entente.queries.change;

import org.jspecify.annotations.NullMarked;
