/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.entente.model.registry.Registry;
import org.entente.queries.fact.AskedDays;
import org.entente.queries.fact.EntityRef;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;

class SearchTests {

    private static final Search.Limits LIMITS = new Search.Limits(4, 1000, 10_000, 100, 500, 1_000_000);

    /** Entities that have more facts than are looked at, none of which has the evidence. */
    private record Sparse(
            boolean shared, List<String> crowded, List<Integer> asked, List<Record> direct, List<Record> others)
            implements Search.Store {

        Sparse(boolean shared, List<String> crowded, List<Integer> asked, List<Record> direct) {
            this(shared, crowded, asked, direct, List.of());
        }

        @Override
        public List<Record> direct(int each, int lookedAt) {
            asked.add(lookedAt);
            return direct;
        }

        @Override
        public boolean shareMore(int lookedAt) {
            return shared;
        }

        @Override
        public List<Record> connections(List<String> entities, int each, int lookedAt) {
            asked.add(lookedAt);
            return others;
        }

        @Override
        public List<String> haveMore(List<String> entities, int lookedAt) {
            return entities.stream().filter(crowded::contains).toList();
        }
    }

    private static Connections between(Search.Store store) {
        return between(store, Optional.empty());
    }

    private static Connections between(Search.Store store, Optional<LocalDate> day) {
        return between(store, day, () -> 0);
    }

    private static Connections between(Search.Limits limits, Search.Store store) {
        return between(limits, store, Optional.empty(), () -> 0);
    }

    private static Connections between(Search.Store store, Optional<LocalDate> day, LongSupplier clock) {
        return between(LIMITS, store, day, clock);
    }

    private static Connections between(
            Search.Limits limits, Search.Store store, Optional<LocalDate> day, LongSupplier clock) {
        return new Search(limits, store, new AskedDays(day, Optional.empty(), Optional.empty()), clock)
                .between(new EntityRef("country/USA", "USA"), new EntityRef("country/CHN", "China"), 10);
    }

    @Test
    void whereNotEverythingWasLookedAtTheAnswerIsNotWholeAndSaysSo() {
        List<Integer> asked = new ArrayList<>();
        Connections found = between(new Sparse(true, List.of("country/USA"), asked, List.of()));
        assertThat(found.paths()).isEmpty();
        assertThat(found.complete()).isFalse();
        assertThat(found.bounds())
                .containsExactly(
                        "evidence: of what the two share, the first 100 facts by date were looked at; ask for one type or"
                                + " fewer sources",
                        "evidence: of country/USA, the first 100 facts by date were looked at; ask for one type or fewer"
                                + " sources");
        assertThat(asked).containsOnly(100);
    }

    @Test
    void whereEverythingWasLookedAtItIsWhole() {
        assertThat(between(new Sparse(false, List.of(), new ArrayList<>(), List.of()))
                        .complete())
                .isTrue();
    }

    @Test
    void soItIsWhereTheTwoShareSomeAndMayShareMore() {
        Connections found =
                between(new Sparse(true, List.of(), new ArrayList<>(), List.of(withChina("fact/1", "meeting"))));
        assertThat(found.paths()).hasSize(1);
        assertThat(found.complete()).isFalse();
        assertThat(found.bounds())
                .containsExactly(
                        "evidence: of what the two share, the first 100 facts by date were looked at; ask for one type or"
                                + " fewer sources");
    }

    @Test
    void whenTimeIsUpTheSearchStopsAndSaysSo() {
        List<Integer> asked = new ArrayList<>();
        List<Record> onwards = List.of(
                record("country/USA", "fact/1", "meeting", "country/FRA", Map.of()),
                record("country/FRA", "fact/2", "meeting", "country/DEU", Map.of()));
        Iterator<Long> times =
                List.of(0L, 0L, LIMITS.nanos(), LIMITS.nanos() + 1).iterator();
        Connections found =
                between(new Sparse(false, List.of(), asked, List.of(), onwards), Optional.empty(), times::next);
        assertThat(found.paths()).isEmpty();
        assertThat(found.complete()).isFalse();
        assertThat(found.bounds())
                .containsExactly("time: the search stopped after 2 hops; allow fewer types or ask for more sources");
        assertThat(asked).as("what the two share, and two steps").hasSize(3);
    }

