/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * A claim, or what describes a document, outside of memory.
 *
 * @param document the document that the claim is from, or that is described
 * @param first the load that brought it, as far as is known the first one
 * @param loads all loads that it belongs to
 * @param quote the words that a claim quotes, if they are known
 */
record SpilledRecord(
        Id id,
        Id document,
        Id first,
        SortedSet<Id> loads,
        @Nullable String quote,
        String canonical) {

    private static final RecordReader READER = new RecordReader(Registry.standard());

    boolean isClaim() {
        return id.kind() == Kind.CLAIM;
    }

    Claim claim() {
        return (Claim) record();
    }

    private SourceRecord record() {
        return READER.reread(isClaim() ? "claim" : "document", canonical);
    }

    void addTo(RecordSet set) {
        addTo(set, record());
    }

    /** Adds itself, read. */
    void addTo(RecordSet set, SourceRecord read) {
        set.add(id, read, quote, loads);
    }

    /** {@return the same record, brought by others as well} */
    SpilledRecord and(SpilledRecord again) {
        SortedSet<Id> both = new TreeSet<>(loads);
        both.addAll(again.loads);
        return new SpilledRecord(id, document, first, both, quote == null ? again.quote : quote, canonical);
    }

    void write(DataOutput out) throws IOException {
        text(out, id.toString());
        text(out, document.toString());
        text(out, first.toString());
        ids(out, loads);
        out.writeBoolean(quote != null);
        if (quote != null) {
            text(out, quote);
        }
        text(out, canonical);
    }

    static SpilledRecord read(DataInput in) throws IOException {
        return new SpilledRecord(
                Id.parse(text(in)),
                Id.parse(text(in)),
                Id.parse(text(in)),
                ids(in),
                in.readBoolean() ? text(in) : null,
                text(in));
    }

    static void ids(DataOutput out, SortedSet<Id> ids) throws IOException {
        out.writeInt(ids.size());
        for (Id each : ids) {
            text(out, each.toString());
        }
    }

    static SortedSet<Id> ids(DataInput in) throws IOException {
        SortedSet<Id> ids = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            ids.add(Id.parse(text(in)));
        }
        return ids;
    }

    static void text(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
