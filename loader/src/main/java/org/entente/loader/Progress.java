/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

/**
 * How far a load has come; kept on its node, in the same transaction as what it counts.
 *
 * @param lines lines of the file that are done: the resume mark
 * @param accepted records that were new
 * @param duplicate records that were there already; below zero while a file is read again
 * @param rejected lines with something wrong
 * @param complete whether the whole file is written
 */
record Progress(long lines, long accepted, long duplicate, long rejected, boolean complete) {

    static final Progress NONE = new Progress(0, 0, 0, 0, false);

    /** {@return the progress of a load whose file is read once more from its start} What it brought itself counts once. */
    Progress again() {
        return new Progress(0, accepted, -accepted, 0, false);
    }

    Progress plus(long newLines, long newAccepted, long newDuplicate, long newRejected, boolean last) {
        return new Progress(
                Math.max(lines, newLines), accepted + newAccepted, duplicate + newDuplicate, newRejected, last);
    }
}
