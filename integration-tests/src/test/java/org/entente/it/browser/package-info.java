/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Neo4j Browser, driven as a researcher would drive it. */
@NullMarked
package org.entente.it.browser;

import org.jspecify.annotations.NullMarked;
