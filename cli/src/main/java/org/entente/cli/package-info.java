/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Offers everything on a command line. */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
