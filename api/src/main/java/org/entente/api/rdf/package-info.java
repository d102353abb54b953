/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What is served as RDF, and ids that can be looked up. */
@NullMarked
package org.entente.api.rdf;

import org.jspecify.annotations.NullMarked;
