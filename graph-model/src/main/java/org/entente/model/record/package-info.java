/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Records: what was said, by whom, as a set that only grows; each knows its canonical form and so its id. */
@NullMarked
package org.entente.model.record;

import org.jspecify.annotations.NullMarked;
