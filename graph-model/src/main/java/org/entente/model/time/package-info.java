/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/**
 * When something held or happened, and since when it is known: spans with four optional bounds, EDTF, moments of
 * publication. Dates are proleptic Gregorian; a bound that is not known is absent, never a placeholder.
 */
@NullMarked
package org.entente.model.time;

import org.jspecify.annotations.NullMarked;
