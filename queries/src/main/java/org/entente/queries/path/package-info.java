/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** How two entities are connected, within bounds that say when they were hit. */
@NullMarked
package org.entente.queries.path;

import org.jspecify.annotations.NullMarked;
