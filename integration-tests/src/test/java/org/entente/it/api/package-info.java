/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions and the API, asked of a real store through real HTTP. */
@NullMarked
package org.entente.it.api;

import org.jspecify.annotations.NullMarked;
