/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Answers as networks of entities and facts, for R, Gephi and other tools that draw and measure networks. */
@NullMarked
package org.entente.queries.network;

import org.jspecify.annotations.NullMarked;
