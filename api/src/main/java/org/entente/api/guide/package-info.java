/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The guide and the stylesheet for Neo4j Browser. */
@NullMarked
package org.entente.api.guide;

import org.jspecify.annotations.NullMarked;
