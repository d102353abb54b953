/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions about treaty acts: signature, consent to be bound, withdrawal. */
@NullMarked
package org.entente.queries.treaty;

import org.jspecify.annotations.NullMarked;
