/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions about who met whom, and where holders of offices went. */
@NullMarked
package org.entente.queries.meeting;

import org.jspecify.annotations.NullMarked;
