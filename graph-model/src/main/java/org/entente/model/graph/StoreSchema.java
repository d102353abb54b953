/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.registry.Registry;

/**
 * What a store needs besides nodes and edges: uniqueness of every id, and the indexes that questions are answered from.
 * All as Cypher that does nothing when it has been done before.
 */
public final class StoreSchema {

    /** The label of the one node that says what the store is. */
    public static final String META = "Meta";

    /** The key of the text on the {@link #META} node that is another one whenever the graph has changed. */
    public static final String GRAPH_VERSION = "graphVersion";

    /** The id of that node. */
    public static final String META_ID = "entente";

    /** The key of the schema version on that node, a whole number. */
    public static final String SCHEMA_VERSION = "schemaVersion";

    /** The schema version that is written here. */
    public static final long CURRENT_VERSION = 1;

    /** The label of every record. */
    public static final String RECORD = "Record";

    /** The label of records and facts that wait to be projected, and of loads of which it is not known yet how many claims wait; it is no part of the graph. */
    public static final String STALE = "Stale";

    /** The label of facts that wait to be compared with others of their time; it is no part of the graph. */
    public static final String UNCOMPARED = "Uncompared";

    /**
     * The label of facts that say who holds an office and of which a claim, or when the holder lived, has changed since they were
     * projected; it is no part of the graph.
     */
    public static final String RETOLD = "Retold";

    /** The label of entities to which less leads than before, and which go if nothing does; it is no part of the graph. */
    public static final String LEFT = "Left";

    /** The labels of what waits to be projected: where there are any, a load goes on or was interrupted. */
    public static final List<String> WAITING = List.of(STALE, UNCOMPARED, LEFT);

    /** The labels that say what is still to be done; they are no part of the graph. */
    public static final Set<String> MARKS = Set.of(STALE, UNCOMPARED, RETOLD, LEFT);

    /** The label of claims that wait, and so are about no fact. */
    public static final String PENDING = "Pending";

    /** The label of facts on which sources disagree. */
    public static final String CONTESTED = "Contested";

    /** The label of loads: one file, read once; no part of the graph. */
    public static final String LOAD = "Load";

    /** The type of the edge from a record to each load that brought it; no part of the graph. */
    public static final String LOADED_BY = "LOADED_BY";

    /**
     * One constraint or index.
     *
     * @param name its name in the store
     * @param cypher the statement that makes it
     */
    public record Definition(String name, String cypher) {

        /** {@return whether it makes a constraint, with an index of its own} */
        public boolean isConstraint() {
            return cypher.startsWith("CREATE CONSTRAINT");
        }
    }

    private StoreSchema() {}

