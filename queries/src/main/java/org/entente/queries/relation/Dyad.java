/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.name.Countries;
import org.entente.queries.fact.Acts;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/** Two countries with the facts between them, of which each year makes a row. */
final class Dyad {

    private static final String DIPLOMATIC = "diplomatic-relations";
    private static final String MISSION = "mission";
    private static final String RECOGNITION = "recognition";
    private static final String ALLIANCE = "alliance-obligation";

    /** The types of fact that a row tells of. */
    static final List<String> TYPES = List.of(ALLIANCE, DIPLOMATIC, MISSION, RECOGNITION);

    private final String a;
    private final String b;
    private final Map<String, List<String>> identifiers;
    private final List<FactItem> facts = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();

    private record Done(String act, @Nullable Bounds when) {}

    /**
     * Two countries.
     *
     * @param identifiers by the id of a country, what registers call it: {@code isoNumeric=398}
     */
    Dyad(String a, String b, Map<String, List<String>> identifiers) {
        this.a = a;
        this.b = b;
        this.identifiers = identifiers;
    }

    String b() {
        return b;
    }

    void add(FactItem fact, List<Acts.Done> acts) {
        facts.add(fact);
        acts.stream()
                .filter(act -> act.act() != null)
                .map(act -> new Done(fact.type() + ":" + act.act(), act.when()))
                .distinct()
                .forEach(done::add);
    }

    /** {@return the first year that a source names} */
    int firstYear() {
        return facts.stream()
                .flatMap(fact -> fact.segments().stream())
                .flatMap(Year::of)
                .min(Integer::compare)
                .orElse(1);
    }

    /** {@return the last year that a source names; before the first one where there is none} */
    int lastYear() {
        return facts.stream()
                .flatMap(fact -> fact.segments().stream())
                .flatMap(Year::of)
                .max(Integer::compare)
                .orElse(0);
    }

    DyadYear in(Year year) {
        return new DyadYear(
                year.number(),
                a,
                b,
                iso3(a),
                code(a, "isoNumeric"),
                cow(a, year),
                iso3(b),
                code(b, "isoNumeric"),
                cow(b, year),
                held(year, fact -> fact.type().equals(DIPLOMATIC)),
                level(),
                held(year, fact -> Missions.represents(fact) && has(fact, "sender", a)),
                held(year, fact -> Missions.represents(fact) && has(fact, "sender", b)),
                missionLevel(year, a),
                missionLevel(year, b),
                held(year, fact -> fact.type().equals(RECOGNITION) && has(fact, "recognizer", a)),
                held(year, fact -> fact.type().equals(RECOGNITION) && has(fact, "recognizer", b)),
                held(year, fact -> fact.type().equals(ALLIANCE) && has(fact, "party", a)),
                held(year, fact -> fact.type().equals(ALLIANCE) && has(fact, "party", b)),
                done.stream()
                        .filter(act -> year.has(act.when()))
                        .map(Done::act)
                        .distinct()
                        .sorted()
                        .toList(),
                facts.stream().flatMap(fact -> fact.segments().stream()).anyMatch(Segment::contested));
    }

    private @Nullable String held(Year year, Predicate<FactItem> which) {
        return year.held(facts.stream().filter(which).toList())
                .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static boolean has(FactItem fact, String role, String country) {
        return fact.participants().stream()
                .anyMatch(seat -> seat.role().equals(role) && seat.id().equals(country));
    }

    private @Nullable String level() {
        String levels = facts.stream()
                .filter(fact -> fact.type().equals(DIPLOMATIC))
                .flatMap(fact -> fact.values().stream())
                .filter(value -> value.startsWith("level="))
                .map(value -> value.substring("level=".length()))
                .collect(Collectors.joining(";"));
        return levels.isEmpty() ? null : levels;
    }

    private @Nullable String missionLevel(Year year, String sender) {
        return Missions.level(
                facts.stream()
                        .filter(fact -> Missions.represents(fact) && has(fact, "sender", sender))
                        .toList(),
                year);
    }

    private static @Nullable String iso3(String country) {
        String key = Id.parse(country).key();
        return key.length() == 3 ? key : null;
    }

    private @Nullable String code(String country, String register) {
        return codes(country, register).findFirst().orElse(null);
    }

    /** A number that another state bore in that year is not this one's. */
    private static @Nullable String cow(String country, Year year) {
        return Countries.standard().codes(Id.parse(country), "cow", year.first(), year.last()).stream()
                .findFirst()
                .orElse(null);
    }

    private Stream<String> codes(String country, String register) {
        String prefix = register + "=";
        Stream<String> stored = identifiers.getOrDefault(country, List.of()).stream()
                .filter(identifier -> identifier.startsWith(prefix))
                .map(identifier -> identifier.substring(prefix.length()));
        Optional<String> known = Countries.standard()
                .find(Id.parse(country))
                .flatMap(found -> Optional.ofNullable(found.identifiers().get(register)));
        return Stream.concat(known.stream(), stored);
    }
}
