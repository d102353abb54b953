/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Tests of reading fact files and of the statements that write them; none needs a database. */
@NullMarked
package org.entente.loader;

import org.jspecify.annotations.NullMarked;
