/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The RDF export of a real store, read back by Jena and by parsers that are not. */
@NullMarked
package org.entente.it.rdf;

import org.jspecify.annotations.NullMarked;
