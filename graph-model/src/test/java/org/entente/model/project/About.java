/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;

/** What the lines are about that {@link AnyLines} makes: of which types, whom, and when. */
enum About {
    /** Whatever the registry allows. */
    ANYTHING(
            Registry.standard().types(),
            List.of(),
            List.of(
                    "2025-11-06",
                    "2025-11-07",
                    "2025-11",
                    "2025",
                    "199X",
                    "0000",
                    "-0044-03-15",
                    "Y123456",
                    "2025-21",
                    "2025-11-06T20:00:00-05:00",
                    "2025-11-07T01:00:00Z",
                    "2025-11-06~",
                    "2017-01-20/2021-01-20",
                    "2025-01-20/..",
                    "../2025-11-06",
                    "199X/1995",
                    "2025-11-06/2025-11-06"),
            List.of("2025-11-06", "2025-11-06-05:00", "2025", "2025-12-31", "0000", "2025-11-07T10:00:00Z")),

    /** A few people, their office and its country, over and over: there one line changes what another means. */
    PEOPLE(
            types("office-holding", "office-holding", "group-membership", "meeting", "visit", "statement"),
            List.of(
                    "person/p0",
                    "person/p0",
                    "person/p1",
                    "person/p2",
                    "office/o0",
                    "office/o0",
                    "office/o1",
                    "country/KAZ",
                    "country/ISR",
                    "group/g0"),
            List.of(
                    "2017-01-20/2021-01-20",
                    "2017-01-20/..",
                    "2021-01-20/..",
                    "../2021-01-20",
                    "2019-05-01",
                    "2020-01-01",
                    "2022-06-01",
                    "2022",
                    "1990"),
            List.of("2018-01-01", "2020", "2022", "2022-01-01", "2022-12-31", "2025-11-06")),

    /** A few events, which others are part of, tell of or lead to, and that judgements make one or keep apart. */
    EVENTS(
            types(
                    "meeting",
                    "meeting",
                    "phone-call",
                    "event-participation",
                    "event-participation",
                    "announcement",
                    "agreement-participation"),
            List.of("person/p0", "person/p0", "person/p1", "person/p2", "country/KAZ", "country/KAZ", "agreement/a0"),
            List.of("2025-11-06", "2025-11-06", "2025-11-07", "2025-11", "2025-11-06T20:00:00-05:00"),
            ANYTHING.published);

    private static final List<FactType> COMMON =
            types("agreement-participation", "group-membership", "meeting", "office-holding", "statement", "visit");
    private static final List<Kind> KINDS =
            Stream.of(Kind.values()).filter(Kind::isNamed).toList();

    private final List<FactType> types;
    private final List<String> ids;
    private final List<String> dates;
    private final List<String> published;

    About(List<FactType> types, List<String> ids, List<String> dates, List<String> published) {
        this.types = types;
        this.ids = ids;
        this.dates = dates;
        this.published = published;
    }

    private static List<FactType> types(String... names) {
        return Stream.of(names)
                .map(Registry.standard()::type)
                .flatMap(Optional::stream)
                .toList();
    }

    static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    FactType type(Random random) {
        return one(random, this == ANYTHING && random.nextBoolean() ? COMMON : types);
    }

    String date(Random random) {
        return one(random, dates);
    }

    String published(Random random) {
        return one(random, published);
    }

    String entityId(Random random) {
        if (this != ANYTHING) {
            return one(random, ids);
        }
        Kind kind = one(random, KINDS);
        return kind == Kind.COUNTRY
                ? one(random, List.of("country/KAZ", "country/ISR", "country/XAB", "country/gw-678"))
                : kind.segment() + "/" + kind.segment().charAt(0) + random.nextInt(2);
    }
}
