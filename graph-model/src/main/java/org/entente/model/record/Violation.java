/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

/**
 * One thing wrong with one record: a value, never an exception.
 *
 * @param pointer JSON pointer (RFC 6901) to the place inside the line, empty for the whole line
 * @param issue stable code
 * @param message what is wrong and what to do about it
 */
public record Violation(String pointer, Issue issue, String message) {}
