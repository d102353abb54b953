/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Tests of the projection. */
@NullMarked
package org.entente.model.project;

import org.jspecify.annotations.NullMarked;
