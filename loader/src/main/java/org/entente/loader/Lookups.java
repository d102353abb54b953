/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.id.Id;
import org.entente.model.project.Tenure;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Questions to the store whose rows and answers are ids. */
final class Lookups {

    /** Names a claim within its document. */
    record Key(Id document, String key) {}

    private final Database database;

    Lookups(Database database) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    SortedSet<Id> find(String statement, Collection<Id> ids) {
        return ids.isEmpty() ? new TreeSet<>() : ask(statement, Map.of(DrainStatements.IDS, texts(ids)));
    }

    /** {@return what a statement leads to from these ids, near or far; these as well only if something leads to them} */
    SortedSet<Id> follow(String statement, Collection<Id> ids) {
        SortedSet<Id> found = new TreeSet<>();
        for (Collection<Id> open = ids; !open.isEmpty(); ) {
            SortedSet<Id> next = find(statement, open);
            next.removeAll(found);
            found.addAll(next);
            open = next;
        }
        return found;
    }

    /** {@return what a statement leads to in one step from each of these ids, as far as it leads somewhere} */
    Map<Id, SortedSet<Id>> steps(String statement, Collection<Id> ids) {
        Map<Id, SortedSet<Id>> steps = new TreeMap<>();
        if (!ids.isEmpty()) {
            database.read(statement, Map.of(DrainStatements.IDS, texts(ids)))
                    .forEach(row -> steps.computeIfAbsent(
                                    Id.parse(row.get(GraphStatements.FROM).asString()), none -> new TreeSet<>())
                            .add(Id.parse(row.get(DrainStatements.ID).asString())));
        }
        return steps;
    }

    SortedSet<Id> findByText(String statement, Collection<String> texts) {
        return texts.isEmpty() ? new TreeSet<>() : ask(statement, Map.of(DrainStatements.IDS, List.copyOf(texts)));
    }

    SortedSet<Id> findByKey(String statement, Collection<Key> keys) {
        if (keys.isEmpty()) {
            return new TreeSet<>();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(Map.of("document", key.document().toString(), "key", key.key())));
        return ask(statement, Map.of(Cql.ROWS, rows));
    }

    /** Hands over the ids that a statement finds as it finds them, so many at a time. {@return how many there were} */
    long each(String statement, Map<String, Object> parameters, int most, Consumer<Set<Id>> work) {
        long[] count = {0};
        Set<Id> batch = new TreeSet<>();
        database.stream(statement, parameters, row -> {
            batch.add(Id.parse(row.get(DrainStatements.ID).asString()));
            if (batch.size() == most) {
                count[0] += most;
                work.accept(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            count[0] += batch.size();
            work.accept(batch);
        }
        return count[0];
    }

    SortedSet<Id> ask(String statement, Map<String, Object> parameters) {
        SortedSet<Id> found = new TreeSet<>();
        database.read(statement, parameters)
                .forEach(row -> found.add(Id.parse(row.get(DrainStatements.ID).asString())));
        return found;
    }

    /** {@return the facts that stand under these ids, present or former} */
    Map<Id, Id> facts(Collection<Id> names) {
        Map<Id, Id> facts = new HashMap<>();
        if (!names.isEmpty()) {
            database.read(DrainStatements.FACTS_BY_NAME, Map.of(DrainStatements.IDS, texts(names)))
                    .forEach(row -> facts.put(
                            Id.parse(row.get(DrainStatements.ID).asString()),
                            Id.parse(row.get("fact").asString())));
        }
        return facts;
    }

    /** {@return the tenures of these persons and countries, or in these offices and groups} */
    List<Tenure> tenures(String statement, Collection<Id> ids) {
        List<Tenure> tenures = new ArrayList<>();
        if (!ids.isEmpty()) {
            database.read(statement, Map.of(DrainStatements.IDS, texts(ids)))
                    .forEach(row -> tenures.add(new Tenure(
                            Id.parse(row.get("who").asString()),
                            Id.parse(row.get("what").asString()),
                            span(row),
                            Registry.standard()
                                    .type(row.get("type").asString())
                                    .map(FactType::persistent)
                                    .orElse(false))));
        }
        return tenures;
    }

    long count(String statement) {
        return database.read(statement, Map.of()).getFirst().get("count").asLong();
    }

    /** {@return the bounds that a row tells, with the instant if it tells one} */
    static Span span(Record row) {
        Value instant = row.get("instant");
        return new Span(
                date(row.get("startMin")),
                date(row.get("startMax")),
                date(row.get("endMin")),
                date(row.get("endMax")),
                instant.isNull() ? null : moment(instant));
    }

    static Instant moment(Value value) {
        return value.asZonedDateTime().toInstant();
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    static List<String> texts(Collection<Id> ids) {
        return ids.stream().map(Id::toString).toList();
    }
}
