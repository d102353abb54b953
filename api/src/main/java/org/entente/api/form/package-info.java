/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
/** Answers in forms for people and for other programs: pages, feeds, citations. */
@NullMarked
package org.entente.api.form;

import org.jspecify.annotations.NullMarked;
