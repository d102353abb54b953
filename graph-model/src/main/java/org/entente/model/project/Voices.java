/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.Acts;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The claims about one fact as they become known, those that say the same taken together: how a fact stands depends on
 * what is said and on who said it last, only the number of sources on all who said it. A fact that a hundred thousand
 * documents report has a history like one that two do.
 */
final class Voices {

    private static final Comparator<Said> LAST =
            Comparator.comparing(Said::knownFrom).thenComparing(Said::id);

    /**
     * What a claim says of the fact, besides who says it and when that became known. An end without a day is one by the day on
     * which it was reported: who reports it again says less.
     *
     * @param headline the document, if it is a headline that says so: that counts until the text below it is known
     */
    private record Content(
            Modality modality,
            Polarity polarity,
            @Nullable String act,
            Acts.@Nullable Effect effect,
            Span span,
            @Nullable Id headline) {
        static Content of(Said said) {
            return new Content(
                    said.modality(),
                    said.claim().polarity(),
                    said.claim().act(),
                    said.effect(),
                    said.told(),
                    isHeadline(said) ? said.claim().document() : null);
        }
    }

    /** Whose claims count as sources: those that say one of some things, from one moment on or at one moment. */
    private record Chorus(
            Set<Content> contents, Instant after, @Nullable Instant at) {
        boolean has(Said said) {
            return contents.contains(Content.of(said))
                    && said.knownFrom().isAfter(after)
                    && (at == null || said.knownFrom().equals(at));
        }
    }

    private final Map<Content, Said> last = new HashMap<>();
    private final List<Said> all = new ArrayList<>();
    private final Set<Id> withBody = new HashSet<>();
    private Map<Chorus, SourceCount> counts = new HashMap<>();
    private Map<Chorus, SourceCount> used = new HashMap<>();

    /** Takes what became known at one moment. */
    void add(Collection<Said> known) {
        counts = used;
        used = new HashMap<>();
        known.stream()
                .filter(said -> !isHeadline(said))
                .forEach(said -> silence(said.claim().document()));
        for (Said said : known) {
            if (!isHeadline(said) || !withBody.contains(said.claim().document())) {
                last.merge(Content.of(said), said, (a, b) -> LAST.compare(a, b) >= 0 ? a : b);
                all.add(said);
                counts.forEach((chorus, count) -> {
                    if (chorus.has(said)) {
                        count.add(said.origin());
                    }
                });
            }
        }
    }

    private static boolean isHeadline(Said said) {
        return said.claim().span() == SpanKind.HEADLINE;
    }

    /** The headline of a document counts no more once its body is known. */
    private void silence(Id document) {
        if (withBody.add(document) && last.keySet().removeIf(content -> document.equals(content.headline()))) {
            all.removeIf(said -> isHeadline(said) && said.claim().document().equals(document));
            counts.clear();
        }
    }

    /** {@return of the claims known until now that say the same, the last} */
    Collection<Said> last() {
        return last.values();
    }

    /** {@return how many independent origins say what these say} */
    int sources(Collection<Said> deciding) {
        Set<Content> contents = new HashSet<>();
        deciding.forEach(said -> contents.add(Content.of(said)));
        Content first = contents.iterator().next();
        Instant cut = Standing.lastCut(Standing.ofTheFact(last.values()));
        boolean denied = first.polarity() == Polarity.NEGATIVE;
        Chorus chorus = new Chorus(
                contents,
                !denied && first.modality().isProspective() ? cut : Instant.MIN,
                !denied && first.modality().isCut() ? cut : null);
        return used.computeIfAbsent(chorus, wanted -> counted(counts.get(wanted), wanted))
                .count();
    }

    private SourceCount counted(@Nullable SourceCount known, Chorus chorus) {
        if (known != null) {
            return known;
        }
        SourceCount count = new SourceCount();
        all.stream().filter(chorus::has).forEach(said -> count.add(said.origin()));
        return count;
    }

    /** Counts origins as they come; an outlet is one with its own document and with a reprinted one that cites it. */
    static final class SourceCount {
        private final Map<Id, Id> joined = new HashMap<>();
        private final Map<Id, Set<Id>> publishedBy = new HashMap<>();
        private int count;

        void add(Origins.Origin origin) {
            if (enter(origin.id())) {
                for (Id publisher : origin.publishers()) {
                    publishedBy
                            .computeIfAbsent(publisher, none -> new HashSet<>())
                            .add(origin.id());
                    if (joined.containsKey(publisher)) {
                        join(origin.id(), publisher);
                    }
                }
            }
            @Nullable Id cited = origin.cited();
            if (cited != null) {
                enter(cited);
                join(origin.id(), cited);
            }
        }

        private boolean enter(Id id) {
            boolean isNew = joined.putIfAbsent(id, id) == null;
            if (isNew) {
                count++;
                publishedBy.getOrDefault(id, Set.of()).forEach(document -> join(document, id));
            }
            return isNew;
        }

        private void join(Id a, Id b) {
            Id one = first(a);
            Id other = first(b);
            if (!one.equals(other)) {
                joined.put(one, other);
                count--;
            }
        }

        private Id first(Id id) {
            Id at = id;
            for (Id to = joined.getOrDefault(at, at); !to.equals(at); to = joined.getOrDefault(at, at)) {
                at = to;
            }
            joined.put(id, at);
            return at;
        }

        int count() {
            return count;
        }
    }
}
