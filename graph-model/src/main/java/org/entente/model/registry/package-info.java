/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/**
 * What kinds of facts there are: one data file per fact type, read once into {@link
 * org.entente.model.registry.Registry}, from which validation, schema, labels, edges and pages are made.
 */
@NullMarked
package org.entente.model.registry;

import org.jspecify.annotations.NullMarked;
