/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.project.FactMerges;
import org.entente.model.project.Tenure;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;

/**
 * What the drain asks the store: who depends on what has changed, and what is stored of a part of the graph. Each seeks by
 * an index, whatever the store holds, so the hints; rows are ids unless said otherwise, and so are the answers.
 */
final class DrainStatements {

    static final String ID = "id";
    static final String IDS = "ids";
    static final String WIDTH = "width";

    private static final String LINKS = types(Set.of(
            EdgeType.CONCERNS,
            EdgeType.PART_OF,
            EdgeType.DURING,
            EdgeType.BEFORE,
            EdgeType.AFTER,
            EdgeType.SAID_IN,
            EdgeType.RESCHEDULED_TO));
    private static final String CHAIN = "PART_OF|DURING|BEFORE|AFTER|SAID_IN|RESCHEDULED_TO";
    private static final String TENURES =
            String.join("|", Tenure.EDGES.stream().sorted().toList());

    private static final Set<String> LEADING = Registry.standard().types().stream()
            .filter(FactType::leadsToFacts)
            .map(FactType::name)
            .collect(Collectors.toUnmodifiableSet());

    // what waits

    static final String STALE_CLAIMS =
            "MATCH (n:Claim:Stale) USING SCAN n:Stale WHERE n.type IN $types RETURN n.id AS id";
    static final String STALE_FACTS =
            "MATCH (n:Fact:Stale) USING SCAN n:Stale WHERE n.type IN $types RETURN n.id AS id";
    static final String STALE_ENTITY_RECORDS =
            "MATCH (n:EntityRecord:Stale) USING SCAN n:Stale RETURN DISTINCT n.entity AS id";
    static final String STALE_DOCUMENT_RECORDS =
            "MATCH (n:DocumentRecord:Stale) USING SCAN n:Stale RETURN DISTINCT n.document AS id";
    static final String STALE_DECISIONS =
            "MATCH (n:Stale) WHERE n:Judgement OR n:Retraction OR n:Restore RETURN n.id AS id";
    static final String STALE_LOADS = "MATCH (n:Load:Stale) RETURN n.id AS id";
    static final String COUNT_OPEN = "MATCH (n:Stale) WHERE n:Claim OR n:Fact RETURN count(n) AS count";
    static final String COUNT_STALE = "MATCH (n:Stale) RETURN count(n) AS count";
    static final String LEFT = "MATCH (n:Left) RETURN n.id AS id LIMIT $limit";
    static final String COUNT_RECORDS = "MATCH (n:Record) RETURN count(n) AS count";

    // records that a part of the projection needs

