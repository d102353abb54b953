/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;

/**
 * Somebody who holds, held or is said to come to hold an office.
 *
 * @param terms the periods, in order
 */
public record OfficeHolder(EntityRef holder, List<Segment> terms, FactItem fact) {}
