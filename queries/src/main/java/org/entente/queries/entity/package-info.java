/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions about entities and their names, and what they answer. */
@NullMarked
package org.entente.queries.entity;

import org.jspecify.annotations.NullMarked;
