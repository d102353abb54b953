/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Answers in the reader's language, where there are names in it. */
@NullMarked
package org.entente.queries.language;

import org.jspecify.annotations.NullMarked;