    static final String CLAIMS_CORRECTING =
            "UNWIND $ids AS id MATCH (c:Claim) USING INDEX SEEK c:Claim(supersedes) WHERE c.supersedes = id RETURN c.id AS id";
    static final String CLAIMS_BY_KEY =
            "UNWIND $rows AS row MATCH (c:Claim) USING INDEX SEEK c:Claim(document, key) WHERE c.document = row.document AND c.key = row.key RETURN c.id AS id";
    static final String CLAIMS_OF_DOCUMENT =
            "MATCH (c:Claim) USING INDEX SEEK c:Claim(document) WHERE c.document = $document RETURN c.id AS id";
    static final String CLAIMS_OF_FACTS =
            "UNWIND $ids AS id MATCH (c:Claim) USING INDEX SEEK c:Claim(fact) WHERE c.fact = id RETURN c.id AS id, c.fact AS fact";
    static final String TERMS =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:HAS_PARTICIPANT]-(f:Fact)<-[:ABOUT]-(c:Claim) USING INDEX SEEK x:Entity(id) WHERE f.type IN "
                    + listOf(Dependents.termTypes()) + " RETURN DISTINCT c.id AS id";
    static final String NAME_KEYS =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})-[:HAS_NAME]->(n:Name) USING INDEX SEEK x:Entity(id) RETURN DISTINCT n.key AS key";
    static final String REPRINTS =
            "UNWIND $ids AS id MATCH (d:Document {id: id})-[:REPUBLISHES]-(o:Document) USING INDEX SEEK d:Document(id) RETURN DISTINCT o.id AS id";
    static final String BEARERS =
            "UNWIND $ids AS key MATCH (n:Name) USING INDEX SEEK n:Name(key) WHERE n.key = key MATCH (e:Entity)-[:HAS_NAME]->(n) RETURN DISTINCT e.id AS id";
    static final String HEAD_OFFICES =
            "UNWIND $ids AS id MATCH (o:Office)-[:OF]->(e:Entity {id: id}) USING INDEX SEEK e:Entity(id) WHERE o.function = 'head-of-state' RETURN DISTINCT o.id AS id";
    static final String FACTS_BY_NAME =
            "UNWIND $ids AS id OPTIONAL MATCH (f:Fact {id: id}) USING INDEX SEEK f:Fact(id) OPTIONAL MATCH (r:Redirect {id: id}) USING INDEX SEEK r:Redirect(id) WITH id, f, r WHERE f IS NOT NULL OR r IS NOT NULL RETURN id, coalesce(f.id, r.to) AS fact";
    static final String PRESENT_ENTITIES =
            "UNWIND $ids AS id MATCH (n:Entity {id: id}) USING INDEX SEEK n:Entity(id) RETURN n.id AS id";
    static final String PRESENT_DOCUMENTS =
            "UNWIND $ids AS id MATCH (n:Document {id: id}) USING INDEX SEEK n:Document(id) RETURN n.id AS id";
    static final String PRESENT_CLAIMS =
            "UNWIND $ids AS id MATCH (n:Claim {id: id}) USING INDEX SEEK n:Claim(id) RETURN n.id AS id";

    /** Without the hint, the planner of a large store would read all its facts for that. */
    private static final String TENURE_ROW =
            " WITH a, b, r MATCH (f:Fact {id: r.factId})-[:STATE]->(s:State) USING INDEX SEEK f:Fact(id) WHERE s.ordinal = r.ordinal AND s.knownTo IS NULL"
                    + " RETURN a.id AS who, b.id AS what, f.type AS type, s.startMin AS startMin, s.startMax AS startMax, s.endMin AS endMin, s.endMax AS endMax";

    static final String TENURES_OF = "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:" + TENURES
            + "]->(b:Entity) USING INDEX SEEK a:Entity(id)" + TENURE_ROW;
    static final String TENURES_IN = "UNWIND $ids AS id MATCH (b:Entity {id: id})<-[r:" + TENURES
            + "]-(a:Entity) USING INDEX SEEK b:Entity(id)" + TENURE_ROW;

    // who depends on what

    static final String CLAIMS_FROM =
            "UNWIND $ids AS id MATCH (x:Document {id: id})<-[:FROM]-(c:Claim) USING INDEX SEEK x:Document(id) RETURN DISTINCT c.id AS id";
    /** Those that {@link ShortNames} are in. */
    static final String CLAIMS_WITH_SHORT_NAMES =
            "UNWIND $ids AS id MATCH (x:Document {id: id})<-[:FROM]-(c:Claim)-[:MENTIONS]->(m:Mention) USING INDEX SEEK x:Document(id) WHERE NOT m.key CONTAINS ' ' OR EXISTS { MATCH (n:Name) USING INDEX SEEK n:Name(key) WHERE n.key = m.key AND n.kind = 'short' MATCH (n)<-[:HAS_NAME]-(:Person) } RETURN DISTINCT c.id AS id";

    static final String CLAIMS_MENTIONING =
            "UNWIND $ids AS key MATCH (m:Mention) USING INDEX SEEK m:Mention(key) WHERE m.key = key MATCH (c:Claim)-[:MENTIONS]->(m) RETURN DISTINCT c.id AS id";
    static final String CLAIMS_LOADED_BY =
            "UNWIND $ids AS id MATCH (x:Load {id: id})<-[:LOADED_BY]-(n:Claim) USING INDEX SEEK x:Load(id) RETURN DISTINCT n.id AS id";
    static final String JUDGEMENTS_LOADED_BY =
            "UNWIND $ids AS id MATCH (x:Load {id: id})<-[:LOADED_BY]-(n:Judgement) USING INDEX SEEK x:Load(id) RETURN DISTINCT n.id AS id";
    /** Reads every claim: erasing is rare, and an index for it would cost each load. */
    static final String CLAIMS_QUOTING = "MATCH (c:Claim) WHERE c.quoteSha256 IN $ids RETURN c.id AS id";

    static final String CLAIMS_ON_BEHALF_OF =
            "UNWIND $ids AS id MATCH (c:Claim)-[r:ATTRIBUTED_TO]->() USING INDEX SEEK r:ATTRIBUTED_TO(onBehalfOf) WHERE r.onBehalfOf = id RETURN DISTINCT c.id AS id";
    /** Rows are documents and keys; claims that refer to another claim by a key that meant no one fact. */
    static final String CLAIMS_DANGLING =
            "UNWIND $rows AS row MATCH (c:Claim) USING INDEX SEEK c:Claim(document, refers) WHERE c.document = row.document AND c.refers IS NOT NULL AND row.key IN c.refers RETURN DISTINCT c.id AS id";
    /**
     * Rows are documents and keys; claims whose facts are, name, or are linked to the fact of a claim with that key: of a fact that
     * refers to itself no link tells. A fact is gone through once, however many of its claims are asked for, and the document of
     * what is found is looked at last, or else each row is joined with all claims of the document.
     */
    static final String CLAIMS_REFERRING =
            "UNWIND $rows AS row MATCH (k:Claim) USING INDEX SEEK k:Claim(document, key) WHERE k.document = row.document AND k.key = row.key MATCH (k)-[:ABOUT]->(f:Fact) WITH DISTINCT f, row.document AS document MATCH (f)<-[:"
                    + LINKS
                    + "*0..1]-(g:Fact) MATCH (g)<-[:ABOUT]-(c:Claim) WITH DISTINCT c, document WHERE c.document = document RETURN DISTINCT c.id AS id";

    static final String CLAIMS_LINKING =
            "MATCH (c:Claim) USING INDEX c:Claim(links) WHERE c.links IS NOT NULL AND any(link IN c.links WHERE link IN $ids) AND c.fact IS NOT NULL RETURN DISTINCT c.fact AS id";
    static final String CLAIMS_CORRECTED =
            "UNWIND $ids AS id MATCH (c:Claim {id: id}) USING INDEX SEEK c:Claim(id) WHERE c.supersedes IS NOT NULL RETURN DISTINCT c.supersedes AS id";
    /** Answers tell in which fact who takes part. */
    static final String PARTICIPANTS_OF_TENURES =
            "UNWIND $ids AS id MATCH (f:Fact {id: id})-[:HAS_PARTICIPANT]->(e:Entity) USING INDEX SEEK f:Fact(id) WHERE f.type IN "
                    + listOf(Dependents.tenureTypes()) + " RETURN DISTINCT f.id AS from, e.id AS id";

    /** Answers tell of which office which country is the one. */
    static final String COUNTRIES_OF_OFFICES =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})-[:OF]->(e:Entity) USING INDEX SEEK x:Entity(id) RETURN DISTINCT x.id AS from, e.id AS id";

    static final String DOCUMENTS_OF_STALE_CLAIMS =
            "MATCH (n:Claim:Stale) USING SCAN n:Stale RETURN DISTINCT n.document AS id";
    static final String CLAIMS_ABOUT =
            "UNWIND $ids AS id MATCH (x:Fact {id: id})<-[:ABOUT]-(c:Claim) USING INDEX SEEK x:Fact(id) RETURN DISTINCT c.id AS id";
    static final String FACTS_OF_CLAIMS =
            "UNWIND $ids AS id MATCH (x:Claim {id: id})-[:ABOUT]->(f:Fact) USING INDEX SEEK x:Claim(id) RETURN DISTINCT f.id AS id";
    static final String SAID_AND_ABOUT =
            "UNWIND $ids AS id MATCH (c:Claim {id: id})-[:ABOUT]->(f:Fact) USING INDEX SEEK c:Claim(id) WHERE c.fact IS NOT NULL RETURN c.fact AS fact, c.type AS type, f.id AS about";
    static final String SAID_FACTS =
            "UNWIND $ids AS id MATCH (c:Claim {id: id}) USING INDEX SEEK c:Claim(id) WHERE c.fact IS NOT NULL RETURN DISTINCT c.fact AS id";
    static final String FACTS_NAMING_FACTS = "UNWIND $ids AS id MATCH (x:Fact {id: id})<-[:" + LINKS
            + "]-(f:Fact) USING INDEX SEEK x:Fact(id) RETURN DISTINCT f.id AS id";
    /** Facts whose plain edges end at these. */
    static final String FACTS_LEADING_TO =
            "UNWIND $ids AS id MATCH (x:Fact {id: id})<-[:CONCERNS]-(f:Fact) USING INDEX SEEK x:Fact(id) WHERE f.type IN "
                    + listOf(LEADING) + " RETURN DISTINCT f.id AS id";

    static final String CALLED_OFF = "UNWIND $ids AS id MATCH (f:Fact {id: id}) USING INDEX SEEK f:Fact(id) WHERE f:"
            + Status.CALLED_OFF.label() + " AND f:" + Family.EVENT.label() + " RETURN f.id AS id";
    /** Answers tell from which fact a link leads to which. */
    static final String LINKED = "UNWIND $ids AS id MATCH (x:Fact {id: id})-[:" + CHAIN
            + "]->(f:Fact) USING INDEX SEEK x:Fact(id) RETURN DISTINCT x.id AS from, f.id AS id";

    static final String LINKING = "UNWIND $ids AS id MATCH (x:Fact {id: id})<-[:" + CHAIN
            + "]-(f:Fact) USING INDEX SEEK x:Fact(id) RETURN DISTINCT f.id AS id";

    /** Answers tell of which country or organization which office is one. */
    static final String OFFICES_OF =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:OF]-(o:Office) USING INDEX SEEK x:Entity(id) RETURN DISTINCT x.id AS from, o.id AS id";

    static final String FACTS_WITH =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:HAS_PARTICIPANT]-(f:Fact) USING INDEX SEEK x:Entity(id) RETURN DISTINCT f.id AS id";
    static final String EVENTS_WITH =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[r:HAS_PARTICIPANT]-(f:Event) USING INDEX SEEK x:Entity(id) WHERE NOT r.inferred RETURN DISTINCT f.id AS id";
    /** Answers tell whose event is when. */
    static final String TIMES_OF_EVENTS =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[r:HAS_PARTICIPANT]-(f:Event) USING INDEX SEEK x:Entity(id) WHERE NOT r.inferred RETURN id, f.instant AS instant, f.startMin AS startMin, f.startMax AS startMax, f.endMin AS endMin, f.endMax AS endMax";

    /** Besides those that say who holds an office: no term rests on another. */
    static final String FACTS_RESTING_ON =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:HAS_PARTICIPANT]-(f:Fact) USING INDEX SEEK x:Entity(id) WHERE NOT f.type IN "
                    + listOf(Dependents.termTypes()) + " RETURN DISTINCT f.id AS id";

    /** Whoever is named takes part as named, though a description means the same; then another may be inferred from it. */
    static final String FACTS_WITH_INFERRED =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[r:HAS_PARTICIPANT]-(f:Fact) USING INDEX SEEK x:Entity(id) WHERE r.inferred OR EXISTS { (f)-[:HAS_PARTICIPANT]->(:DescribedGroup) } RETURN DISTINCT f.id AS id";

    static final String GROUPS_OF =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:OF]-(g:DescribedGroup) USING INDEX SEEK x:Entity(id) RETURN DISTINCT g.id AS id";
    static final String POINTING_CLAIMS =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:ATTRIBUTED_TO|HELD_BY]-(c:Claim) USING INDEX SEEK x:Entity(id) RETURN DISTINCT c.id AS id";
    static final String POINTING_FACTS =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<--(f:Fact) USING INDEX SEEK x:Entity(id) RETURN DISTINCT f.id AS id";
    static final String POINTING_DOCUMENTS =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:PUBLISHED_BY]-(d:Document) USING INDEX SEEK x:Entity(id) RETURN DISTINCT d.id AS id";
    static final String POINTING_ENTITIES =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:OF|IN]-(e:Entity) USING INDEX SEEK x:Entity(id) RETURN DISTINCT e.id AS id";
    static final String POINTED_OUT_OF_USE =
            "UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) WHERE NOT EXISTS { ()-->(e) } RETURN e.id AS id";
    static final String SPOKEN_FOR =
            "UNWIND $ids AS id MATCH ()-[r:ATTRIBUTED_TO]->() USING INDEX SEEK r:ATTRIBUTED_TO(onBehalfOf) WHERE r.onBehalfOf = id RETURN DISTINCT id";

    // what is stored of a part

    private static final String NODE = " RETURN labels(n) AS labels, properties(n) AS properties";
    private static final String EDGE =
            " RETURN type(r) AS type, properties(r) AS properties, labels(a) AS fromLabels, a.id AS from, labels(b) AS toLabels, b.id AS to";

    static final String STORED_CLAIM_EDGES =
            edgesFrom(NodeKind.CLAIM, without(OrderedGraph.ownedBy(NodeKind.CLAIM), "ABOUT"));
    static final String STORED_ERASED =
            "UNWIND $ids AS id MATCH (b:Claim {id: id})<-[r:RETRACTS]-(a:Retraction) USING INDEX SEEK b:Claim(id) WHERE a.covers STARTS WITH 'quote/'"
                    + EDGE;
    static final String STORED_FACT_EDGES = edgesFrom(
            NodeKind.FACT,
            without(
                    without(OrderedGraph.ownedBy(NodeKind.FACT), EdgeType.POSSIBLY_SAME.name()),
                    Registry.standard().edgeTypes().toArray(String[]::new)));
    static final String STORED_STATES =
            "UNWIND $ids AS id MATCH (x:Fact {id: id})-[:STATE]->(n:State) USING INDEX SEEK x:Fact(id)" + NODE;
    static final String STORED_STATE_EDGES =
            "UNWIND $ids AS id MATCH (a:Fact {id: id})-[r:STATE]->(b:State) USING INDEX SEEK a:Fact(id)" + EDGE;
    static final String STORED_ABOUT =
            "UNWIND $ids AS id MATCH (a:Claim)-[r:ABOUT]->(b:Fact {id: id}) USING INDEX SEEK b:Fact(id)" + EDGE;
    static final String STORED_ABOUT_OF =
            "UNWIND $ids AS id MATCH (a:Claim {id: id})-[r:ABOUT]->(b:Fact) USING INDEX SEEK a:Claim(id)" + EDGE;
    static final String STORED_REDIRECTS_TO =
            "UNWIND $ids AS id MATCH (n:Redirect) USING INDEX SEEK n:Redirect(to) WHERE n.to = id" + NODE;
    static final String STORED_ENTITY_EDGES = edgesFrom(NodeKind.ENTITY, Set.of("OF", "IN", "HAS_NAME"));
    static final String STORED_NAMES =
            "UNWIND $ids AS id MATCH (x:Entity {id: id})-[:HAS_NAME]->(n:Name) USING INDEX SEEK x:Entity(id)" + NODE;
    static final String STORED_DESCRIBES = edgesFrom(NodeKind.ENTITY_RECORD, Set.of("DESCRIBES"));
    static final String STORED_DOCUMENT_DESCRIBES = edgesFrom(NodeKind.DOCUMENT_RECORD, Set.of("DESCRIBES"));
    static final String STORED_DOCUMENT_EDGES = edgesFrom(NodeKind.DOCUMENT, OrderedGraph.ownedBy(NodeKind.DOCUMENT));
    static final String STORED_JUDGES = edgesFrom(NodeKind.JUDGEMENT, Set.of("JUDGES"));
    static final String STORED_RETRACTS = edgesFrom(NodeKind.RETRACTION, Set.of("RETRACTS"));
    static final String STORED_RESTORES = edgesFrom(NodeKind.RESTORE, Set.of("RESTORES"));
    static final String STORED_COMPARED =
            "UNWIND $ids AS id MATCH (x:Fact {id: id})-[r:POSSIBLY_SAME]-() USING INDEX SEEK x:Fact(id) WITH DISTINCT r WITH r, startNode(r) AS a, endNode(r) AS b"
                    + EDGE;

    /** Answers tell from which fact a link leads to which, made because judgements contradict each other on them. */
    static final String CONTRADICTED =
            "UNWIND $ids AS id MATCH (x:Fact {id: id})-[r:POSSIBLY_SAME]-(f:Fact) USING INDEX SEEK x:Fact(id) WHERE r.why ENDS WITH '"
                    + FactMerges.CONTRADICTION + "' RETURN DISTINCT x.id AS from, f.id AS id";

    // events of one time

    /** Facts that wait to be compared, from a date on. */
    static final String UNCOMPARED =
            "MATCH (f:Fact) USING INDEX f:Fact(sort, id) WHERE f.sort >= $sort AND f.id IS NOT NULL AND f:Uncompared RETURN f.id AS id, f.sort AS sort ORDER BY f.sort, f.id LIMIT $limit";

    static final String COUNT_UNCOMPARED = "MATCH (n:Uncompared) RETURN count(n) AS count";
    static final String WIDTHS =
            "UNWIND range(1, 64) AS width CALL (width) { MATCH ()-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(width, entity, sort) WHERE r.width = width AND r.entity > '' AND r.sort > '' RETURN r LIMIT 1 } RETURN width";
    /** Rows have an entity and the dates between which an event must begin. */
    static final String EVENTS_BEGINNING =
            "UNWIND $rows AS row MATCH ()-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(entity, sort, fact) WHERE r.entity = row.entity AND r.sort >= row.from AND r.sort <= row.to AND r.fact > '' RETURN DISTINCT r.fact AS id";
    /** The same for events that take so many days, more than one. */
    static final String EVENTS_LASTING =
            "UNWIND $rows AS row MATCH ()-[r:HAS_PARTICIPANT]->() USING INDEX SEEK r:HAS_PARTICIPANT(width, entity, sort) WHERE r.width = $width AND r.entity = row.entity AND r.sort >= row.from AND r.sort <= row.to RETURN DISTINCT r.fact AS id";

    static final String HAPPENINGS =
            "UNWIND $ids AS id MATCH (f:Fact {id: id}) USING INDEX SEEK f:Fact(id) RETURN f.id AS id, f.type AS type, f.sort AS sort, f.knownFrom AS knownFrom, f.instant AS instant, f.startMin AS startMin, f.startMax AS startMax, f.endMin AS endMin, f.endMax AS endMax,"
                    + " [(f)-[r:HAS_PARTICIPANT]->(e) WHERE NOT r.inferred | {role: r.role, id: e.id, expands: e.expands, by: e.rule, knownFrom: coalesce(r.knownFrom, f.knownFrom)}] AS participants";

    private DrainStatements() {}

    /** {@return the statement that reads nodes of a kind} */
    static String storedNodes(NodeKind kind) {
        return "UNWIND $ids AS id MATCH (n:" + kind.label() + " {id: id}) USING INDEX SEEK n:" + kind.label() + "(id)"
                + NODE;
    }

    /** {@return the statement that reads the derived edges of a type by the facts they come from} */
    static String storedDerived(String type) {
        return "UNWIND $ids AS id MATCH (a)-[r:" + type + "]->(b) USING INDEX SEEK r:" + type
                + "(edgeId) WHERE r.edgeId STARTS WITH id + '#'" + EDGE;
    }

    /** {@return the statement that marks nodes with a label} */
    static String mark(NodeKind kind, String label) {
        return "UNWIND $rows AS row MATCH (n:" + kind.label() + " {id: row}) SET n:" + label;
    }

    /** {@return the statement that takes a label away} */
    static String unmark(NodeKind kind, String label) {
        return "UNWIND $rows AS row MATCH (n:" + kind.label() + " {id: row}) REMOVE n:" + label;
    }

    /** Marks what is recorded of entities. */
    static final String MARK_ENTITY_RECORDS =
            "UNWIND $rows AS row MATCH (n:EntityRecord) USING INDEX SEEK n:EntityRecord(entity) WHERE n.entity = row SET n:Stale";

    /** Marks what is recorded of documents. */
    static final String MARK_DOCUMENT_RECORDS =
            "UNWIND $rows AS row MATCH (n:DocumentRecord) USING INDEX SEEK n:DocumentRecord(document) WHERE n.document = row SET n:Stale";

    static final String RETOLD =
            "UNWIND $ids AS id MATCH (f:Fact {id: id}) USING INDEX SEEK f:Fact(id) WHERE f:Retold RETURN f.id AS id";

    /** Gives facts that claims are about a node to be found by. */
    static final String MERGE_FACTS =
            "UNWIND $rows AS row MERGE (f:Fact {id: row.id}) ON CREATE SET f.type = row.type SET f:Stale";

    /** Facts that others are linked to before any claim is known to be about them. */
    static final String EXPECT_FACTS =
            "UNWIND $rows AS row MERGE (f:Fact {id: row.id}) ON CREATE SET f.type = row.type, f:Stale";

    private static String edgesFrom(NodeKind kind, Set<String> types) {
        return "UNWIND $ids AS id MATCH (a:" + kind.label() + " {id: id})-[r:" + String.join("|", types)
                + "]->(b) USING INDEX SEEK a:" + kind.label() + "(id)" + EDGE;
    }

    private static String listOf(Set<String> types) {
        return types.stream().sorted().map(type -> "'" + type + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static Set<String> without(Set<String> types, String... others) {
        Set<String> left = new TreeSet<>(types);
        left.removeAll(List.of(others));
        return left;
    }

    private static String types(Collection<EdgeType> types) {
        return types.stream().map(EdgeType::name).sorted().collect(Collectors.joining("|"));
    }
}
