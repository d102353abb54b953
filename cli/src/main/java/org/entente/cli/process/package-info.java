/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The programs this one starts, as processes of their own: the local Neo4j and the API. */
@NullMarked
package org.entente.cli.process;

import org.jspecify.annotations.NullMarked;
