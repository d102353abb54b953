/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What Neo4j Browser needs to show the graph well: a stylesheet and a guide. Pure text; whoever serves it is elsewhere. */
@NullMarked
package org.entente.queries.browser;

import org.jspecify.annotations.NullMarked;
