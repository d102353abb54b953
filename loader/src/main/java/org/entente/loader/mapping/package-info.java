/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/**
 * Mapping files: how a data set of somebody else's making becomes records, without any Java for it. {@link
 * org.entente.loader.mapping.Mapping} is the way in; docs/mappings.md is the reference.
 */
@NullMarked
package org.entente.loader.mapping;

import org.jspecify.annotations.NullMarked;
