/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
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
    private static final Node CLAIM = Cql.node("n", NodeKind.CLAIM.label(), ID, Cql.ofRow(ID));
    private static final Node LOAD_NODE = Cql.node("l", StoreSchema.LOAD, ID, Cql.ofRow(LOAD));

    /** Which of these records are there, and whether their quote has its words. */
    static final String KNOWN = Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
            .as(Cql.ROW)
            .match(ANY_RECORD)
            .returning(
                    ANY_RECORD.property(ID).as(ID),
                    ANY_RECORD.property(QUOTE).isNotNull().as(QUOTED))
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

    static final String UNSTALE = "UNWIND $rows AS row MATCH (n:Record {id: row}) REMOVE n:Stale";

    static final String COUNT_PENDING = countPending();

    private static final Map<RecordKind, String> MERGE = new EnumMap<>(RecordKind.class);
    private static final Map<RecordKind, String> READ = new EnumMap<>(RecordKind.class);

    static {
        for (RecordKind kind : RecordKind.values()) {
            MERGE.put(kind, mergeText(kind));
            READ.put(kind, readText(kind));
        }
    }

    private RecordStatements() {}

    /** {@return the statement that writes records of this kind} */
    static String merge(RecordKind kind) {
        return MERGE.getOrDefault(kind, "");
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

    private static String mergeText(RecordKind kind) {
        Node node = Cql.node("n", kind.node().label(), ID, Cql.ofRow(ID));
        List<Expression> values = new ArrayList<>();
        values.add(node.property(RECORD).to(Cql.ofRow(RECORD)));
        if (kind == RecordKind.CLAIM) {
            values.add(node.property(QUOTE).to(Cql.ofRow(QUOTE)));
        }
        RecordKeys.of(kind).forEach(key -> values.add(node.property(key).to(Cql.ofRow(key))));
        return Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
                .as(Cql.ROW)
                .merge(node)
                .set(values)
                .set(node, StoreSchema.RECORD, StoreSchema.STALE)
                .build());
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
                .withProperties(EDGE_ID, Cql.ofRow(EDGE_ID));
        return Cql.text(Cypher.unwind(Cypher.parameter(Cql.ROWS))
                .as(Cql.ROW)
                .match(ANY_RECORD)
                .match(LOAD_NODE)
                .merge(loadedBy)
                .onCreate()
                .set(loadedBy.property(FIRST_BY).to(Cql.ofRow(FIRST_BY)))
                .onCreate()
                .set(ANY_RECORD, StoreSchema.STALE)
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
