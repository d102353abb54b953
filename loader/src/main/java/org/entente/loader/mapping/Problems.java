/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a mapping file, each with its place; reading goes on, so that all is reported together. */
final class Problems {

    private record Problem(Place place, String message) {}

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String message) {
        Problem problem = new Problem(place, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** {@return one line for each problem: file, line, column, what is wrong and what is allowed} */
    List<String> lines() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::place))
                .map(problem -> "%s:%s: %s".formatted(file, problem.place(), problem.message()))
                .toList();
    }
}
