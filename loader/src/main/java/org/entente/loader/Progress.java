/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

/**
 * How far a load has come; kept on its node, in the same transaction as what it counts.
 *
 * @param lines lines of the file that are done: the resume mark
 * @param accepted records that were new
 * @param duplicate records that were there already; below zero while a file is read again
 * @param refused lines with something wrong
 * @param complete whether the whole file is written
 */
record Progress(long lines, long accepted, long duplicate, RefusedLines refused, boolean complete) {

    static final Progress NONE = new Progress(0, 0, 0, RefusedLines.NONE, false);

    long rejected() {
        return refused.number();
    }

    /** {@return the progress of a load whose file is read once more from its start} What it brought itself counts once. */
    Progress again() {
        return new Progress(0, accepted, -accepted, RefusedLines.NONE, false);
    }

    Progress plus(long newLines, long newAccepted, long newDuplicate, RefusedLines nowRefused, boolean last) {
        return new Progress(
                Math.max(lines, newLines), accepted + newAccepted, duplicate + newDuplicate, nowRefused, last);
    }
}
