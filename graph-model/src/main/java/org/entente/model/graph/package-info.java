/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The property graph that records are projected to: its closed schema, its lines and its hash. */
@NullMarked
package org.entente.model.graph;

import org.jspecify.annotations.NullMarked;
