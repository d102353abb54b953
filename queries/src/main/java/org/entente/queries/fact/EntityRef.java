/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

/** Points at an entity: its id and the name people know it by. */
public record EntityRef(String id, String caption) {}
