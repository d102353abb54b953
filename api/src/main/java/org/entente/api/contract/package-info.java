/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The OpenAPI description: what all paths have in common, and what puts them together. */
@NullMarked
package org.entente.api.contract;

import org.jspecify.annotations.NullMarked;
