/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Turns records and projections into triples and back. */
@NullMarked
package org.entente.rdf;

import org.jspecify.annotations.NullMarked;
