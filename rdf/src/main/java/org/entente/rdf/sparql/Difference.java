/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares an export with the one before while it comes. Both are in the same order, so one pass tells which blocks are
 * new, other or gone; memory grows with what is gone, what stands in its place, and nothing else.
 */
final class Difference implements Consumer<Block> {

    private final BlockFile.In before;
    private final BlockFile.Out now;
    private final Consumer<java.util.Collection<String>> added;
    private final Set<String> gone = new HashSet<>();
    private final List<String> instead = new ArrayList<>();
    private @Nullable Block old;

    /**
     * Begins a comparison.
     *
     * @param added takes the statements of each block that were not in it before, unless others of it are gone
     */
    Difference(BlockFile.In before, BlockFile.Out now, Consumer<java.util.Collection<String>> added) {
        this.before = before;
        this.now = now;
        this.added = added;
        this.old = before.next();
    }

    @Override
    public void accept(Block block) {
        now.write(block);
        goneUpTo(block);
        Block same = old;
        if (same == null || same.compareTo(block) != 0) {
            added.accept(block.lines());
            return;
        }
        if (!same.lines().equals(block.lines())) {
            Set<String> lines = new HashSet<>(block.lines());
            List<String> lost =
                    same.lines().stream().filter(line -> !lines.contains(line)).toList();
            gone.addAll(lost);
            lines.removeAll(new HashSet<>(same.lines()));
            if (lost.isEmpty()) {
                added.accept(List.copyOf(lines));
            } else {
                instead.addAll(lines);
            }
        }
        old = before.next();
    }

    private void goneUpTo(@Nullable Block next) {
        for (Block passed = old; passed != null && (next == null || passed.compareTo(next) < 0); passed = old) {
            gone.addAll(passed.lines());
            old = before.next();
        }
    }

    /**
     * {@return the statements that no block of the new export makes any more: what one block lost another may still say}
     *
     * @param written the new export, all of it
     */
    Set<String> gone(BlockFile.In written) throws IOException {
        goneUpTo(null);
        for (Block block = gone.isEmpty() ? null : written.next(); block != null; block = written.next()) {
            block.lines().forEach(gone::remove);
        }
        return gone;
    }

    /**
     * {@return the statements of blocks that lost others, to be added when what is gone is out: a data set takes two spellings of one
     * value, such as a moment with and without its milliseconds, for one, and loses both with either}
     */
    List<String> instead() {
        return instead;
    }
}
