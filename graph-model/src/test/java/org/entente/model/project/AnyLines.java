/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.registry.ValueType;

/** Lines without rhyme or reason: whatever the registry allows, about a handful of things, and decisions on any of it. */
public final class AnyLines {

    private static final List<FactType> TYPES = Registry.standard().types();
    private static final List<FactType> COMMON =
            types("agreement-participation", "group-membership", "meeting", "office-holding", "statement", "visit");
    private static final List<String> DATES = List.of(
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
            "2025-11-06/2025-11-06");
    private static final List<String> PUBLISHED =
            List.of("2025-11-06", "2025-11-06-05:00", "2025", "2025-12-31", "0000", "2025-11-07T10:00:00Z");
    private static final List<String> RELATIONS =
            List.of("partOf", "during", "before", "after", "saidIn", "rescheduledTo");

    /** What is said of a few people, their office and its country, over and over: there one line changes what another means. */
    private static final List<FactType> CLOSE_TYPES =
            types("office-holding", "office-holding", "group-membership", "meeting", "visit", "statement");

    private static final List<String> CLOSE_IDS = List.of(
            "person/p0",
            "person/p0",
            "person/p1",
            "office/o0",
            "office/o0",
            "office/o1",
            "country/KAZ",
            "country/ISR",
            "group/g0");
    private static final List<String> CLOSE_DATES = List.of(
            "2017-01-20/2021-01-20",
            "2017-01-20/..",
            "2021-01-20/..",
            "../2021-01-20",
            "2019-05-01",
            "2020-01-01",
            "2022-06-01",
            "2022",
            "1990");
    private static final List<String> CLOSE_NAMES =
            List.of("Ann Lee", "Bo Lee", "Lee", "Lee", "Chair", "Chair", "安倍晋三", "安倍", "Kazakhstan");
    private static final List<String> CLOSE_PUBLISHED =
            List.of("2018-01-01", "2020", "2022", "2022-01-01", "2022-12-31", "2025-11-06");

    /** What is said of a few events, which others are part of, tell of or lead to, and that judgements make one or keep apart. */
    private static final List<FactType> EVENT_TYPES = types(
            "meeting",
            "meeting",
            "phone-call",
            "event-participation",
            "event-participation",
            "announcement",
            "agreement-participation");

    private static final List<String> EVENT_IDS =
            List.of("person/p0", "person/p0", "person/p1", "country/KAZ", "country/KAZ", "agreement/a0");
    private static final List<String> EVENT_DATES =
            List.of("2025-11-06", "2025-11-06", "2025-11-07", "2025-11", "2025-11-06T20:00:00-05:00");

    private enum About {
        ANYTHING,
        PEOPLE,
        EVENTS
    }

    private final List<Id> seen = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final About about;
    private final boolean close;
    private final Wording wording;

    private AnyLines(About about, Wording wording) {
        this.about = about;
        this.wording = wording;
        this.close = about == About.PEOPLE;
    }

    /** {@return accepted lines, one from each seed that gives one} */
    public static List<String> of(List<Long> seeds) {
        return new AnyLines(About.ANYTHING, Wording.odd(seeds)).accepted(seeds);
    }

    /** {@return the same in tame words} */
    public static List<String> tame(List<Long> seeds) {
        return new AnyLines(About.ANYTHING, Wording.PLAIN).accepted(seeds);
    }

    /** {@return accepted lines about fewer things, which therefore touch each other more} */
    public static List<String> close(List<Long> seeds) {
        return new AnyLines(About.PEOPLE, Wording.odd(seeds)).accepted(seeds);
    }

    /** {@return accepted lines about a few events, most of them judged, and judged otherwise} */
    public static List<String> events(List<Long> seeds) {
        return new AnyLines(About.EVENTS, Wording.odd(seeds)).accepted(seeds);
    }

