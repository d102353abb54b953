/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.entente.model.project.About.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Judgement;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Role;
import org.entente.model.registry.ValueType;

/** Lines without rhyme or reason: whatever the registry allows, about a handful of things, and decisions on any of it. */
public final class AnyLines {

    private static final List<String> RELATIONS =
            List.of("partOf", "during", "before", "after", "saidIn", "rescheduledTo");

    private static final List<String> CLOSE_NAMES =
            List.of("Ann Lee", "Bo Lee", "Lee", "Lee", "Chair", "Chair", "安倍晋三", "安倍", "Kazakhstan");

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
            case 4 -> judgement(random, AnyLines::person);
            default -> judgement(random, this::event);
        };
    }

    /** {@return an event, by one of its claims or as the fact that it is, or once was, by what was said until now} */
    private String event(Random random) {
        List<Id> facts = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            Graph graph = Projector.project(Records.of(lines));
            graph.nodes(random.nextBoolean() ? NodeKind.FACT : NodeKind.REDIRECT)
                    .forEachRemaining(node -> facts.add(Id.parse(node.id())));
            facts.removeIf(id -> id.kind() != Kind.FACT);
        }
        return (facts.isEmpty() ? any(random, Kind.CLAIM) : one(random, facts)).toString();
    }

    private static String person(Random random) {
        return "person/p" + random.nextInt(3);
    }

    /** {@return lines that judge persons otherwise than these do: who was one with somebody is one with somebody else, or alone} */
    public static List<String> regrouping(List<String> lines, Random random) {
        List<String> regrouping = new ArrayList<>();
        for (String line : lines) {
            if (Records.record(line) instanceof Judgement judgement
                    && judgement.a() instanceof Judgement.Side.Thing(Id id)
                    && id.kind() == Kind.PERSON) {
                regrouping.add(Lines.retract(Records.id(line)));
            }
        }
        int first = random.nextInt(3);
        int second = (first + 1 + random.nextInt(2)) % 3;
        regrouping.add(Lines.judgement("same", "person/p" + first, "person/p" + second, "2026-02-01T10:00:00Z"));
        return regrouping;
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
        if (random.nextInt(8) == 0) {
            return "{'document': {'id': 'document/d%d', 'datasets': ['document/d0', 'document/x']}}"
                    .formatted(random.nextInt(close ? 2 : 4))
                    .replace('\'', '"');
        }
        String more = switch (random.nextInt(4)) {
            case 0 -> "{'republishes': ['document/d" + random.nextInt(4) + "']}";
            case 1 ->
                "{'publisher': '" + about.entityId(random) + "', 'asOf': '" + about.date(random)
                        + "', 'datasets': ['document/d1', 'document/x']}";
            case 2 ->
                "{'publisher': {'name': " + Wording.quoted(wording.names().get(5))
                        + ", 'candidates': ['organization/o0']}, 'datasets': 'document/d0', 'title': "
                        + Wording.quoted(wording.title()) + "}";
            default -> "{}";
        };
        return Lines.document("d" + random.nextInt(close ? 2 : 3), about.published(random), more);
    }

    private String name(Random random) {
        if (close) {
            return one(random, CLOSE_NAMES);
        }
        return one(random, wording.names());
    }

    private String entity(Random random) {
        return AnyEntity.line(
                random,
                wording.languages(),
                () -> about.entityId(random),
                () -> about.date(random),
                () -> name(random));
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
            default -> about.entityId(random);
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
            String id = about.entityId(random);
            if (role.kinds().contains(Id.parse(id).kind())) {
                return id;
            }
        }
        return about.entityId(random);
    }

    private String group(Random random) {
        return "{'group': {'text': 'many', 'quantifier': " + random.nextInt(3) + ", 'expands': ['"
                + about.entityId(random)
                + "', '" + about.entityId(random) + "'], 'by': '"
                + one(random, List.of("head of state on date", "some rule")) + "', 'of': '" + about.entityId(random)
                + "'}}";
    }

    private String claim(Random random) {
        FactType type = about.type(random);
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
            case 0 -> claim.on("{'holdsOn': '" + about.date(random) + "'}");
            case 1 ->
                claim.on("{'start': {'notAfter': '" + about.date(random) + "'}, 'end': {'notBefore': '"
                        + about.date(random) + "'}}");
            case 2 -> claim.on("{'at': {'notBefore': '" + about.date(random) + "'}}");
            case 3 ->
                claim.on("{'start': {'notBefore': '" + about.date(random) + "'}, 'end': {'notAfter': '"
                        + about.date(random) + "'}}");
            case 4 -> claim.on(about.date(random));
            default -> {}
        }
    }

    private String linked(Random random) {
        if (about == About.EVENTS) {
            String event = event(random);
            return event.startsWith("fact/") ? event : "#k" + random.nextInt(5);
        }
        return about.entityId(random);
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
                        default -> about.entityId(random);
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
                            ? about.entityId(random)
                            : "{'id': '" + about.entityId(random) + "', 'onBehalfOf': '" + about.entityId(random)
                                    + "'}",
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
