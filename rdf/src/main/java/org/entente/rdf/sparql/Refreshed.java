/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

/**
 * What a refresh did.
 *
 * @param anew whether all was written, because there was nothing to compare with
 * @param added how many statements were written
 * @param removed how many were taken out
 */
public record Refreshed(boolean anew, long added, long removed) {}
