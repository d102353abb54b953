/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import org.entente.model.record.ReadLine;

/** Reads a file without a store. */
final class Validation implements FactFile.Sink {

    private final Reading reading;
    private long valid;
    private long rejected;

    private Validation(Reading reading) {
        this.reading = reading;
    }

    static SourceReport of(Source source, Reading reading) {
        Validation validation = new Validation(reading);
        reading.read(source, validation);
        Counts counts = new Counts(validation.valid + validation.rejected, validation.valid, 0, 0, validation.rejected);
        return new SourceReport(source.name(), FileLoad.idOf(source), false, 0, counts);
    }

    @Override
    public void accept(long number, long line, ReadLine.Accepted accepted) {
        valid++;
    }

    @Override
    public void reject(long line, List<Rejection> rejections) {
        rejected++;
        reading.reject(rejections);
    }

    @Override
    public void note(Rejection note) {
        reading.note(note);
    }
}
