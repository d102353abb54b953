/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import org.entente.model.project.Lines;

/** Happenings of one day, told by one document. */
final class Happenings {

    static final String DOCUMENT = Lines.document("d", "2025-11-06");

    private Happenings() {}

    static Lines.ClaimLine announcement(String key, String... announcers) {
        return Lines.claim(key, "d", "announcement")
                .role("announcer", announcers)
                .on("2019-05-01");
    }

    static Lines.ClaimLine meeting(String key, String... participants) {
        return Lines.claim(key, "d", "meeting")
                .role("participant", participants)
                .on("2019-05-01");
    }
}
