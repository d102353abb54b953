/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Tests of cutting lines. */
@NullMarked
package org.entente.loader.line;

import org.jspecify.annotations.NullMarked;
