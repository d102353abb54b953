/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Questions in SPARQL, by the SPARQL 1.1 Protocol. */
@NullMarked
package org.entente.api.sparql;

import org.jspecify.annotations.NullMarked;
