/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Says what a fact is and what things are called; projects records into one property graph. */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
