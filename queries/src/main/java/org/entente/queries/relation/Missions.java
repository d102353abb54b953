/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.time.Answer;
import org.entente.queries.fact.FactItem;
import org.jspecify.annotations.Nullable;

/**
 * The missions by which one state is represented with another, as the diplomatic exchange of the Correlates of War counts them:
 * embassies and legations, and what stands in for them where there are no full relations. A consulate represents nobody, nor
 * does an office without diplomatic standing or a mission to an organization.
 */
final class Missions {

    private static final String TYPE = "mission";
    private static final String KIND = "kind=";
    private static final String LEVEL = "level=";

    /** From the highest to that which is none of the others. */
    private static final List<String> LEVELS = List.of("ambassador", "minister", "charge-d-affaires", "other");

    /** The level of the head of a mission, by its kind, where no source says otherwise. */
    private static final Map<String, String> LEVEL_OF_KIND = Map.of(
            "embassy", "ambassador",
            "high-commission", "ambassador",
            "nunciature", "ambassador",
            "legation", "minister",
            "interests-section", "other",
            "liaison-office", "other");

    private Missions() {}

    /** {@return whether a fact is a mission that represents its sender} */
    static boolean represents(FactItem fact) {
        return fact.type().equals(TYPE) && values(fact, KIND).anyMatch(LEVEL_OF_KIND::containsKey);
    }

    /** {@return the levels of those missions that were kept in a year, the highest first; nothing where there is none} */
    static @Nullable String level(List<FactItem> missions, Year year) {
        List<String> levels = missions.stream()
                .filter(mission -> wasKept(mission, year))
                .flatMap(Missions::levels)
                .toList();
        String highestFirst =
                String.join(";", LEVELS.stream().filter(levels::contains).toList());
        return highestFirst.isEmpty() ? null : highestFirst;
    }

    private static boolean wasKept(FactItem mission, Year year) {
        Optional<Answer> held = year.held(List.of(mission));
        return held.filter(answer -> answer == Answer.YES || answer == Answer.PRESUMED)
                .isPresent();
    }

    private static Stream<String> levels(FactItem mission) {
        List<String> stated = values(mission, LEVEL).toList();
        return stated.isEmpty() ? values(mission, KIND).map(LEVEL_OF_KIND::get) : stated.stream();
    }

    private static Stream<String> values(FactItem fact, String prefix) {
        return fact.values().stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()));
    }
}
