/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Segment;

/** An office that somebody holds or held, and when. */
public record HeldOffice(EntityRef office, Segment period) {}
