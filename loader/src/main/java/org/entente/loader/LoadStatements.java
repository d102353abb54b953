/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The node of a load: what was read, when, and how far it has come. */
final class LoadStatements {

    static final String ID = Property.ID.key();
    static final String SOURCE = "source";
    static final String MAPPING = "mapping";
    static final String AT = "at";
    static final String LINES = "lines";
    static final String ACCEPTED = "accepted";
    static final String PENDING = "pending";
    static final String DUPLICATE = "duplicate";
    static final String REJECTED = "rejected";
    static final String REFUSED = "refused";
    static final String COMPLETE = "complete";

    static final List<String> KEYS =
            List.of(SOURCE, MAPPING, AT, LINES, ACCEPTED, PENDING, DUPLICATE, REJECTED, REFUSED, COMPLETE);

    /** The same keys as columns of a file for the offline importer. */
    static final List<String> IMPORT_COLUMNS = List.of(
            SOURCE + ":string",
            MAPPING + ":string",
            AT + ":datetime",
            LINES + ":long",
            ACCEPTED + ":long",
            PENDING + ":long",
            DUPLICATE + ":long",
            REJECTED + ":long",
            REFUSED + ":string",
            COMPLETE + ":boolean");

    private static final List<String> PROGRESS = List.of(LINES, ACCEPTED, DUPLICATE, REJECTED, REFUSED, COMPLETE);
    private static final Node LOAD = Cql.node("l", StoreSchema.LOAD, ID, Cypher.parameter(ID));
    private static final Node ANY = Cypher.node(StoreSchema.LOAD).named("l");

    static final String FIND = Cql.text(Cypher.match(LOAD)
            .returning(KEYS.stream().map(key -> LOAD.property(key).as(key)).toList())
            .build());
    static final String LIST = Cql.text(Cypher.match(ANY)
            .where(ANY.property(ID).gt(Cypher.literalOf("")))
            .returning(Stream.concat(Stream.of(ID), KEYS.stream())
                    .map(key -> ANY.property(key).as(key))
                    .toList())
            .orderBy(ANY.property(ID))
            .build());
    static final String BEGIN = Cql.text(
            Cypher.merge(LOAD).set(fromParameters(List.of(SOURCE, MAPPING, AT))).build());
    static final String ADVANCE =
            Cql.text(Cypher.match(LOAD).set(fromParameters(PROGRESS)).build());
    /** A load whose records are all written is stale until it is known how many of them wait. */
    static final String MARK =
            Cql.text(Cypher.match(LOAD).set(LOAD, StoreSchema.STALE).build());

    static final String FINISH = Cql.text(Cypher.match(LOAD)
            .set(fromParameters(List.of(PENDING)))
            .remove(LOAD, StoreSchema.STALE)
            .build());

    private LoadStatements() {}

    private static List<Expression> fromParameters(List<String> keys) {
        return keys.stream()
                .<Expression>map(key -> LOAD.property(key).to(Cypher.parameter(key)))
                .toList();
    }

    static Map<String, Object> begin(Id load, String source, String mapping) {
        return Map.of(ID, load.toString(), SOURCE, source, MAPPING, mapping, AT, ZonedDateTime.now());
    }

    static Map<String, Object> advance(Id load, Progress progress) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(ID, load.toString());
        parameters.put(LINES, progress.lines());
        parameters.put(ACCEPTED, progress.accepted());
        parameters.put(DUPLICATE, progress.duplicate());
        parameters.put(REJECTED, progress.rejected());
        parameters.put(REFUSED, progress.refused().digest());
        parameters.put(COMPLETE, progress.complete());
        return parameters;
    }

    /** {@return how far a load has come, if it has begun} */
    static Optional<Progress> progress(List<Record> found) {
        return found.stream()
                .findFirst()
                .filter(row -> !row.get(LINES).isNull())
                .map(LoadStatements::progress);
    }

    private static Progress progress(Record row) {
        return new Progress(
                row.get(LINES).asLong(0),
                row.get(ACCEPTED).asLong(0),
                row.get(DUPLICATE).asLong(0),
                new RefusedLines(row.get(REJECTED).asLong(0), row.get(REFUSED).asString("")),
                row.get(COMPLETE).asBoolean(false));
    }

    static LoadSummary summary(Record row) {
        Value at = row.get(AT);
        return new LoadSummary(
                Id.parse(row.get(ID).asString()),
                row.get(SOURCE).asString(""),
                row.get(MAPPING).asString(""),
                at.isNull()
                        ? Optional.empty()
                        : Optional.of(at.asZonedDateTime().toInstant()),
                row.get(COMPLETE).asBoolean(false),
                Counts.of(progress(row), row.get(PENDING).asLong(0)));
    }
}
