/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package org.entente.rdf.sparql;

import org.jspecify.annotations.NullMarked;
