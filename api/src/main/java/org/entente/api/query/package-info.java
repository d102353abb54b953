/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** The catalogue's questions as endpoints, and their contract as OpenAPI. */
@NullMarked
package org.entente.api.query;

import org.jspecify.annotations.NullMarked;
