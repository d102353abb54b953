/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds values that are made of themselves. */
final class Circles {

    private final Map<String, Value> values;
    private final Problems problems;
    private final Set<String> done = new HashSet<>();

    Circles(Map<String, Value> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    void check(Node node) {
        values.keySet().forEach(name -> follow(name, new ArrayList<>(), node));
    }

    private void follow(String name, List<String> path, Node node) {
        Value value = values.get(name);
        if (value == null || done.contains(name)) {
            return;
        }
        if (path.contains(name)) {
            problems.add(value.place(), "the value '%s' is made of itself, by way of %s".formatted(name, path));
            return;
        }
        path.add(name);
        needs(value).forEach(needed -> follow(needed, path, node));
        path.removeLast();
        done.add(name);
    }

    private static Set<String> needs(Value value) {
        Set<String> needs = new HashSet<>(value.needs());
        switch (value.origin()) {
            case Value.Origin.Columns ignored -> {}
            case Value.Origin.Written(Template.Leaf text) -> needs.addAll(text.uses());
            case Value.Origin.First(List<String> names) -> needs.addAll(names);
            case Value.Origin.All(List<String> names) -> needs.addAll(names);
        }
        if (value.unless() != null) {
            needs.add(value.unless());
        }
        return needs;
    }
}
