/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named value of a row: where it comes from, then step by step what is made of it.
 *
 * @param absent texts that say that there is nothing, whatever it comes from
 * @param absentInColumns texts that say so where they are the whole text of a column
 * @param needs values that the steps look at
 * @param unless a value; where that one has something, this one has nothing
 */
record Value(
        String name,
        Origin origin,
        Set<String> absent,
        Set<String> absentInColumns,
        List<Step> steps,
        Set<String> needs,
        @Nullable String unless,
        Place place) {

    /** Keeps its own copies. */
    Value {
        absent = Set.copyOf(absent);
        absentInColumns = Set.copyOf(absentInColumns);
        steps = List.copyOf(steps);
        needs = Set.copyOf(needs);
    }

    /** Where a value comes from. */
    sealed interface Origin {

        /** The first of these columns or paths that has something. */
        record Columns(List<String> paths) implements Origin {}

        /** A text put together from other values. */
        record Written(Template.Leaf text) implements Origin {}

        /** The first of these values that has something, element by element if they are lists of one length. */
        record First(List<String> names) implements Origin {}

        /** All elements of these values, one value after the other. */
        record All(List<String> names) implements Origin {}
    }

    /** One function with its parameters. */
    @FunctionalInterface
    interface Step {

        /** {@return what it makes of the texts; empty texts are elements without content} */
        List<String> apply(List<String> texts, Scope scope) throws Misfit;
    }

    /** {@return the columns it is read from, for messages} */
    String columns() {
        return origin instanceof Origin.Columns(List<String> paths) ? String.join(", ", paths) : "";
    }

    /** {@return the value in a row; what is not needed need not be readable} */
    List<String> of(Row row, Scope scope) throws Misfit {
        try {
            List<String> others = unless == null ? List.of() : scope.get(unless);
            if (isComplete(others)) {
                return List.of();
            }
            List<String> texts = without(absent, origin(row, scope));
            for (Step step : steps) {
                texts = step.apply(texts, scope);
            }
            return less(texts, others);
        } catch (Misfit misfit) {
            throw misfit.in(this);
        }
    }

    private List<String> origin(Row row, Scope scope) throws Misfit {
        return switch (origin) {
            case Origin.Columns(List<String> paths) -> column(row, paths);
            case Origin.Written(Template.Leaf text) -> Filling.texts(text, scope);
            case Origin.First(List<String> names) -> first(names, scope);
            case Origin.All(List<String> names) -> all(names, scope);
        };
    }

    private List<String> column(Row row, List<String> paths) throws Misfit {
        for (String path : paths) {
            // said of each column, so that one that says nothing gives way to the next
            List<String> texts = without(absent, without(absentInColumns, row.get(path)));
            if (Scope.isPresent(texts)) {
                return texts;
            }
        }
        return List.of();
    }

    private static List<String> without(Set<String> nothing, List<String> texts) {
        return nothing.isEmpty()
                ? texts
                : texts.stream().map(text -> nothing.contains(text) ? "" : text).toList();
    }

    private static List<String> first(List<String> names, Scope scope) throws Misfit {
        List<String> found = List.of();
        for (String name : names) {
            List<String> texts = isComplete(found) ? spare(name, scope) : scope.get(name);
            if (!Scope.isPresent(found)) {
                found = texts;
            } else if (texts.size() == found.size()) {
                List<String> both = new ArrayList<>(found);
                for (int i = 0; i < both.size(); i++) {
                    if (both.get(i).isEmpty()) {
                        both.set(i, texts.get(i));
                    }
                }
                found = both;
            }
        }
        return found;
    }

    /** Asked for all the same, so that a column that never holds anything is noticed. */
    private static List<String> spare(String name, Scope scope) {
        try {
            return scope.get(name);
        } catch (Misfit unneeded) {
            return List.of();
        }
    }

    private static List<String> all(List<String> names, Scope scope) throws Misfit {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            scope.get(name).stream().filter(text -> !text.isEmpty()).forEach(all::add);
        }
        return all;
    }

    private static boolean isComplete(List<String> texts) {
        return !texts.isEmpty() && texts.stream().noneMatch(String::isEmpty);
    }

    private static List<String> less(List<String> texts, List<String> others) {
        if (texts.size() != others.size()) {
            return Scope.isPresent(others) ? List.of() : texts;
        }
        List<String> left = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            left.add(others.get(i).isEmpty() ? texts.get(i) : "");
        }
        return left;
    }
}
