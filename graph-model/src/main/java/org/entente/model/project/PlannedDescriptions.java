/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.project.Plan.Effect;
import org.entente.model.project.Plan.Outcome;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;

/** Records of documents and entities as they come to what is known of these. */
final class PlannedDescriptions {

    /** What is known of one thing: fields by name, and what can be had several times over. */
    private static final class Known {
        private final List<United.Description> descriptions = new ArrayList<>();
        private final Set<String> several = new TreeSet<>();
    }

    private final Map<Id, Known> known = new HashMap<>();

    PlannedDescriptions(RecordSet stored) {
        stored.all(DocumentRecord.class)
                .forEach((id, record) -> add(record.document(), description(record), several(record)));
        stored.all(EntityRecord.class)
                .forEach((id, record) -> add(record.entity(), description(record), several(record)));
    }

    Effect document(Id id, DocumentRecord record) {
        return effect(id, record.document(), description(record), several(record));
    }

    Effect entity(Id id, EntityRecord record) {
        return effect(id, record.entity(), description(record), several(record));
    }

    private Effect effect(Id id, Id thing, United.Description description, Set<String> several) {
        Known there = known.get(thing);
        if (there == null) {
            add(thing, description, several);
            return new Effect(id, Outcome.ADD, thing, "");
        }
        Set<String> conflicts = new United(there.descriptions).conflicts();
        Set<String> fresh = new TreeSet<>(several);
        fresh.removeAll(there.several);
        description.fields().forEach((name, value) -> {
            if (there.descriptions.stream().noneMatch(other -> other.fields().containsKey(name))) {
                fresh.add(name + "=" + value);
            }
        });
        add(thing, description, several);
        Set<String> against = new TreeSet<>(new United(there.descriptions).conflicts());
        against.removeAll(conflicts);
        if (!against.isEmpty()) {
            return new Effect(id, Outcome.CONFLICT, thing, String.join(", ", against));
        }
        return new Effect(id, fresh.isEmpty() ? Outcome.CONFIRM : Outcome.REFINE, thing, String.join(", ", fresh));
    }

    private void add(Id thing, United.Description description, Set<String> several) {
        Known there = known.computeIfAbsent(thing, none -> new Known());
        there.descriptions.add(description);
        there.several.addAll(several);
    }

    private static United.Description description(DocumentRecord record) {
        return new United.Description(record.recordId(), record.asOf(), record.fields());
    }

    private static United.Description description(EntityRecord record) {
        return new United.Description(record.recordId(), record.asOf(), record.fields());
    }

    private static Set<String> several(DocumentRecord record) {
        Set<String> several = new TreeSet<>();
        record.republishes().forEach(other -> several.add("republishes " + other));
        record.datasets().forEach(other -> several.add("datasets " + other));
        DocumentRecord.@Nullable Publisher publisher = record.publisher();
        if (publisher != null) {
            several.add("publisher "
                    + switch (publisher) {
                        case DocumentRecord.Publisher.Known(Id publishing) -> publishing.toString();
                        case DocumentRecord.Publisher.Unresolved unresolved -> unresolved.name();
                    });
        }
        return several;
    }

    private static Set<String> several(EntityRecord record) {
        Set<String> several = new TreeSet<>();
        Stream.concat(
                        record.names().stream().map(name -> "name " + name.text()),
                        record.identifiers().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()))
                .forEach(several::add);
        return several;
    }
}
