/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.Issue;
import org.entente.model.record.SourceRecord;
import org.entente.model.record.When;
import org.entente.model.registry.Modality;
import org.entente.model.time.Edtf;
import org.entente.model.time.Published;
import org.jspecify.annotations.Nullable;

/**
 * Counts claims that tell as done what comes only after their document was published. Mostly that is a filler, such as
 * 9999-12-31 for "never", which the mapping does not list as absent, or a slip of the pen.
 */
final class LateClaims {

    private static final int REMEMBERED = 10_000;

    /** When the documents written lately were published; a row's own document is written with its claims. */
    private final Map<Id, LocalDate> published = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, LocalDate> eldest) {
            return size() > REMEMBERED;
        }
    };

    private @Nullable First first;
    private long number;

    /** The first such claim: the line of its row, its date, and the day of publication. */
    private record First(long line, LocalDate date, LocalDate published) {}

    /** Looks at a record that was made. */
    void look(SourceRecord made, long line) {
        if (made instanceof DocumentRecord document) {
            String day = document.fields().get("published");
            if (day != null) {
                published.put(document.document(), LocalDate.ofInstant(Published.knownFrom(day), ZoneOffset.UTC));
            }
        } else if (made instanceof Claim claim && claim.modality() == Modality.ACTUAL) {
            LocalDate day = published.get(claim.document());
            if (day != null) {
                dates(claim.when())
                        .filter(date -> date.isAfter(day))
                        .findFirst()
                        .ifPresent(date -> count(new First(line, date, day)));
            }
        }
    }

    private void count(First late) {
        number++;
        first = first == null ? late : first;
    }

    /** Says how many such claims there are, if any. */
    void note(Rows.Taker taker) {
        if (first != null) {
            taker.note(
                    first.line(),
                    Issue.NOTE_AFTER_PUBLICATION,
                    "actual claims of a day after the publication of their document, from this one on: %,d, such as %s after %s; list under absent what stands for no date"
                            .formatted(number, first.date(), first.published()));
        }
    }

    /** The first days on which what is told may have begun, ended or held. */
    private static Stream<LocalDate> dates(When when) {
        List<String> texts = new ArrayList<>();
        add(texts, when.edtf());
        add(texts, when.holdsOn());
        add(texts, when.at() == null ? null : when.at().notBefore());
        add(texts, when.start() == null ? null : when.start().notBefore());
        add(texts, when.end() == null ? null : when.end().notBefore());
        return texts.stream()
                .map(text -> Edtf.parse(text).span())
                .flatMap(span -> Stream.concat(Stream.ofNullable(span.startMin()), Stream.ofNullable(span.endMin())));
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
