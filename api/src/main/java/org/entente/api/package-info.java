/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Offers queries and exports over HTTP. */
@NullMarked
package org.entente.api;

import org.jspecify.annotations.NullMarked;
