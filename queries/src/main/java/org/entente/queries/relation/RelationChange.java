/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.Reported.FactRef;
import org.jspecify.annotations.Nullable;

/**
 * A change of the relations between two countries, as a document reports it.
 *
 * @param change the act, or of a claim that names none, began or ended: the start or the end that it states
 */
public record RelationChange(
        String change, ClaimCard claim, @Nullable FactRef fact) {}
