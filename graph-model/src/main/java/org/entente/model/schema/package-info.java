/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The registry written out for others: a JSON Schema of the fact file for machines, a page for readers. */
@NullMarked
package org.entente.model.schema;

import org.jspecify.annotations.NullMarked;
