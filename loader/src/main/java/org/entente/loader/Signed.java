/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

/**
 * Who decides something, when and why.
 *
 * @param by who decides
 * @param at when, as an instant with offset
 * @param why the reason, which is kept
 */
public record Signed(String by, String at, String why) {}
