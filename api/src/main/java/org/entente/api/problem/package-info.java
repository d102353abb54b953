/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Every error as an RFC 9457 problem with a stable code. */
@NullMarked
package org.entente.api.problem;

import org.jspecify.annotations.NullMarked;
