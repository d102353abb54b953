/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What one fact rests on: who says so, in which words, since when, and what speaks against it. */
@NullMarked
package org.entente.queries.evidence;

import org.jspecify.annotations.NullMarked;
