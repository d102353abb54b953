/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

/** What can be said, from what is known, to a question about a day or a stretch of days. */
public enum Answer {
    YES,
    NO,
    /** It had begun, no end is known, and things of this kind go on until something ends them. */
    PRESUMED,
    UNKNOWN
}
