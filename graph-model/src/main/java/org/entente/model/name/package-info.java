/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** What things are called: names with language and script, the key that finds them, and the countries of the world. */
@NullMarked
package org.entente.model.name;

import org.jspecify.annotations.NullMarked;
