/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes fact files of realistic shape: countries and leaders by Zipf's law, events of 2 to 30 participants that several
 * documents report, relations that many documents state, reprints, long Arabic quotes. Documents grow with the number of
 * claims, leaders with its root. The same seed makes the same file, line by line, in memory that does not grow.
 */
final class FactGenerator {

    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
    private static final double DAYS = 30 * 365;
    private static final int CLAIMS_OF_A_DOCUMENT = 4;
    private static final int RECENT = 40;
    private static final int MEETINGS = 70;
    private static final int DENSEST = 40;
    private static final String QUOTE =
            "أعلن مسؤولون أمس أن الوفدين ناقشا الاتفاق وتبادلا وجهات النظر حول المرحلة المقبلة من التعاون في التقرير رقم ";

    private final Random random;
    private final World world;
    private final String prefix;
    private final Deque<String> recent = new ArrayDeque<>();
    private LocalDate day = FIRST_DAY;

    /** The facts of a seed; documents of another prefix are other documents. */
    private FactGenerator(long seed, World world, String prefix) {
        this.random = new Random(seed);
        this.world = world;
        this.prefix = prefix;
    }

    /** Writes a fact file. */
    static void write(Path file, int claims, World world, long seed, String prefix) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            lines(claims, world, seed, prefix, out::println);
            if (out.checkError()) {
                throw new IOException("could not write " + file);
            }
        }
    }

    /** Hands over the lines of a fact file one by one. */
    static void lines(int claims, World world, long seed, String prefix, Consumer<String> line) {
        new FactGenerator(seed, world, prefix).write(claims, line);
    }

    private void write(int claims, Consumer<String> line) {
        world.lines().forEach(line);
        double perDay = claims / DAYS;
        int documents = Math.ceilDiv(claims, CLAIMS_OF_A_DOCUMENT);
        int left = claims;
        for (int i = 0; i < documents; i++) {
            day = FIRST_DAY.plusDays((long) (i * CLAIMS_OF_A_DOCUMENT / perDay));
            String document = "document/%s%d".formatted(prefix, i);
            line.accept(document(document, i));
            for (int k = 0; k < CLAIMS_OF_A_DOCUMENT && left > 0; k++, left--) {
                line.accept(claim(document, statement()));
            }
        }
    }

    private String document(String id, int i) {
        String reprint = i > 10 && random.nextInt(10) == 0
                ? ",\"republishes\":[\"document/%s%d\"]".formatted(prefix, i - 1 - random.nextInt(10))
                : "";
        return "{\"document\":{\"id\":\"%s\",\"title\":\"Report %d\",\"lang\":\"ar\",\"kind\":\"article\",\"published\":\"%s\",\"publisher\":\"%s\"%s}}"
                .formatted(
                        id,
                        i,
                        day.plusDays(1),
                        world.some(world.organizations(), 1, random).getFirst(),
                        reprint);
    }

    private String claim(String document, String statement) {
        return "{\"claim\":{\"document\":\"%s\",%s,\"quote\":{\"text\":\"%s\",\"lang\":\"ar\"}}}"
                .formatted(document, statement, QUOTE.repeat(1 + random.nextInt(3)) + random.nextInt(1_000_000));
    }

    /** Half of all statements repeat what was said of late. */
    private String statement() {
        if (world.shape() == World.Shape.ONE_FACT && !recent.isEmpty()) {
            return recent.getFirst();
        }
        if (world.shape() == World.Shape.DENSE) {
            return dense();
        }
        if (world.shape() == World.Shape.ONE_COUNTRY || world.shape() == World.Shape.ALL_COUNTRIES) {
            return visit();
        }
        if (recent.size() > 10 && random.nextBoolean()) {
            return List.copyOf(recent).get(random.nextInt(recent.size()));
        }
        String fresh = fresh();
        recent.addLast(fresh);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
        return fresh;
    }

    private String dense() {
        int dice = random.nextInt(100);
        if (dice >= MEETINGS) {
            return fresh(dice);
        }
        List<String> present = new ArrayList<>(world.some(world.persons(), 2, random));
        if (random.nextInt(MEETINGS) < DENSEST) {
            present.add(world.countries().getFirst());
            if (random.nextBoolean()) {
                present.add(world.countries().get(1));
            }
        }
        return event("meeting", role("participant", present, present.size()));
    }

    private String fresh() {
        return fresh(random.nextInt(100));
    }

    private String fresh(int dice) {
        if (dice < 30) {
            return event("meeting", role("participant", world.persons(), 2 + few(29)));
        }
        if (dice < 42) {
            return visit();
        }
        if (dice < 50) {
            return event("phone-call", role("caller", world.persons(), 1), role("callee", world.persons(), 1));
        }
        if (dice < 60) {
            return event("statement", role("speaker", world.persons(), 1), role("about", world.countries(), 2));
        }
        if (dice < 78) {
            return relation(
                    "agreement-participation",
                    "ratification",
                    role("party", world.countries(), 1),
                    role("agreement", world.agreements(), 1));
        }
        if (dice < 90) {
            return relation(
                    "organization-membership",
                    "joined",
                    role("member", world.countries(), 1),
                    role("organization", world.organizations(), 1));
        }
        if (dice < 95) {
            return relation(
                    "office-holding",
                    "took-office",
                    role("holder", world.persons(), 1),
                    role("office", world.offices(), 1));
        }
        return relation("diplomatic-relations", "established", role("party", world.countries(), 2));
    }

    private String visit() {
        return event("visit", role("visitor", world.persons(), 1), role("host", world.countries(), 1));
    }

    private String event(String type, String... roles) {
        return statement(type, roles)
                + ",\"when\":{\"edtf\":\"%s\"},\"modality\":\"%s\""
                        .formatted(day, random.nextInt(5) == 0 ? "scheduled" : "actual");
    }

    private String relation(String type, String act, String... roles) {
        return statement(type, roles)
                + ",\"when\":{\"start\":{\"notBefore\":\"%1$s\",\"notAfter\":\"%1$s\"}},\"modality\":\"actual\",\"act\":\"%2$s\""
                        .formatted(day, act);
    }

    private static String statement(String type, String... roles) {
        return "\"type\":\"%s\",\"roles\":{%s}".formatted(type, String.join(",", roles));
    }

    private String role(String role, List<String> all, int count) {
        return "\"%s\":[%s]"
                .formatted(
                        role,
                        (count == all.size() ? all : world.some(all, count, random))
                                .stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    /** {@return a number from 0 to below this one, mostly small} */
    private int few(int bound) {
        return (int) (Math.pow(random.nextDouble(), 6) * bound);
    }
}
