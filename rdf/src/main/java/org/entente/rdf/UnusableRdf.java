/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

/** RDF from which no records can be taken; the message says why and what to do. Nothing of it should be used. */
public final class UnusableRdf extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRdf(String message) {
        super(message);
    }
}
