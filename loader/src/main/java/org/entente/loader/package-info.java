/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Turns records into nodes and edges, once, and reports. */
@NullMarked
package org.entente.loader;

import org.jspecify.annotations.NullMarked;
