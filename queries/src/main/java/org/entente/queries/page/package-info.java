/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The catalogue as files: one for Neo4j Browser for each question, and a page that lists them. */
@NullMarked
package org.entente.queries.page;

import org.jspecify.annotations.NullMarked;
