/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The graph as RDF in a store of its own on disk, and answers to SPARQL from it. */
@NullMarked
package org.entente.rdf.sparql;

import org.jspecify.annotations.NullMarked;
