/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.project.Happening;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** What there is to compare of a fact, outside of memory. */
final class SpilledHappening {

    private SpilledHappening() {}

    static void write(DataOutput out, Happening happening) throws IOException {
        SpilledRecord.text(out, happening.fact().toString());
        SpilledRecord.text(out, happening.type());
        SpilledRecord.text(out, happening.sort());
        Span span = happening.span();
        for (Object bound :
                new @Nullable Object[] {span.startMin(), span.startMax(), span.endMin(), span.endMax(), span.at()}) {
            SpilledRecord.text(out, bound == null ? "" : bound.toString());
        }
        SpilledRecord.text(out, happening.knownFrom().toString());
        out.writeInt(happening.actors().size());
        for (Happening.Actor actor : happening.actors()) {
            SpilledRecord.text(out, actor.id().toString());
            SpilledRecord.ids(out, actor.expands());
            out.writeBoolean(actor.by() != null);
            if (actor.by() != null) {
                SpilledRecord.text(out, actor.by());
            }
            SpilledRecord.text(out, actor.knownFrom().toString());
        }
        SpilledRecord.ids(out, happening.things());
    }

    static Happening read(DataInput in) throws IOException {
        Id fact = Id.parse(SpilledRecord.text(in));
        String type = SpilledRecord.text(in);
        String sort = SpilledRecord.text(in);
        Span span = new Span(day(in), day(in), day(in), day(in), instant(in));
        Instant knownFrom = Instant.parse(SpilledRecord.text(in));
        List<Happening.Actor> actors = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            actors.add(new Happening.Actor(
                    Id.parse(SpilledRecord.text(in)),
                    SpilledRecord.ids(in),
                    in.readBoolean() ? SpilledRecord.text(in) : null,
                    Instant.parse(SpilledRecord.text(in))));
        }
        return new Happening(fact, type, sort, span, knownFrom, actors, SpilledRecord.ids(in));
    }

    private static @Nullable LocalDate day(DataInput in) throws IOException {
        String text = SpilledRecord.text(in);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Instant instant(DataInput in) throws IOException {
        String text = SpilledRecord.text(in);
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
