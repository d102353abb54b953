/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Cutting bytes into lines. */
@NullMarked
package org.entente.loader.line;

import org.jspecify.annotations.NullMarked;
