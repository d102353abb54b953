/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.model.name.Countries;

/** Who acts in the made-up facts: all countries, and persons, bodies, agreements and offices that do not exist. */
record World(
        Shape shape,
        List<String> countries,
        List<String> persons,
        List<String> organizations,
        List<String> agreements,
        List<String> offices) {

    /** How often each of many is chosen. */
    enum Shape {
        /** The first far more often than the last: Zipf's law with exponent 1. */
        ZIPF,
        /** All alike. */
        UNIFORM,
        /** Every claim is a visit of its own, all to one country. */
        ONE_COUNTRY,
        /** Every claim is a visit of its own, to all countries alike. */
        ALL_COUNTRIES,
        /** Every claim is about one and the same fact. */
        ONE_FACT,
        /** Nearly every claim is a fact of its own, two in five of them with one country, half of these with another too. */
        DENSE
    }

    /** {@return a world for files of so many claims} */
    static World of(int claims, Shape shape) {
        int persons = Math.max(50, (int) Math.sqrt(claims) * 4);
        List<String> countries = Countries.standard().all().stream()
                .map(country -> country.id().toString())
                .sorted()
                .toList();
        return new World(
                shape,
                countries,
                numbered("person/p", persons),
                numbered("organization/o", 60),
                numbered("agreement/a", 120),
                numbered("office/of", countries.size()));
    }

    private static List<String> numbered(String prefix, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(prefix + i);
        }
        return List.copyOf(ids);
    }

    /** {@return so many different ones} */
    List<String> some(List<String> all, int count, Random random) {
        Stream<String> chosen = Stream.generate(() -> one(all, random));
        return (shape == Shape.ONE_COUNTRY && all == countries
                        ? Stream.concat(Stream.of(all.getFirst()), chosen)
                        : chosen)
                .distinct()
                .limit(count)
                .toList();
    }

    private String one(List<String> all, Random random) {
        double share = random.nextDouble();
        int index = shape == Shape.ZIPF ? (int) (Math.pow(all.size() + 1.0, share) - 1) : (int) (share * all.size());
        return all.get(Math.min(all.size() - 1, index));
    }

    /** {@return the fact-file lines that name everyone} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            lines.add(entity(
                    persons.get(i),
                    name("Leader Example" + i, "en"),
                    name("القائد مثال " + i, "ar"),
                    name("Лидер Пример" + i, "ru")));
        }
        organizations.forEach(id -> lines.add(entity(id, name("Body " + id, "en"))));
        agreements.forEach(id -> lines.add(entity(id, name("Treaty " + id, "en"), name("معاهدة " + id, "ar"))));
        for (int i = 0; i < offices.size(); i++) {
            lines.add("{\"entity\":{\"id\":\"%s\",\"of\":\"%s\",\"names\":[%s]}}"
                    .formatted(offices.get(i), countries.get(i), name("President of " + countries.get(i), "en")));
        }
        return lines;
    }

    private static String entity(String id, String... names) {
        return "{\"entity\":{\"id\":\"%s\",\"names\":[%s]}}".formatted(id, String.join(",", names));
    }

    private static String name(String text, String lang) {
        return "{\"text\":\"%s\",\"lang\":\"%s\"}".formatted(text, lang);
    }
}
