/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Tests of records and of how they are read. */
@NullMarked
package org.entente.model.record;

import org.jspecify.annotations.NullMarked;
