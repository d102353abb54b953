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

    private static final String PARTY = "party";

    /** Of all others, as what the one takes part who does something, and as what the one to whom it is done. */
    private static final Map<String, Roles> ROLES = Map.of(
            MISSION, new Roles("sender", "host"),
            RECOGNITION, new Roles("recognizer", "recognized"),
            ALLIANCE, new Roles(PARTY, "ally"));

    /** The types of fact that a row tells of. */
    static final List<String> TYPES = List.of(ALLIANCE, DIPLOMATIC, MISSION, RECOGNITION);

    private final String a;
    private final String b;
    private final Map<String, List<String>> identifiers;
    private final List<FactItem> facts = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();

    private record Roles(String from, String to) {}

    private record Done(String fact, String act, @Nullable Bounds when) {}

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

    /** Adds a fact, unless it binds the two in no way, as where both are of a group that has a mission somewhere. */
    void add(FactItem fact, List<Acts.Done> acts) {
        if (!binds(fact)) {
            return;
        }
        facts.add(fact);
        acts.stream()
                .filter(act -> act.act() != null)
                .map(act -> new Done(fact.id(), fact.type() + ":" + act.act(), act.when()))
                .distinct()
                .forEach(done::add);
    }

    /** {@return whether anything is told of the two} */
    boolean isBound() {
        return !facts.isEmpty();
    }

    private boolean binds(FactItem fact) {
        return fact.type().equals(DIPLOMATIC)
                ? has(fact, PARTY, a) && has(fact, PARTY, b) && (isStated(fact, a) || isStated(fact, b))
                : goes(fact, fact.type(), a, b) || goes(fact, fact.type(), b, a);
    }

    /** Of two that are both inferred nothing says that they are not of one group, which has relations with somebody else. */
    private static boolean isStated(FactItem fact, String country) {
        return fact.participants().stream().anyMatch(seat -> seat.id().equals(country) && !seat.inferred());
    }

    /** {@return whether a fact is of the type and goes from one country to the other} */
    private static boolean goes(FactItem fact, String type, String from, String to) {
        Roles roles = ROLES.get(type);
        return roles != null && fact.type().equals(type) && has(fact, roles.from(), from) && has(fact, roles.to(), to);
    }

    /** {@return the first year that a source names, if any does} */
    Optional<Integer> firstYear() {
        return years().min(Integer::compare);
    }

    /** {@return the last year that a source names, if any does} */
    Optional<Integer> lastYear() {
        return years().max(Integer::compare);
    }

    private Stream<Integer> years() {
        return facts.stream().flatMap(fact -> fact.segments().stream()).flatMap(Year::of);
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
                held(year, fact -> Missions.represents(fact) && goes(fact, MISSION, a, b)),
                held(year, fact -> Missions.represents(fact) && goes(fact, MISSION, b, a)),
                missionLevel(year, a, b),
                missionLevel(year, b, a),
                held(year, fact -> goes(fact, RECOGNITION, a, b)),
                held(year, fact -> goes(fact, RECOGNITION, b, a)),
                held(year, fact -> goes(fact, ALLIANCE, a, b)),
                held(year, fact -> goes(fact, ALLIANCE, b, a)),
                done.stream()
                        .filter(act -> year.has(act.when()))
                        .map(Done::act)
                        .distinct()
                        .sorted()
                        .toList(),
                facts.stream().flatMap(fact -> fact.segments().stream()).anyMatch(Segment::contested),
                restsOn(year));
    }

    /** Those that say anything of the year, if only that it was not so, and those of which something was done in it. */
    private List<String> restsOn(Year year) {
        return Stream.concat(
                        facts.stream()
                                .filter(fact -> year.held(List.of(fact)).isPresent())
                                .map(FactItem::id),
                        done.stream().filter(act -> year.has(act.when())).map(Done::fact))
                .distinct()
                .sorted()
                .toList();
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
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
        return levels.isEmpty() ? null : levels;
    }

    private @Nullable String missionLevel(Year year, String sender, String host) {
        return Missions.level(
                facts.stream()
                        .filter(fact -> Missions.represents(fact) && goes(fact, MISSION, sender, host))
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
