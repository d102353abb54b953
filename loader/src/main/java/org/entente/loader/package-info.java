/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/**
 * Turns records into nodes and edges, once, and reports. {@link org.entente.loader.Loader} is the way in; what it takes
 * and gives are the records beside it.
 */
@NullMarked
package org.entente.loader;

import org.jspecify.annotations.NullMarked;
