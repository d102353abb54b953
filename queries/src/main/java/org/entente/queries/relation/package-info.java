/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions about the relations between countries, change by change and year by year. */
@NullMarked
package org.entente.queries.relation;

import org.jspecify.annotations.NullMarked;
