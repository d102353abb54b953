/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What was expected, and what became of it. */
@NullMarked
package org.entente.queries.forecast;

import org.jspecify.annotations.NullMarked;
