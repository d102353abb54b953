/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What cannot all be so, or hardly: claims, acts, places and holders of offices that stand against each other. */
@NullMarked
package org.entente.queries.conflict;

import org.jspecify.annotations.NullMarked;