    private static List<FactType> types(String... names) {
        return Stream.of(names)
                .map(Registry.standard()::type)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> accepted(List<Long> seeds) {
        for (long seed : seeds) {
            String line = line(new Random(seed));
            Optional<Id> id = Records.accepted(line);
            id.ifPresent(seen::add);
            if (id.isPresent()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String line(Random random) {
        if (about == About.EVENTS && random.nextInt(3) == 0) {
            return decision(random);
        }
        String line = switch (random.nextInt(20)) {
            case 0, 1 -> document(random);
            case 2, 3 -> entity(random);
            case 4, 5 -> judgement(random, this::side);
            case 6 -> Lines.retract(covers(random));
            case 7 -> Lines.restore(any(random, Kind.RETRACTION));
            default -> close && random.nextInt(5) == 0 ? entity(random) : claim(random);
        };
        return random.nextInt(6) == 0 ? Lines.loaded(line, "load/l" + random.nextInt(2)) : line;
    }

    /** Judges events, or takes back what was judged, or takes that back. */
    private String decision(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Lines.retract(any(random, Kind.JUDGEMENT));
            case 2 -> Lines.retract(any(random, Kind.CLAIM));
            case 3 -> Lines.restore(any(random, Kind.RETRACTION));
            default -> judgement(random, this::event);
        };
    }

    /** {@return an event, by one of its claims or as the fact that it is by what was said until now} */
    private String event(Random random) {
        List<Id> facts = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            Projector.project(Records.of(lines))
                    .nodes(NodeKind.FACT)
                    .forEachRemaining(node -> facts.add(Id.parse(node.id())));
        }
        return (facts.isEmpty() ? any(random, Kind.CLAIM) : one(random, facts)).toString();
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Id any(Random random, Kind kind) {
        List<Id> known = seen.stream().filter(id -> id.kind() == kind).toList();
        return known.isEmpty() ? new Id(kind, "00") : one(random, known);
    }

    private Id covers(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Id.parse("document/d" + random.nextInt(3));
            case 3 -> new Id(Kind.QUOTE, Hash.sha256(one(random, wording.quotes())));
            case 1 -> Id.parse("load/l" + random.nextInt(2));
            case 2 -> any(random, Kind.JUDGEMENT);
            default -> any(random, Kind.CLAIM);
        };
    }

    private String document(Random random) {
        String more = switch (random.nextInt(4)) {
            case 0 -> "{'republishes': ['document/d" + random.nextInt(4) + "']}";
            case 1 -> "{'publisher': '" + entityId(random) + "', 'asOf': '" + date(random) + "'}";
            case 2 ->
                "{'publisher': {'name': " + Wording.quoted(wording.names().get(5))
                        + ", 'candidates': ['organization/o0']}, 'title': " + Wording.quoted(wording.title()) + "}";
            default -> "{}";
        };
        return Lines.document(
                "d" + random.nextInt(close ? 2 : 3), one(random, close ? CLOSE_PUBLISHED : PUBLISHED), more);
    }

    private String date(Random random) {
        return one(
                random,
                switch (about) {
                    case ANYTHING -> DATES;
                    case PEOPLE -> CLOSE_DATES;
                    case EVENTS -> EVENT_DATES;
                });
    }

    private String entityId(Random random) {
        if (about != About.ANYTHING) {
            return one(random, close ? CLOSE_IDS : EVENT_IDS);
        }
        Kind kind = Kind.values()[random.nextInt(9)];
        return kind == Kind.COUNTRY
                ? one(random, List.of("country/KAZ", "country/ISR", "country/XAB", "country/gw-678"))
                : kind.segment() + "/" + kind.segment().charAt(0) + random.nextInt(2);
    }

    private String name(Random random) {
        if (close) {
            return one(random, CLOSE_NAMES);
        }
        return one(random, wording.names());
    }

    private String entity(Random random) {
        return AnyEntity.line(
                random, wording.languages(), () -> entityId(random), () -> date(random), () -> name(random));
    }

    private static String judgement(Random random, Function<Random, String> side) {
        String at = "2026-01-0" + (1 + random.nextInt(3)) + "T10:00:00Z";
        return Lines.judgement(
                one(random, List.of("same", "same", "different")), side.apply(random), side.apply(random), at);
    }

    private String side(Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                "{'name': " + Wording.quoted(name(random))
                        + one(random, List.of("", "", ", 'lang': 'en'", ", 'lang': 'ar'"))
                        + one(random, List.of("", "", ", 'document': 'document/d0'", ", 'document': 'document/d1'"))
                        + "}";
            case 1 -> "fact/00";
            case 2, 3 -> any(random, Kind.CLAIM).toString();
            default -> entityId(random);
        };
    }

    private String filler(Random random, Role role) {
        int choice = random.nextInt(10);
        if (role.facts() && (choice < 6 || role.kinds().isEmpty())) {
            return "{'ref': '#k" + random.nextInt(5) + "', 'as': 'expected'}";
        }
        if (choice == 0 || close && choice > 6) {
            return "{'name': " + Wording.quoted(name(random)) + ", 'lang': '"
                    + one(random, List.of("en", "AR-eg", wording.languages().getLast())) + "'}";
        }
        if (choice == 1) {
            return group(random);
        }
        for (int i = 0; i < 40; i++) {
            String id = entityId(random);
            if (role.kinds().contains(Id.parse(id).kind())) {
                return id;
            }
        }
        return entityId(random);
    }

    private String group(Random random) {
        return "{'group': {'text': 'many', 'quantifier': " + random.nextInt(3) + ", 'expands': ['" + entityId(random)
                + "', '" + entityId(random) + "'], 'by': '"
                + one(random, List.of("head of state on date", "some rule")) + "', 'of': '" + entityId(random) + "'}}";
    }

    private String claim(Random random) {
        FactType type = one(
                random,
                switch (about) {
                    case ANYTHING -> random.nextBoolean() ? COMMON : TYPES;
                    case PEOPLE -> CLOSE_TYPES;
                    case EVENTS -> EVENT_TYPES;
                });
        int documents = about == About.ANYTHING ? 4 : 2;
        Lines.ClaimLine claim = Lines.claim("k" + random.nextInt(5), "d" + random.nextInt(documents), type.name());
        type.roles().values().forEach(role -> {
            int count = role.required() ? 1 : random.nextInt(2);
            if (type.symmetric() && role.identity()) {
                count = 2;
            } else if (role.many() && count > 0) {
                count += random.nextInt(2);
            }
            for (int i = 0; i < count; i++) {
                claim.role(role.name(), filler(random, role));
            }
        });
        type.values().forEach((name, value) -> {
            if (value.required() || random.nextInt(3) == 0) {
                claim.value(name, value.form() == ValueType.Form.CODE ? one(random, value.codes()) : "7");
            }
        });
        if (type.contentRequired()) {
            claim.with("content", "{'text': " + Wording.quoted(wording.content()) + ", 'lang': 'en'}");
        }
        claim.modality(one(random, List.copyOf(type.modalities())).text());
        if (random.nextInt(3) == 0 || close && random.nextBoolean()) {
            claim.modality(Modality.ACTUAL.text());
        }
        when(random, claim);
        extras(random, type, claim);
        return claim.line();
    }

    private void when(Random random, Lines.ClaimLine claim) {
        switch (random.nextInt(6)) {
            case 0 -> claim.on("{'holdsOn': '" + date(random) + "'}");
            case 1 ->
                claim.on("{'start': {'notAfter': '" + date(random) + "'}, 'end': {'notBefore': '" + date(random)
                        + "'}}");
            case 2 -> claim.on("{'at': {'notBefore': '" + date(random) + "'}}");
            case 3 ->
                claim.on("{'start': {'notBefore': '" + date(random) + "'}, 'end': {'notAfter': '" + date(random)
                        + "'}}");
            case 4 -> claim.on(date(random));
            default -> {}
        }
    }

    private String linked(Random random) {
        if (about == About.EVENTS) {
            String event = event(random);
            return event.startsWith("fact/") ? event : "#k" + random.nextInt(5);
        }
        return entityId(random);
    }

    private void extras(Random random, FactType type, Lines.ClaimLine claim) {
        List<String> acts = List.copyOf(type.acts().all());
        if (!acts.isEmpty() && random.nextBoolean()) {
            claim.act(one(random, acts));
        }
        if (random.nextInt(5) == 0) {
            claim.denied();
        }
        if (random.nextInt(5) == 0) {
            claim.headline();
        }
        if (random.nextInt(5) == 0) {
            claim.holder(
                    switch (random.nextInt(5)) {
                        case 0 -> group(random);
                        case 1, 2 -> "{'name': " + Wording.quoted(name(random)) + "}";
                        default -> entityId(random);
                    });
        }
        if (random.nextInt(4) == 0) {
            claim.link(one(random, RELATIONS), random.nextBoolean() ? "#k" + random.nextInt(5) : linked(random));
        }
        if (random.nextInt(5) == 0) {
            claim.supersedes(any(random, Kind.CLAIM));
        }
        if (random.nextInt(4) == 0) {
            claim.from(
                    random.nextBoolean()
                            ? entityId(random)
                            : "{'id': '" + entityId(random) + "', 'onBehalfOf': '" + entityId(random) + "'}",
                    "{'source': " + Wording.quoted(wording.source()) + "}");
        }
        if (random.nextInt(8) == 0) {
            claim.with("basis", "{'inferred': 'a rule'}");
        }
        if (random.nextInt(3) == 0) {
            claim.with("quote", one(random, wording.quotes()));
        }
        if (random.nextInt(6) == 0) {
            claim.with("label", wording.label() + random.nextInt(2));
        }
    }
}
