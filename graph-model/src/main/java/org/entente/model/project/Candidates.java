/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.name.Country;
import org.entente.model.name.Likeness;
import org.entente.model.name.Name;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Whom a name may mean, best first: a hint for whoever decides. Nothing resolves by it. */
final class Candidates {

    private static final double LEAST = 0.6;
    private static final int MOST = 5;
    private static final double OUT_OF_TIME = 0.5;
    private static final double PERHAPS = 0.5;

    private record Known(Id id, Name name, Likeness.Shape shape) {}

    private final Entities entities;
    private final Map<String, List<Known>> byHandle = new HashMap<>();

    Candidates(Entities entities) {
        this.entities = entities;
        entities.described().forEach(id -> entities.view(id).names().forEach(name -> add(id, name)));
        for (Country country : Countries.standard().all()) {
            if (!entities.described().contains(entities.canonical(country.id()))) {
                country.names().forEach(name -> add(country.id(), name));
            }
        }
    }

    private void add(Id id, Name name) {
        Known known = new Known(id, name, Likeness.shape(name.text()));
        known.shape()
                .handles()
                .forEach(handle -> byHandle.computeIfAbsent(handle, none -> new ArrayList<>())
                        .add(known));
    }

    /**
     * {@return the likeliest few}
     *
     * @param excluded those judged not to bear the name
     * @param times of which the claims speak that wait
     */
    List<Waiting.Candidate> of(String name, Set<Kind> kinds, Set<Id> excluded, Set<Span> times) {
        Likeness.Shape shape = Likeness.shape(name);
        SortedMap<Id, Waiting.Candidate> best = new TreeMap<>();
        Set<Known> seen = new HashSet<>();
        for (String handle : shape.handles()) {
            for (Known known : byHandle.getOrDefault(handle, List.of())) {
                if (kinds.contains(known.id().kind()) && !excluded.contains(known.id()) && seen.add(known)) {
                    double alike = Likeness.of(shape, known.shape());
                    if (alike >= LEAST) {
                        best.merge(known.id(), candidate(known, alike, times), Candidates::better);
                    }
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Waiting.Candidate::score)
                        .reversed()
                        .thenComparing(Waiting.Candidate::id))
                .limit(MOST)
                .toList();
    }

    private Waiting.Candidate candidate(Known known, double alike, Set<Span> times) {
        Entities.View view = entities.view(known.id());
        String why = (alike == Likeness.EQUAL ? "bears the name " : "name like ")
                + known.name().text();
        String outside = outside(view, times);
        double score = outside == null ? alike : alike * OUT_OF_TIME;
        return new Waiting.Candidate(
                known.id(),
                Math.round(score * 100) / 100.0,
                outside == null ? why : why + "; " + outside,
                view.names());
    }

    /** {@return those who may have held an office that a name means} */
    List<Waiting.Candidate> holders(Set<Id> holders) {
        return holders.stream()
                .map(id -> new Waiting.Candidate(
                        id,
                        PERHAPS,
                        "may have held the office",
                        entities.view(id).names()))
                .limit(MOST)
                .toList();
    }

    /** A year is granted to the dead, of whom people still speak. */
    private static @Nullable String outside(Entities.View view, Set<Span> times) {
        LocalDate first = view.existed().startMin();
        LocalDate last = view.existed().endMax();
        boolean person = view.id().kind() == Kind.PERSON;
        if (first != null && !times.isEmpty() && times.stream().allMatch(time -> isBefore(time.endMax(), first))) {
            return (person ? "born only in " : "began only in ") + first.getYear();
        }
        return last != null
                        && !times.isEmpty()
                        && times.stream().allMatch(time -> isBefore(last.plusYears(1), time.startMin()))
                ? (person ? "died in " : "ended in ") + last.getYear()
                : null;
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static Waiting.Candidate better(Waiting.Candidate a, Waiting.Candidate b) {
        int byScore = Double.compare(a.score(), b.score());
        return byScore > 0 || byScore == 0 && a.why().compareTo(b.why()) <= 0 ? a : b;
    }
}
