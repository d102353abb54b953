/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Programs of others that tests ask for a second opinion. */
@NullMarked
package org.entente.model.outside;

import org.jspecify.annotations.NullMarked;
