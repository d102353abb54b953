/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.model.graph.Property;
import org.entente.model.project.Captions;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.time.Span;
import org.entente.queries.catalogue.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads rows of {@link Shape#columns()} as facts. */
final class FactRows {

    private FactRows() {}

    static FactItem item(Record row, AskedDays days) {
        Value fact = row.get(Shape.FACT);
        String type = Rows.text(fact, Property.TYPE);
        List<Value> seats = row.get(Shape.PARTICIPANTS).asList(seat -> seat);
        List<Participant> first = atFirst(type, fact, seats, seat -> seat).stream()
                .map(FactRows::participant)
                .toList();
        List<Segment> segments = row.get(Shape.STATES).asList(state -> segment(state, type, days));
        String content = Rows.optionalText(fact, Property.CONTENT);
        Words words = content == null ? null : Words.of(content, Rows.optionalText(fact, Property.CONTENT_LANG));
        return new FactItem(
                Rows.text(fact, Property.ID),
                type,
                Rows.text(fact, Property.FAMILY),
                caption(type, first, words, segments),
                Rows.optionalText(fact, Property.LABEL),
                row.get(Shape.VALUES).asList(Value::asString),
                words,
                seats.stream().map(FactRows::participant).toList(),
                row.get(Shape.CONCERNS).asList(FactRows::concern),
                segments);
    }

    /** The store's caption says how a fact stands now; an answer says how it stood. */
    static String captionThen(Value map) {
        String who = who(map);
        Value then = map.get(Shape.NOW);
        return then.isNull() ? who : who + Captions.BETWEEN + then.asString();
    }

    /** {@return who, and what is said, of a fact with what {@link Shape#CAPTIONED} tells} Its caption ends with how it stands now. */
    static String who(Value map) {
        String caption = Rows.text(map, Property.CAPTION);
        String family = Rows.optionalText(map, Property.FAMILY);
        if (family == null) { // a link may lead to an entity
            return caption;
        }
        int parts = Captions.partsOfHow(Family.of(family), AskedDays.span(map), Rows.optionalText(map, Property.ACT));
        for (; parts > 0; parts--) {
            caption = caption.substring(0, caption.lastIndexOf(Captions.BETWEEN));
        }
        return caption;
    }

    private static Participant participant(Value map) {
        return new Participant(
                Rows.text(map, Property.ROLE),
                Rows.text(map, Property.ID),
                Rows.text(map, Property.CAPTION),
                Rows.flag(map, Property.INFERRED),
                Rows.optionalText(map, Property.RULE));
    }

    private static Concern concern(Value map) {
        return new Concern(
                Rows.text(map, Property.ROLE),
                Rows.text(map, Property.FACT),
                captionThen(map),
                Rows.optionalText(map, Property.AS));
    }

    static Segment segment(Value state, String type, AskedDays days) {
        Modality modality = Modality.of(Rows.text(state, Property.MODALITY)).orElseThrow();
        Polarity polarity = Polarity.of(Rows.text(state, Property.POLARITY)).orElseThrow();
        Span span = AskedDays.span(state);
        return new Segment(
                state.get(Property.ORDINAL.key()).asLong(),
                Rows.text(state, Property.CAPTION),
                modality.status(polarity).text(),
                modality.text(),
                polarity.text(),
                Rows.optionalText(state, Property.ACT),
                Rows.optionalText(state, Property.LIFECYCLE),
                Rows.flag(state, Property.CONTESTED),
                state.get(Property.SOURCES.key()).asLong(),
                Bounds.of(span.startMin(), span.startMax()),
                Bounds.of(span.endMin(), span.endMax()),
                polarity != Polarity.NEGATIVE && modality.isActual() ? days.holds(state, type) : null,
                days.within(state),
                Objects.requireNonNull(Rows.moment(state, Property.KNOWN_FROM)),
                knownTo(state));
    }

    private static @Nullable Instant knownTo(Value state) {
        return Rows.moment(state, Property.KNOWN_TO);
    }

    /** Who, in the order of the registry, what is said, and how each period stands. */
    private static String caption(
            String type, List<Participant> participants, @Nullable Words content, List<Segment> segments) {
        String what = what(
                named(type, participants).stream().map(Participant::caption).toList(),
                content == null ? null : content.text());
        return (what.isEmpty() ? type : what) + how(segments);
    }

    /**
     * {@return the seats by which a fact was known first, as in its caption} Those that make it what it is are told whenever.
     *
     * @param told the map of a seat that has since when it is known
     */
    static <T> List<T> atFirst(String type, Value fact, List<T> seats, Function<T, Value> told) {
        if (Registry.standard().type(type).stream()
                .anyMatch(found -> !found.identityRoles().isEmpty())) {
            return seats;
        }
        Instant known = Rows.moment(fact, Property.KNOWN_FROM);
        List<T> atFirst = seats.stream()
                .filter(seat -> Objects.equals(known, Rows.moment(told.apply(seat), Property.KNOWN_FROM)))
                .toList();
        return atFirst.isEmpty() ? seats : atFirst;
    }

    /** {@return who of the participants are named in a caption, in the order of the registry} */
    static List<Participant> named(String type, List<Participant> participants) {
        List<String> roles = Registry.standard().type(type).stream()
                .flatMap(found -> found.identityRoles().stream())
                .map(Role::name)
                .toList();
        List<Participant> shown = new ArrayList<>();
        roles.forEach(role ->
                participants.stream().filter(seat -> seat.role().equals(role)).forEach(shown::add));
        return shown.isEmpty() ? participants : shown;
    }

    /** {@return who of those is named by the store's own caption: if they do not make it what it is, whoever is in the first role} */
    static List<Participant> mentioned(String type, List<Participant> named) {
        FactType found = Registry.standard().type(type).orElseThrow();
        List<String> identity = found.identityRoles().stream().map(Role::name).toList();
        if (named.stream().anyMatch(seat -> identity.contains(seat.role()))) {
            return named;
        }
        return found.roles().keySet().stream()
                .map(role ->
                        named.stream().filter(seat -> seat.role().equals(role)).toList())
                .filter(seats -> !seats.isEmpty())
                .findFirst()
                .orElse(named);
    }

    /** {@return the part of a caption that says who, and what is said} */
    static String what(List<String> names, @Nullable String content) {
        String who = names.stream().distinct().collect(Collectors.joining(" – "));
        return content == null ? who : (who.isEmpty() ? "" : who + ": ") + Captions.excerpt(content);
    }

    /** {@return the part of a fact's caption that says how it stands in each of its periods, with what parts it from the rest} */
    static String how(List<Segment> segments) {
        return segments.stream().map(Segment::caption).collect(Collectors.joining("; ", Captions.BETWEEN, ""));
    }
}
