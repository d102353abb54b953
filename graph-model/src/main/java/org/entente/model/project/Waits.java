/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement.Side.Named;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Gathers what pending claims wait for: every name that is open in them, not only the first. */
final class Waits {

    private final Projector projector;
    private final Candidates candidates;
    private final Map<String, Open> open = new HashMap<>();

    /** One thing waited for, while its claims are gathered. */
    private record Open(
            String reason,
            String about,
            @Nullable Named name,
            Set<Kind> kinds,
            Set<Id> excluded,
            Set<Span> times,
            SortedSet<Id> holders,
            SortedSet<Id> claims) {}

    Waits(Projector projector) {
        this.projector = projector;
        this.candidates = new Candidates(projector.entities());
    }

    List<Waiting> all() {
        projector.resolutions().forEach((id, resolution) -> {
            if (resolution instanceof Resolution.Pending pending) {
                Claim claim = projector.resolver().claim(id);
                List<Resolver.OpenName> names = projector.resolver().openNames(claim);
                if (names.isEmpty()) {
                    add(
                            id,
                            new Open(
                                    pending.reason().text(),
                                    pending.about(),
                                    null,
                                    new HashSet<>(),
                                    Set.of(),
                                    new HashSet<>(),
                                    new TreeSet<>(),
                                    new TreeSet<>()));
                }
                names.forEach(name -> add(id, open(name, claim)));
            }
        });
        return open.values().stream()
                .map(this::waiting)
                .sorted(Comparator.comparing(Waiting::reason)
                        .thenComparing(Waiting::about)
                        .thenComparing(waiting -> String.valueOf(waiting.name())))
                .toList();
    }

    private Open open(Resolver.OpenName open, Claim claim) {
        boolean office = open.reason() == Resolution.Reason.HOLDER_UNKNOWN
                || open.reason() == Resolution.Reason.HOLDER_AMBIGUOUS;
        // an office has other holders at other times, so it is judged for one document at a time
        boolean everywhere = !office && projector.mentions().isFullName(open.mention());
        return new Open(
                open.reason().text(),
                open.mention().name(),
                new Named(open.mention().name(), open.mention().lang(), everywhere ? null : claim.document()),
                new HashSet<>(open.kinds()),
                open.excluded(),
                new HashSet<>(Set.of(projector.time().spokenOf(claim))),
                office ? new TreeSet<>(open.candidates()) : new TreeSet<>(),
                new TreeSet<>());
    }

    private void add(Id claim, Open waited) {
        String key = waited.reason()
                + (waited.name() == null
                        ? waited.about()
                        : MatchingKey.of(waited.about()) + "@" + waited.name().lang()
                                + waited.name().document());
        Open known = open.computeIfAbsent(key, none -> waited);
        known.claims().add(claim);
        if (known != waited) {
            known.kinds().addAll(waited.kinds());
            known.times().addAll(waited.times());
            known.holders().addAll(waited.holders());
        }
    }

    private Waiting waiting(Open waited) {
        List<Waiting.Candidate> found = waited.name() == null
                ? new ArrayList<>()
                : waited.holders().isEmpty()
                        ? candidates.of(waited.about(), waited.kinds(), waited.excluded(), waited.times())
                        : candidates.holders(waited.holders());
        return new Waiting(waited.reason(), waited.about(), waited.name(), waited.claims(), found);
    }
}
