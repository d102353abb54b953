/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.model.graph.StoreSchema;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/** A database as ours: with our constraints, of our version, or refused. */
final class Store {

    private static final Node ANY = Cypher.anyNode("n");

    private static final String HOLDS_ANYTHING = Cql.text(Cypher.match(ANY)
            .returning(Cypher.literalTrue().as("found"))
            .limit(1)
            .build());
    private static final String HOLDS_MORE = Cql.text(Cypher.match(ANY)
            .where(Cypher.not(ANY.hasLabels(StoreSchema.META))
                    .or(ANY.property(MetaStatements.OWNER).isNotNull()))
            .returning(Cypher.literalTrue().as("found"))
            .limit(1)
            .build());
    private static final String COUNT_STALE =
            "MATCH (n:%s) RETURN count(n) AS stale".formatted(String.join("|", StoreSchema.WAITING));
    private static final String CONSTRAINT_NAMES = "SHOW CONSTRAINTS YIELD name RETURN name";
    private static final String INDEX_NAMES = "SHOW INDEXES YIELD name RETURN name";

    /** Indexes whose constraint never came to be, because the server died between the two; they never come online. */
    private static final String ORPHANS =
            "SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL AND name IN $names RETURN name";

    private static final String CREATE_LABELS = "UNWIND $rows AS row CALL db.createLabel(row)";
    private static final String CREATE_TYPES = "UNWIND $rows AS row CALL db.createRelationshipType(row)";
    private static final String CREATE_KEYS = "UNWIND $rows AS row CALL db.createProperty(row)";
    private static final String AWAIT = "CALL db.awaitIndexes(300)";

    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    /**
     * {@return whether this database holds nothing yet}
     *
     * @throws LoaderException.WrongStore when it holds anything that is not ours
     */
    boolean isEmpty() {
        // In this order: a loader that makes the store at this moment writes the version before anything else.
        boolean anything = !database.read(HOLDS_ANYTHING, Map.of()).isEmpty();
        Optional<Long> version = version();
        if (version.isPresent()) {
            if (version.get() != StoreSchema.CURRENT_VERSION) {
                throw new LoaderException.WrongStore(
                        "This store has schema version %d and Entente here writes version %d: use the Entente that made it, or export with that one and load here."
                                .formatted(version.get(), StoreSchema.CURRENT_VERSION));
            }
            return false;
        }
        if (anything) {
            throw new LoaderException.WrongStore(
                    "This database holds data that Entente did not write: give Entente a database of its own.");
        }
        return true;
    }

    /** {@return whether it holds no more than the node that says what it is, with no lease on it} */
    boolean holdsNothing() {
        return isEmpty() || database.read(HOLDS_MORE, Map.of()).isEmpty();
    }

    /** Makes sure that the database is ours, with every constraint and index. */
    void prepare() {
        boolean empty = isEmpty();
        Set<String> constraints = names(CONSTRAINT_NAMES, Map.of());
        Set<String> indexes = names(INDEX_NAMES, Map.of());
        List<StoreSchema.Definition> missing = StoreSchema.definitions().stream()
                .filter(command -> !(command.isConstraint() ? constraints : indexes).contains(command.name()))
                .toList();
        if (!missing.isEmpty()) {
            dropOrphans(missing);
            database.write(work -> {
                missing.forEach(command -> work.run(command.cypher(), Map.of()));
                return missing.size();
            });
            database.read(AWAIT, Map.of());
            name();
        }
        if (empty) {
            database.write(work -> work.run(
                    MetaStatements.CREATE,
                    Map.of(
                            StoreSchema.SCHEMA_VERSION,
                            StoreSchema.CURRENT_VERSION,
                            StoreSchema.GRAPH_VERSION,
                            newVersion())));
        }
    }

    private void dropOrphans(List<StoreSchema.Definition> missing) {
        List<String> unmade = missing.stream()
                .filter(StoreSchema.Definition::isConstraint)
                .map(StoreSchema.Definition::name)
                .toList();
        Set<String> orphans = names(ORPHANS, Map.of("names", unmade));
        if (!orphans.isEmpty()) {
            database.write(work -> {
                orphans.forEach(orphan -> work.run("DROP INDEX %s IF EXISTS".formatted(orphan), Map.of()));
                return orphans.size();
            });
        }
    }

    /** Makes every label, type and key known, so that no statement on an empty store is remarked upon. */
    private void name() {
        database.write(work -> {
            work.run(CREATE_LABELS, Map.of(Cql.ROWS, StoreNames.labels()));
            work.run(CREATE_TYPES, Map.of(Cql.ROWS, StoreNames.edgeTypes()));
            return work.run(CREATE_KEYS, Map.of(Cql.ROWS, StoreNames.keys()));
        });
    }

    private Set<String> names(String statement, Map<String, Object> parameters) {
        Set<String> names = new HashSet<>();
        database.read(statement, parameters)
                .forEach(row -> names.add(row.get("name").asString()));
        return names;
    }

    /** {@return the graph version, empty for a database that is not ours yet} */
    String graphVersion() {
        return meta().map(row -> row.get(StoreSchema.GRAPH_VERSION).asString(""))
                .orElse("");
    }

    /** {@return how many records and facts wait for the drain} */
    long stale() {
        return database.read(COUNT_STALE, Map.of()).getFirst().get("stale").asLong();
    }

    static String newVersion() {
        return UUID.randomUUID().toString();
    }

    private Optional<Long> version() {
        return meta().map(row -> row.get(StoreSchema.SCHEMA_VERSION).asLong(0));
    }

    private Optional<Record> meta() {
        return database.readQuietly(MetaStatements.FIND).stream().findFirst();
    }
}