    @Test
    void whereLongerWaysMayBeThereTheHopsAreNamedAmongTheBounds() {
        Search.Limits one = new Search.Limits(1, 1000, 10_000, 100, 500, 1_000_000);
        List<Record> onwards = List.of(record("country/USA", "fact/1", "meeting", "country/FRA", Map.of()));
        Connections found = between(one, new Sparse(false, List.of(), new ArrayList<>(), List.of(), onwards));
        assertThat(found.paths()).isEmpty();
        assertThat(found.bounds()).containsExactly("hops: ways of more than 1 facts were not looked for");
        assertThat(found.complete()).isFalse();
        // where nothing leads on there is no longer way either
        assertThat(between(one, new Sparse(false, List.of(), new ArrayList<>(), List.of()))
                        .complete())
                .isTrue();
    }

    @Test
    void whatTheTwoShareWithOthersIsAsShort() {
        List<Record> direct = List.of(withChina("fact/1", "meeting"));
        List<Record> all = List.of(withChina("fact/1", "meeting"), withChina("fact/2", "summit"));
        Connections found = between(new Sparse(false, List.of(), new ArrayList<>(), direct, all));
        assertThat(found.paths())
                .extracting(path -> path.links().getFirst().fact().id())
                .containsExactlyInAnyOrder("fact/1", "fact/2");
        assertThat(found.complete()).isTrue();
    }

    @Test
    void wherePathsOfOtherLengthsAreFoundTogetherOnlyTheShortestAreTold() {
        // fact/3 is none of those of the USA that were followed
        List<Record> all = List.of(
                record("country/USA", "fact/1", "meeting", "country/FRA", Map.of()),
                record("country/USA", "fact/2", "meeting", "country/DEU", Map.of()),
                record("country/CHN", "fact/3", "meeting", "country/USA", Map.of()),
                record("country/CHN", "fact/4", "meeting", "country/FRA", Map.of()));
        Connections found = between(new Sparse(false, List.of(), new ArrayList<>(), List.of(), all));
        assertThat(found.hops()).isEqualTo(1);
        assertThat(found.paths())
                .singleElement()
                .satisfies(path -> assertThat(path.links())
                        .extracting(hop -> hop.fact().id())
                        .containsExactly("fact/3"));
    }

    @Test
    void whatIsNotKnownToHaveHeldOnTheDaySaysSo() {
        List<Record> direct = List.of(
                withChina("fact/1", "meeting"),
                withChina(
                        "fact/2",
                        "agreement-participation",
                        Map.of("startMin", LocalDate.parse("2001-01-01"), "startMax", LocalDate.parse("2001-12-31"))));
        LocalDate inTheYear = LocalDate.parse("2001-06-01");
        Connections found = between(new Sparse(false, List.of(), new ArrayList<>(), direct), Optional.of(inTheYear));
        assertThat(found.paths())
                .extracting(path -> path.weakest().holds())
                .containsExactlyInAnyOrder("unknown", "unknown");
        LocalDate later = LocalDate.parse("2003-06-01");
        assertThat(between(new Sparse(false, List.of(), new ArrayList<>(), direct), Optional.of(later))
                        .paths())
                .extracting(path -> path.weakest().holds())
                .containsExactlyInAnyOrder("unknown", "presumed");
    }

    private static Record withChina(String fact, String type) {
        return withChina(fact, type, Map.of());
    }

    private static Record withChina(String fact, String type, Map<String, Object> bounds) {
        return record("country/USA", fact, type, "country/CHN", bounds);
    }

    private static Record record(String start, String fact, String type, String other, Map<String, Object> bounds) {
        Map<String, Object> state = new HashMap<>(Map.of("modality", "actual", "sources", 3, "contested", false));
        state.putAll(bounds);
        String family = Registry.standard().type(type).orElseThrow().family().text();
        return record(Map.of(
                "start",
                start,
                "fact",
                Map.of("id", fact, "type", type, "family", family, "caption", "USA – China · actual"),
                "state",
                state,
                "other",
                Map.of("id", other, "caption", other)));
    }

    private static Record record(Map<String, Object> values) {
        return (Record) Proxy.newProxyInstance(
                Record.class.getClassLoader(),
                new Class<?>[] {Record.class},
                (proxy, method, arguments) -> Values.value(values.get((String) arguments[0])));
    }
}
