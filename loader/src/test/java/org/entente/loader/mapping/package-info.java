/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Tests of mapping files; none needs a database. */
@NullMarked
package org.entente.loader.mapping;

import org.jspecify.annotations.NullMarked;
