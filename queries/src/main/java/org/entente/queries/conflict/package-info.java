/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What cannot all be so: claims, acts, places and holders of offices that exclude each other. */
@NullMarked
package org.entente.queries.conflict;

import org.jspecify.annotations.NullMarked;
