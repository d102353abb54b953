/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Who may ask. */
@NullMarked
package org.entente.api.access;

import org.jspecify.annotations.NullMarked;
