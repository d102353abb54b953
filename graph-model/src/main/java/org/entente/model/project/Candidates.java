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
import org.entente.model.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Whom a name may mean, best first: a hint for whoever decides. Nothing resolves by it. */
final class Candidates {

    private static final double LEAST = 0.6;
    private static final int MOST = 5;
    private static final double OUT_OF_TIME = 0.5;

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
     * @param day when the document was published
     */
    List<Waiting.Candidate> of(String name, Set<Kind> kinds, Set<Id> excluded, @Nullable LocalDate day) {
        Likeness.Shape shape = Likeness.shape(name);
        SortedMap<Id, Waiting.Candidate> best = new TreeMap<>();
        Set<Known> seen = new HashSet<>();
        for (String handle : shape.handles()) {
            for (Known known : byHandle.getOrDefault(handle, List.of())) {
                if (kinds.contains(known.id().kind()) && !excluded.contains(known.id()) && seen.add(known)) {
                    double alike = Likeness.of(shape, known.shape());
                    if (alike >= LEAST) {
                        best.merge(known.id(), candidate(known, alike, day), Candidates::better);
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

    private Waiting.Candidate candidate(Known known, double alike, @Nullable LocalDate day) {
        Entities.View view = entities.view(known.id());
        String why = (alike == Likeness.EQUAL ? "bears the name " : "name like ")
                + known.name().text();
        String outside = outside(view, day);
        double score = outside == null ? alike : alike * OUT_OF_TIME;
        return new Waiting.Candidate(
                known.id(),
                Math.round(score * 100) / 100.0,
                outside == null ? why : why + "; " + outside,
                view.names());
    }

    private static @Nullable String outside(Entities.View view, @Nullable LocalDate day) {
        LocalDate born = bound(view.fields().get("born"), true);
        LocalDate died = bound(view.fields().get("died"), false);
        if (day != null && born != null && day.isBefore(born)) {
            return "born only in " + born.getYear();
        }
        return day != null && died != null && day.isAfter(died.plusYears(1)) ? "died in " + died.getYear() : null;
    }

    private static @Nullable LocalDate bound(@Nullable String edtf, boolean first) {
        return edtf == null
                ? null
                : first
                        ? Edtf.parse(edtf).span().startMin()
                        : Edtf.parse(edtf).span().endMax();
    }

    private static Waiting.Candidate better(Waiting.Candidate a, Waiting.Candidate b) {
        int byScore = Double.compare(a.score(), b.score());
        return byScore > 0 || byScore == 0 && a.why().compareTo(b.why()) <= 0 ? a : b;
    }
}
