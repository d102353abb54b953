/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.id.Id;
import org.entente.model.name.Name;
import org.entente.model.record.Content;
import org.entente.model.registry.Family;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** The one line by which people recognise a node; English where there is an English name. */
public final class Captions {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar");
    private static final int LONGEST_CONTENT = 80;

    /** So many take part at most, whose names are all in a caption. */
    public static final int MOST_NAMES = 4;

    /** What parts the parts of a caption; names and words may have it in them. */
    public static final String BETWEEN = " · ";

    private final Entities entities;

    Captions(Entities entities) {
        this.entities = entities;
    }

    /** {@return an entity's name in full} */
    String of(Id entity) {
        return best(entity, name -> Name.rank(name.kind())).orElse(entity.key());
    }

    private String shortly(Id entity) {
        return best(entity, name -> name.kind().equals("short") ? -1 : Name.rank(name.kind()))
                .orElse(entity.key());
    }

    private Optional<String> best(Id entity, java.util.function.ToIntFunction<Name> rank) {
        return entities.view(entity).names().stream()
                .min(Comparator.comparingInt(Captions::languageRank)
                        .thenComparingInt(rank)
                        .thenComparing(Name::text))
                .map(Name::text);
    }

    /** Of one language the name whose tag says no more than that comes first. */
    private static int languageRank(Name name) {
        String lang = name.lang();
        int rank = lang == null ? -1 : LANGUAGES.indexOf(Entities.language(lang));
        if (lang == null || rank < 0) {
            return 2 * LANGUAGES.size();
        }
        return lang.indexOf('-') < 0 ? 2 * rank : 2 * rank + 1;
    }

    /** {@return a fact's caption: who, when, how it stands} */
    String of(Fact fact) {
        List<String> parts = new ArrayList<>();
        parts.add(who(fact));
        if (fact.latest().act() != null) {
            parts.add(fact.latest().act());
        }
        // what is no relation has one period, so that its bounds are those of the fact
        String date = date(fact.type().family(), fact.span());
        if (!date.isEmpty()) {
            parts.add(date);
        }
        parts.add(status(fact.latest()));
        return String.join(BETWEEN, parts);
    }

    /** {@return of how many parts the end of such a fact's caption is, which tells how it stands} No part has in it what parts them. */
    public static int partsOfHow(Family family, Span span, @Nullable String act) {
        return 1 + (act == null ? 0 : 1) + (date(family, span).isEmpty() ? 0 : 1);
    }

    private static String date(Family family, Span span) {
        return family == Family.RELATION ? period(span) : point(span);
    }

    private String who(Fact fact) {
        List<String> names = new ArrayList<>();
        List<Participant> shown = fact.identity();
        if (shown.isEmpty()) {
            shown = fact.firstNamed();
        }
        for (Participant participant : shown) {
            names.add(
                    switch (participant) {
                        case Participant.Entity entity -> shortly(entity.id());
                        case Participant.Group group -> group.described().text();
                        case Participant.OfFact ignored -> "…";
                    });
        }
        String all = names.isEmpty() ? fact.type().name() : joined(names);
        @Nullable Content content = fact.first().claim().content();
        return content == null ? all : all + ": " + excerpt(content.text());
    }

    private static String joined(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return String.join(" – ", names);
        }
        int shown = MOST_NAMES - 1;
        return String.join(" – ", names.subList(0, shown)) + " and " + (names.size() - shown) + " more";
    }

    /** {@return as much of what is said as a caption has} */
    public static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_CONTENT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CONTENT)) + "…";
    }

    /** {@return a state's caption: when and how} */
    String of(FactState state, Family family) {
        String date = date(family, state.span());
        return date.isEmpty() ? status(state) : date + BETWEEN + status(state);
    }

    private static String status(FactState state) {
        String status = state.polarity() == Polarity.NEGATIVE
                ? "denied"
                : state.modality().text();
        return state.contested() ? status + ", contested" : status;
    }

    private static String point(Span span) {
        LocalDate from = span.startMin();
        LocalDate to = span.endMax();
        if (from != null && to != null) {
            return range(from, to);
        }
        if (from == null && to == null && span.endMin() != null) {
            return "on " + span.endMin();
        }
        return from != null ? "≥ " + from : to != null ? "≤ " + to : "";
    }

    private static String period(Span span) {
        String start = span.startMax() == null
                ? span.startMin() == null ? "" : "from " + span.startMin()
                : span.startMin() == null ? "≤ " + span.startMax() : range(span.startMin(), span.startMax());
        String end = span.endMax() == null
                ? ""
                : span.endMin() == null ? "≤ " + span.endMax() : range(span.endMin(), span.endMax());
        if (end.isEmpty()) {
            return start.isEmpty() || span.startMax() == null ? start : "since " + start;
        }
        return start.isEmpty() ? "until " + end : start + " – " + end;
    }

    private static String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return YearMonth.from(from).toString();
        }
        if (from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))) {
            return Integer.toString(from.getYear());
        }
        return from + "…" + to;
    }
}
