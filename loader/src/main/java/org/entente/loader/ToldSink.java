/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import org.entente.model.record.ReadLine;

/** Hands on what lines hold, and tells every so many of them that reading goes on. */
final class ToldSink implements FactFile.Sink {

    /** After so many lines it is told how far reading has come. */
    static final int EVERY = 500;

    private final FactFile.Sink sink;
    private final Runnable told;
    private long lines;

    ToldSink(FactFile.Sink sink, Runnable told) {
        this.sink = sink;
        this.told = told;
    }

    @Override
    public void accept(long number, long line, ReadLine.Accepted accepted) {
        sink.accept(number, line, accepted);
        count();
    }

    @Override
    public void reject(long line, List<Rejection> rejections) {
        sink.reject(line, rejections);
        count();
    }

    @Override
    public void note(Rejection note) {
        sink.note(note);
    }

    private void count() {
        if (++lines % EVERY == 0) {
            told.run();
        }
    }
}
