/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.id.Id;
import org.entente.model.project.FactMerges;
import org.entente.model.project.Happening;
import org.entente.model.project.PartProjection;

/**
 * Finds which events may be one: goes through them by their first day, some at once, beside the earlier ones that last
 * until then.
 */
final class BulkComparison {

    private final FactMerges merges;
    private final DrawnParts drawn;
    private final BulkSink sink;
    private final PartProjection part;
    private final int batch;
    private final Set<String> contradicted = new HashSet<>();

    BulkComparison(FactMerges merges, DrawnParts drawn, BulkSink sink, PartProjection part, int batch) {
        this.merges = merges;
        this.drawn = drawn;
        this.sink = sink;
        this.part = part;
        this.batch = batch;
    }

    /** The events of one file, which are in order. */
    private static final class Run {
        private final DataInputStream in;
        private Happening first;

        Run(DataInputStream in, Happening first) {
            this.in = in;
            this.first = first;
        }

        long start() {
            return first.start();
        }
    }

    void compare(Shards happenings) {
        PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingLong(Run::start));
        List<Happening> earlier = new ArrayList<>();
        List<Happening> next = new ArrayList<>();
        try {
            for (int shard = 0; shard < happenings.count(); shard++) {
                if (happenings.has(shard)) {
                    DataInputStream in = happenings.stream(shard);
                    in.readBoolean();
                    runs.add(new Run(in, SpilledHappening.read(in)));
                }
            }
            while (!runs.isEmpty()) {
                Run run = runs.remove();
                next.add(run.first);
                if (run.in.readBoolean()) {
                    run.first = SpilledHappening.read(run.in);
                    runs.add(run);
                } else {
                    run.in.close();
                }
                if (next.size() == batch) {
                    compare(earlier, next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        compare(earlier, next);
        contradictions();
    }

    private void compare(List<Happening> earlier, List<Happening> next) {
        if (next.isEmpty()) {
            return;
        }
        long day = next.getFirst().start();
        earlier.removeIf(happening -> happening.end() + 1 < day);
        Set<Id> wanted = new HashSet<>();
        next.forEach(happening -> wanted.add(happening.fact()));
        earlier.addAll(next);
        part.links(earlier, wanted, fact -> false, this::isNested);
        next.clear();
        for (GraphEdge edge : part.take().edges().values()) {
            if (merges.contradicted(Id.parse(edge.from().id()))
                    .contains(Id.parse(edge.to().id()))) {
                contradicted.add(edge.edgeId());
            }
            sink.edge(edge);
        }
    }

    /** Facts on which judgements contradict each other are linked, whatever they tell of. */
    private void contradictions() {
        part.links(List.of(), merges.contradicted(), fact -> true, this::isNested);
        Graph graph = part.take();
        graph.edges().values().stream()
                .filter(edge -> !contradicted.contains(edge.edgeId()))
                .forEach(sink::edge);
    }

    /** {@return whether a chain of links leads from one fact to the other} */
    private boolean isNested(Id a, Id b) {
        return leads(a, b) || leads(b, a);
    }

    private boolean leads(Id from, Id to) {
        Set<Id> seen = new HashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Id next : drawn.linked().getOrDefault(open.pop(), new TreeSet<>())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
