/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Answers as tables: one row for each item, for spreadsheets, R and terminals. */
@NullMarked
package org.entente.queries.table;

import org.jspecify.annotations.NullMarked;