    /** Indexes besides those of the uniqueness constraints. */
    public enum Index {
        /** One entity's facts by date: the index behind every page. */
        PARTICIPANT_PAGE("()-[x:HAS_PARTICIPANT]-()", Property.ENTITY, Property.SORT, Property.FACT),
        /** The facts that two parties share. */
        FACT_PAIR("(x:Fact)", Property.PAIR, Property.SORT, Property.ID),
        /** The facts of a type by date. */
        FACT_TYPE("(x:Fact)", Property.TYPE, Property.SORT, Property.ID),
        /** All facts by date. */
        FACT_SORT("(x:Fact)", Property.SORT, Property.ID),
        /** The few facts of which something is inferred, by date. */
        FACT_INFERRED("(x:Fact)", Property.INFERRED, Property.SORT, Property.ID),
        /** The facts of which something was foreseen, by date. */
        FACT_FORESEEN("(x:Fact)", Property.FORESEEN, Property.SORT, Property.ID),
        /** The few facts that were first told by unnamed sources alone, by date. */
        FACT_UNNAMED("(x:Fact)", Property.UNNAMED, Property.SORT, Property.ID),
        /** How facts stood, by the moment since which it was known. */
        STATE_KNOWN("(x:State)", Property.KNOWN_FROM, Property.ID),
        /** An entity's facts whose time is a stretch of days, by its width. */
        PARTICIPANT_WIDTH("()-[x:HAS_PARTICIPANT]-()", Property.WIDTH, Property.ENTITY, Property.SORT),
        /** Documents by the moment since which the public could know them. */
        DOCUMENT_KNOWN("(x:Document)", Property.KNOWN_FROM, Property.ID),
        /** A document's claims. */
        CLAIM_DOCUMENT("(x:Claim)", Property.DOCUMENT),
        /** A document's claims, of which each page can begin anywhere. */
        CLAIM_PAGE("(x:Claim)", Property.DOCUMENT, Property.ID),
        /** A document's claims in the order of their words. */
        CLAIM_PLACE("(x:Claim)", Property.DOCUMENT, Property.QUOTE_START, Property.ID),
        /** A document's claims by the key they have in it. */
        CLAIM_KEY("(x:Claim)", Property.DOCUMENT, Property.KEY),
        /** A document's claims that refer to others of it which are not there. */
        CLAIM_REFERS("(x:Claim)", Property.DOCUMENT, Property.REFERS),
        /** Claims that link to facts by their ids. */
        CLAIM_LINKS("(x:Claim)", Property.LINKS),
        /** Claims by the claim they correct. */
        CLAIM_SUPERSEDES("(x:Claim)", Property.SUPERSEDES),
        /** Claims by the fact that they are about. */
        CLAIM_FACT("(x:Claim)", Property.FACT),
        /** Claims that count no longer by the fact that they were about. */
        CLAIM_FORMER_FACT("(x:Claim)", Property.FORMER_FACT),
        /** Texts' mentions of a name, whatever its language. */
        MENTION_KEY("(x:Mention)", Property.KEY),
        /** Retractions by what they cover, which may be a load, to which no edge leads. */
        RETRACTION_COVERS("(x:Retraction)", Property.COVERS),
        /** Records of an entity. */
        ENTITY_RECORD_ENTITY("(x:EntityRecord)", Property.ENTITY),
        /** Records of a document. */
        DOCUMENT_RECORD_DOCUMENT("(x:DocumentRecord)", Property.DOCUMENT),
        /** Former ids of what stands under an id. */
        REDIRECT_TO("(x:Redirect)", Property.TO),
        /** Who spoke for an entity. */
        ATTRIBUTED_ON_BEHALF_OF("()-[x:ATTRIBUTED_TO]-()", Property.ON_BEHALF_OF),
        /** Names by their whole matching key. */
        NAME_KEY("(x:Name)", Property.KEY),
        /** Names by the words of their matching key, which is folded already. */
        NAME_WORDS("(x:Name)", "whitespace", Property.KEY),
        /** The words of quotes. */
        QUOTE_WORDS("(x:Claim)", "arabic", Property.QUOTE);

        private final String pattern;
        private final String analyzer;
        private final List<Property> properties;

        Index(String pattern, Property... properties) {
            this(pattern, "", properties);
        }

        Index(String pattern, String analyzer, Property... properties) {
            this.pattern = pattern;
            this.analyzer = analyzer;
            this.properties = List.of(properties);
        }

        /** {@return its name in the store, such as {@code name_words}} */
        public String indexName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return whether it finds words, and so is asked by its name} */
        public boolean isFullText() {
            return !analyzer.isEmpty();
        }

        /** {@return the statement that makes it} */
        public String cypher() {
            String keys = String.join(
                    ", ",
                    properties.stream().map(property -> "x." + property.key()).toList());
            return isFullText()
                    ? "CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR %s ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}"
                            .formatted(indexName(), pattern, keys, analyzer)
                    : "CREATE INDEX %s IF NOT EXISTS FOR %s ON (%s)".formatted(indexName(), pattern, keys);
        }
    }

    /** {@return the types of all edges of the graph, fixed and derived} */
    public static List<String> edgeTypes() {
        return Stream.concat(
                        Arrays.stream(EdgeType.values()).map(EdgeType::name), Registry.standard().edgeTypes().stream())
                .toList();
    }

    /** {@return every constraint and index as one statement each} */
    public static List<String> statements() {
        return definitions().stream().map(Definition::cypher).toList();
    }

    /** {@return every constraint and index with its name} */
    public static List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            definitions.add(uniqueId(kind.label()));
        }
        for (String label : List.of(RECORD, LOAD, META)) {
            definitions.add(uniqueId(label));
        }
        for (String type : edgeTypes()) {
            definitions.add(uniqueEdgeId(type));
        }
        definitions.add(uniqueEdgeId(LOADED_BY));
        for (Index index : Index.values()) {
            definitions.add(new Definition(index.indexName(), index.cypher()));
        }
        return definitions;
    }

    private static Definition uniqueId(String label) {
        String name = label.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + "_id";
        return new Definition(
                name,
                "CREATE CONSTRAINT %s IF NOT EXISTS FOR (x:%s) REQUIRE x.%s IS UNIQUE"
                        .formatted(name, label, Property.ID.key()));
    }

    private static Definition uniqueEdgeId(String type) {
        String name = type.toLowerCase(Locale.ROOT) + "_edge_id";
        return new Definition(
                name,
                "CREATE CONSTRAINT %s IF NOT EXISTS FOR ()-[x:%s]-() REQUIRE x.%s IS UNIQUE"
                        .formatted(name, type, Property.EDGE_ID.key()));
    }
}
