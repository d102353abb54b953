/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.MapExpression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** Statements that write records and the loads that brought them, and read them back. */
final class RecordStatements {

    static final String ID = Property.ID.key();
    static final String RECORD = Property.RECORD.key();
    static final String QUOTE = Property.QUOTE.key();
    static final String EDGE_ID = Property.EDGE_ID.key();
    static final String LOAD = "load";
    static final String LOADS = "loads";
    static final String QUOTED = "quoted";
    static final String FIRST_BY = "firstBy";
    static final String PENDING = "pending";

    private static final String ROW =
            " RETURN n.id AS id, n.record AS record, n.quote AS quote, [(n)-[:LOADED_BY]->(l:Load) | l.id] AS loads";

    private static final Node ANY_RECORD = Cql.node("n", StoreSchema.RECORD, ID, Cql.ofRow(ID));
    private static final Node NAMED_RECORD = Cql.node("n", StoreSchema.RECORD, ID, Cql.ROW);
    private static final Node CLAIM = Cql.node("n", NodeKind.CLAIM.label(), ID, Cql.ofRow(ID));
    private static final Node LOAD_NODE = Cql.node("l", StoreSchema.LOAD, ID, Cql.ofRow(LOAD));
    private static final Expression EDGE_ID_OF_ROW =
            Cql.ofRow(ID).add(Cypher.literalOf("#")).add(Cql.ofRow(LOAD));

    /** Which of these records are there, and whether their quote has its words. */
    static final String KNOWN = Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
            .as(Cql.ROW)
            .match(NAMED_RECORD)
            .returning(
                    NAMED_RECORD.property(ID).as(ID),
                    NAMED_RECORD.property(QUOTE).isNotNull().as(QUOTED))
            .build());

    /** Writes the words of a quote that was known by its hash alone. */
    static final String ADD_QUOTE = Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
            .as(Cql.ROW)
            .match(CLAIM)
            .set(CLAIM.property(QUOTE).to(Cql.ofRow(QUOTE)))
            .set(CLAIM, StoreSchema.STALE)
            .build());

    static final String MERGE_LOAD = Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
            .as(Cql.ROW)
            .merge(LOAD_NODE)
            .build());

    static final String LINK = link();

    /**
     * Marks what another load brought again, where loads are retracted: one that is not may have been the first to bring it. What a
     * retraction covers is written when it is followed; from then on this must be asked, and until then it will be followed.
     */
    static final String MARK_LINKED =
            "MATCH (x:Retraction) WHERE x.covers STARTS WITH 'load/' WITH x LIMIT 1 UNWIND $rows AS row MATCH (n:Record {id: row.id}) SET n:Stale";

    static final String UNSTALE = "UNWIND $rows AS row MATCH (n:Record {id: row}) REMOVE n:Stale";

    static final String COUNT_PENDING = countPending();

    private static final Map<RecordKind, String> CREATE = new EnumMap<>(RecordKind.class);
    private static final Map<RecordKind, String> READ = new EnumMap<>(RecordKind.class);

    static {
        for (RecordKind kind : RecordKind.values()) {
            CREATE.put(kind, createText(kind));
            READ.put(kind, readText(kind));
        }
    }

    private RecordStatements() {}

    /**
     * {@return the statement that writes records of this kind which the store lacks, each with a load that brought it}
     *
     * <p>Whoever runs it has asked {@link #KNOWN} in the same transaction, under the lease; a constraint guards that.
     */
    static String create(RecordKind kind) {
        return CREATE.getOrDefault(kind, "");
    }

    /** {@return the statement that reads all records of this kind in the order of their ids} */
    static String read(RecordKind kind) {
        return READ.getOrDefault(kind, "");
    }

    /** {@return the statement that reads records of this kind by their ids} */
    static String readSome(RecordKind kind) {
        return "UNWIND $ids AS id MATCH (n:%s {id: id})%s".formatted(kind.node().label(), ROW);
    }

    /** {@return the statement that reads the records of documents or entities} */
    static String readOf(RecordKind kind) {
        String key = kind == RecordKind.ENTITY ? Property.ENTITY.key() : Property.DOCUMENT.key();
        String label = kind.node().label();
        return "UNWIND $ids AS id MATCH (n:%s) USING INDEX SEEK n:%s(%s) WHERE n.%s = id%s"
                .formatted(label, label, key, key, ROW);
    }

    private static String createText(RecordKind kind) {
        Node node = Cypher.node(kind.node().label(), StoreSchema.RECORD, StoreSchema.STALE)
                .named("n")
                .withProperties(valuesOf(kind));
        Relationship loadedBy = node.relationshipTo(Cypher.anyNode("l"), StoreSchema.LOADED_BY)
                .withProperties(EDGE_ID, EDGE_ID_OF_ROW, FIRST_BY, Cypher.parameter(FIRST_BY));
        return Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
                .as(Cql.ROW)
                .match(LOAD_NODE)
                .create(loadedBy)
                .build());
    }

    private static MapExpression valuesOf(RecordKind kind) {
        List<String> keys = new ArrayList<>(List.of(ID, RECORD));
        if (kind == RecordKind.CLAIM) {
            keys.add(QUOTE);
        }
        keys.addAll(RecordKeys.of(kind));
        return Cypher.mapOf(
                keys.stream().flatMap(key -> Stream.of(key, Cql.ofRow(key))).toArray());
    }

    private static String readText(RecordKind kind) {
        Node node = Cypher.node(kind.node().label()).named("n");
        Node load = Cypher.node(StoreSchema.LOAD).named("l");
        return Cql.text(Cypher.match(node)
                .where(node.property(ID).gt(Cypher.literalOf("")))
                .returning(
                        node.property(ID).as(ID),
                        node.property(RECORD).as(RECORD),
                        node.property(QUOTE).as(QUOTE),
                        Cypher.listBasedOn(node.relationshipTo(load, StoreSchema.LOADED_BY))
                                .returning(load.property(ID))
                                .as(LOADS))
                .orderBy(node.property(ID))
                .build());
    }

    private static String link() {
        Relationship loadedBy = Cypher.anyNode("n")
                .relationshipTo(Cypher.anyNode("l"), StoreSchema.LOADED_BY)
                .named("r")
                .withProperties(EDGE_ID, EDGE_ID_OF_ROW);
        return Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
                .as(Cql.ROW)
                .match(ANY_RECORD)
                .match(LOAD_NODE)
                .merge(loadedBy)
                .onCreate()
                .set(loadedBy.property(FIRST_BY).to(Cql.ofRow(FIRST_BY)))
                .build());
    }

    private static String countPending() {
        Node pending = Cypher.node(StoreSchema.PENDING).named("n");
        Relationship brought = pending.relationshipTo(Cypher.node(StoreSchema.LOAD), StoreSchema.LOADED_BY)
                .named("r");
        return Cql.text(Cypher.match(brought)
                .where(brought.property(FIRST_BY).isEqualTo(Cypher.parameter(LOAD)))
                .returning(
                        Cypher.countDistinct(pending.getRequiredSymbolicName()).as(PENDING))
                .build());
    }
}
