/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions about facts, and what they answer. */
@NullMarked
package org.entente.queries.fact;

import org.jspecify.annotations.NullMarked;
