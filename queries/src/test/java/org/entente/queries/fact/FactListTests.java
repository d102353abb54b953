/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

class FactListTests {

    @ParameterizedTest
    @CsvSource({
        "'', ~~",
        "knownAt=2025-11-30, ~~",
        "from=2025-01-01, }",
        "to=2025-12-31, 2025-12-31",
        "from=2025-01-01 to=2025-12-31, 2025-12-31",
        "to=2025-12-31 knownAt=2025-11-30, }"
    })
    void aListEndsEarlyOnlyByWhatIsKnownNow(String asked, String until) {
        Map<String, String> texts = new TreeMap<>();
        for (String text : asked.isEmpty() ? new String[0] : asked.split(" ", -1)) {
            texts.put(text.split("=", -1)[0], text.split("=", -1)[1]);
        }
        assertThat(FactList.until(Arguments.of(new Facts(), texts))).isEqualTo(until);
    }

    /** A store of 100 facts of one day, of which some are wanted. */
    private record Store(Set<String> wanted, List<Integer> pages) implements Reading {

        @Override
        public List<Record> rows(Bound statement) {
            Map<String, ?> values = statement.values();
            Stream<String> facts = IntStream.range(0, 100)
                    .mapToObj("fact/%03d"::formatted)
                    .filter(id -> id.compareTo(String.valueOf(values.get("id"))) > 0);
            if (values.get("lookedAt") instanceof Integer most) {
                pages.add(most);
                List<String> found = facts.limit(most).toList();
                return List.of(row(Map.of(
                        Reach.COUNT,
                        Values.value(found.size()),
                        Reach.LAST,
                        Values.value(List.of("s", found.getLast())))));
            }
            return facts.filter(id -> id.compareTo(String.valueOf(values.get("last"))) <= 0)
                    .filter(wanted::contains)
                    .limit(Long.parseLong(String.valueOf(values.get("limit"))))
                    .map(id -> row(Map.of("sort", Values.value("s"), "fact", Values.value(Map.of("id", id)))))
                    .toList();
        }

        private static Record row(Map<String, Value> columns) {
            return (Record) Proxy.newProxyInstance(
                    Record.class.getClassLoader(),
                    new Class<?>[] {Record.class},
                    (record, method, with) -> columns.get(String.valueOf(with[0])));
        }
    }

    private static List<List<String>> pages(Store store, int limit) {
        AnyFacts all = AnyFacts.lookedAt(List.of(), Cypher.noCondition());
        List<List<String>> pages = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>(Map.of("limit", String.valueOf(limit)));
        while (true) {
            Page<String> page = all.list(Arguments.of(new Facts(), texts))
                    .page(
                            store,
                            new LookedAt(30, 3),
                            row -> row.get("fact").get("id").asString());
            pages.add(page.items());
            if (page.next() == null) {
                return pages;
            }
            texts.put("after", page.next());
        }
    }

    @Test
    void aPageEndsAfterSoManyFactsAndTheNextGoesOnBehindThem() {
        Store store = new Store(Set.of("fact/001", "fact/002", "fact/005", "fact/070"), new ArrayList<>());
        assertThat(pages(store, 10))
                .containsExactly(
                        List.of("fact/001", "fact/002", "fact/005"), List.of(), List.of("fact/070"), List.of());
        assertThat(store.pages()).containsExactly(3, 21, 6, 3, 21, 6, 3, 21, 6, 3, 21);
    }

    @Test
    void aPageThatIsFullLooksAtNoMore() {
        Store store = new Store(Set.of("fact/001", "fact/002", "fact/005", "fact/070"), new ArrayList<>());
        assertThat(pages(store, 2).stream().flatMap(List::stream))
                .containsExactly("fact/001", "fact/002", "fact/005", "fact/070");
        assertThat(store.pages().getFirst()).isEqualTo(3);
        assertThat(store.pages().get(1)).isEqualTo(3);
    }
}
