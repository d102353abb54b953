/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Files as people bring them, packed or not. */
@NullMarked
package org.entente.model.file;

import org.jspecify.annotations.NullMarked;
