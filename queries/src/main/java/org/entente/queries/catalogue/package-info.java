/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What a question is: its name, its typed parameters, its statements, and how it is asked of a store. */
@NullMarked
package org.entente.queries.catalogue;

import org.jspecify.annotations.NullMarked;
