/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;

/** Everything measured once, with files of one size. */
final class Turn {

    private static final String SLOWER = "<= 1.3";
    private static final int PERCENT = 100;

    /** A fact that so many claims are about, or a country with so many edges, is as much as any news brings. */
    private static final int MOST_OF_A_THING = 100_000;

    /** Rows of so many claims fit into memory, and whoever replays them pays for nothing but the server. */
    private static final int MOST_REPLAYED = 100_000;

    private static final int MOST_REWRITTEN = 20_000;

    /** What can be left out, because with a large file each takes its time. */
    enum Part {
        /** The peak live heap. */
        HEAP,
        /** L1 and L2. */
        REPLAYS,
        /** L8. */
        WRITERS,
        /** L3 and L4. */
        BULK,
        /** L7. */
        SHAPES
    }

    private final Stores stores;
    private final Inputs inputs;
    private final int claims;
    private final Set<Part> without;
    private final boolean reversed;
    private final List<Ratio> found = new ArrayList<>();

    /** @param reversed whether the second of each pair goes first */
    Turn(Stores stores, Inputs inputs, int claims, Set<Part> without, boolean reversed) {
        this.stores = stores;
        this.inputs = inputs;
        this.claims = claims;
        this.without = without;
        this.reversed = reversed;
    }

    List<Ratio> run() throws IOException {
        Measured first = loads();
        if (claims <= MOST_REPLAYED && !without.contains(Part.REPLAYS)) {
            replays();
        }
        if (claims <= MOST_REPLAYED && !without.contains(Part.WRITERS)) {
            writers();
        }
        if (!without.contains(Part.BULK)) {
            bulk(first);
        }
        if (!without.contains(Part.SHAPES)) {
            shapes();
        }
        return found;
    }

    private void add(String id, String meaning, String target, double value) {
        found.add(new Ratio(id, meaning, claims, target, List.of(value)));
    }

    /** Runs two measurements, each on a fresh store. */
    private Pair pair(Function<Driver, Double> one, Function<Driver, Double> other) throws IOException {
        if (reversed) {
            double second = stores.fresh(other);
            return new Pair(stores.fresh(one), second);
        }
        double first = stores.fresh(one);
        return new Pair(first, stores.fresh(other));
    }

    private record Pair(double one, double other) {
        double ratio() {
            return one / other;
        }
    }

    private Measured loads() throws IOException {
        Path file = inputs.facts(claims);
        Path increment = inputs.increment(claims, Math.max(1, claims / PERCENT));
        Measured first = stores.fresh(driver -> {
            Measured load = Measured.load(driver, file);
            Measured again = Measured.load(driver, file);
            if (again.writes() != 0) {
                throw new IllegalStateException("the same file again wrote " + again.writes());
            }
            add("L5", "the same file again (0 writes) ÷ first load", "<= 0.5", again.seconds() / load.seconds());
            Measured other = Measured.load(driver, inputs.sameFacts(claims));
            add("L5", "the same facts in another file ÷ first load", "<= 0.5", other.seconds() / load.seconds());
            Measured more = Measured.load(driver, increment);
            found.add(new Ratio("increment", "", claims, "", List.of(more.seconds())));
            return load;
        });
        double more = found.removeLast().median();
        double alone = stores.fresh(driver -> Measured.load(driver, increment).seconds());
        add("L6", "1 % more into the full store ÷ the same rows into an empty one", "<= 1.2", more / alone);
        Measured twin = stores.fresh(driver -> Measured.load(driver, file));
        double ratio = first.seconds() / twin.seconds();
        add(Ratio.SAME, "the same load, measured twice: larger ÷ smaller", "<= 1.1", Math.max(ratio, 1 / ratio));
        found.add(new Ratio(Ratio.RECORDS, "", claims, "", List.of(first.recordSeconds())));
        found.add(new Ratio(Ratio.PROJECTION, "", claims, "", List.of(first.projectionSeconds())));
        return first;
    }

    private void replays() throws IOException {
        Path file = inputs.facts(claims);
        boolean rewrite = claims <= MOST_REWRITTEN;
        Kept kept = stores.fresh(driver -> {
            Textbook textbook = new Textbook(driver);
            Measured load = Measured.keeping(driver, file);
            return new Kept(load, rewrite ? textbook.added(driver) : List.of());
        });
        Pair records = pair(
                driver -> Replay.of(driver, kept.load().records()),
                driver -> Measured.load(driver, file).recordSeconds());
        add("L1", "raw driver, same statements and rows ÷ loader's first phase", ">= 0.95", records.ratio());
        if (rewrite) {
            List<List<Query>> ours = new ArrayList<>(kept.load().records());
            ours.addAll(kept.load().projection());
            Pair graph = pair(driver -> Replay.of(driver, kept.textbook()), driver -> Replay.of(driver, ours));
            add("L2", "UNWIND, MERGE, SET += of the same graph ÷ our statements", ">= 2.0", graph.ratio());
        }
    }

    private record Kept(Measured load, List<List<Query>> textbook) {}

    private void writers() throws IOException {
        Path one = inputs.half(claims, 1);
        Path other = inputs.half(claims, 2);
        Pair pair = pair(
                driver -> Measured.load(driver, one).seconds()
                        + Measured.load(driver, other).seconds(),
                driver -> TwoLoaders.atOnce(driver, one, other));
        add("L8", "one loader, two files in turn ÷ two loaders at once (one lease: one waits)", ">= 1.0", pair.ratio());
    }

    private void bulk(Measured load) throws IOException {
        Stores.Bulk bulk = stores.bulk(inputs.facts(claims));
        add("L3", "load through the driver ÷ the importer on the same graph", "<= 8", load.seconds() / bulk.importer());
        add(
                "L4",
                "projection, files, importer, and indexes until the store answers ÷ the importer alone",
                "<= 1.5",
                (bulk.files() + bulk.importer() + bulk.indexes()) / bulk.importer());
        found.add(new Ratio(Ratio.IMPORT, "", claims, "", List.of(bulk.importer())));
    }

    private void shapes() throws IOException {
        int size = Math.min(claims, MOST_OF_A_THING);
        Path countries = inputs.shaped(size, World.Shape.ALL_COUNTRIES);
        Path even = inputs.shaped(size, World.Shape.UNIFORM);
        Path country = inputs.shaped(size, World.Shape.ONE_COUNTRY);
        Path fact = inputs.shaped(size, World.Shape.ONE_FACT);
        Pair dense = pair(
                driver -> Measured.load(driver, country).seconds(),
                driver -> Measured.load(driver, countries).seconds());
        add("L7", "a visit a claim (100,000 at most), all to one country ÷ to all alike", SLOWER, dense.ratio());
        Measured single = stores.fresh(driver -> Measured.load(driver, fact));
        double spread = stores.fresh(driver -> Measured.load(driver, even).seconds());
        add("L7", "all claims about one fact (100,000 at most) ÷ evenly spread", SLOWER, single.seconds() / spread);
        found.add(new Ratio(Ratio.ONE_FACT, "", size, "", List.of(single.projectionSeconds())));
    }
}
