/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.entente.model.project.Cast.doc;
import static org.entente.model.project.Cast.meeting;
import static org.entente.model.project.Cast.name;
import static org.entente.model.project.Cast.person;
import static org.entente.model.project.Lines.claim;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;

/** {@linkplain Episode Episodes} in which something is corrected, taken back, erased, or held to be the same. */
record DecidedEpisode(int a, int b) {

    private String who() {
        return "person/p" + a;
    }

    List<String> correction() {
        Lines.ClaimLine wrong = meeting("wrong", b, who(), "country/USA").on("2025-11-05");
        Lines.ClaimLine right =
                meeting("right", b, who(), "country/USA").on("2025-11-06").supersedes(wrong.id());
        List<String> lines = new ArrayList<>(List.of(doc(b), wrong.line(), right.line()));
        if (a == 2) {
            lines.add(meeting("better", b, who(), "country/ISR")
                    .on("2025-11-06")
                    .supersedes(right.id())
                    .line());
        }
        return lines;
    }

    List<String> retraction() {
        Lines.ClaimLine claim = claim("taken", "d" + b, "visit")
                .role("visitor", who())
                .role("host", "country/USA")
                .on("2025-11-18");
        String line = a == 2 ? Lines.loaded(claim.line(), "load/l1") : claim.line();
        Id covers = a == 0 ? claim.id() : Id.parse(a == 1 ? "document/d" + b : "load/l1");
        String retraction = Lines.retract(covers);
        return List.of(doc(b), line, retraction, line, Lines.restore(Records.id(retraction)));
    }

    List<String> mergeUndo() {
        String same =
                Lines.judgement("same", "person/p0", "person/p" + (1 + b % 2), "2026-01-0" + (a + 1) + "T10:00:00Z");
        List<String> lines = new ArrayList<>(List.of(
                person(0),
                doc(b),
                meeting("merged", b, "person/p0", "person/p1").on("2025-11-06").line(),
                meeting("apart", b, "person/p2", "person/p1").on("2025-11-06").line(),
                same));
        if (a < 2) {
            lines.add(Lines.retract(Records.id(same)));
        }
        if (b == 2) {
            lines.add(Lines.different("person/p0", "person/p1"));
        }
        return lines;
    }

    List<String> factJudgements() {
        Lines.ClaimLine one = meeting("one", 0, who(), "country/USA").on("2025-11-06");
        Lines.ClaimLine two = meeting("two", b, who(), "country/USA").on("2025-11-07");
        List<String> lines = new ArrayList<>(List.of(doc(0), doc(b), one.line(), two.line()));
        if (b != 1) {
            lines.add(Lines.same(one.id().toString(), two.id().toString()));
        }
        if (b != 0) {
            lines.add(Lines.different(two.id().toString(), one.id().toString()));
        }
        return lines;
    }

    List<String> erasure() {
        String words = Wording.ODD.get(3 * a + b);
        return List.of(
                doc(b),
                meeting("quoted", b, who(), "country/USA")
                        .on("2025-11-06")
                        .with("quote", words)
                        .line(),
                meeting("quoted-too", b, who(), "country/ISR")
                        .on("2025-11-06")
                        .with("quote", words)
                        .line(),
                Lines.retract(new Id(Kind.QUOTE, Hash.sha256(words))));
    }

    List<String> chainedMerges() {
        List<String> lines = new ArrayList<>(List.of(
                doc(b),
                person(2),
                meeting("last", b, "person/p2", "country/USA").on("2025-11-06").line(),
                meeting("named", b, name(2), "country/ISR").on("2025-11-06").line(),
                Lines.same("person/p2", "person/p1")));
        if (a > 0) {
            lines.add(Lines.same("person/p1", "person/p0"));
        }
        return lines;
    }

    List<String> mergedEvent() {
        Lines.ClaimLine one = meeting("at-one", b, who(), "country/USA").on("2025-11-06");
        Lines.ClaimLine two =
                meeting("at-two", b, who(), "country/USA", "country/ISR").on("2025-11-07");
        return List.of(
                doc(b),
                one.line(),
                two.line(),
                part("part-one", "#at-one"),
                part("part-two", "#at-two"),
                part("deep-one", "#part-one"),
                part("deep-two", "#part-two"),
                Lines.same(one.id().toString(), two.id().toString()));
    }

    private String part(String key, String event) {
        return claim(key, "d" + b, "event-participation")
                .role("event", "{'ref': '" + event + "'}")
                .role("participant", "country/KGZ")
                .line();
    }
}
