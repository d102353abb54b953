/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.call;
import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.name.MatchingKey;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.FullText;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.Prepared;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * Finds entities by words of their names, whatever the script: both sides are folded to matching keys, the searched words
 * here, the names when they were written. Every word must stand in the name; the last one may be the beginning of a word.
 * All names that fit are looked at: what else is asked for, and the order, the index does not know.
 */
final class NameSearch {

    static final String RANK = "rank";
    static final String ENTITY = "entity";
    static final String MATCH = "match";

    /** How a name matched, by rank. */
    private static final List<String> HOW = List.of("exact", "word", "prefix");

    private static final String NAMES = "names";
    private static final String SPACE = " ";
    static final Prepared STATEMENT = statement();

    private NameSearch() {}

    /** Of all names that fit no more is read than how well they do; which one is told is looked at on the page alone. */
    private static Prepared statement() {
        Node found = anyNode("node");
        Node entity = Dsl.node(NodeKind.ENTITY, "e");
        var lang = Dsl.get(found, Property.LANG);
        Expression match = mapOf(
                RANK,
                name(RANK),
                Property.TEXT_OF.key(),
                Dsl.get(found, Property.TEXT_OF),
                Property.LANG.key(),
                lang,
                Property.SCRIPT.key(),
                Dsl.get(found, Property.SCRIPT),
                Property.KIND.key(),
                Dsl.get(found, Property.KIND));
        var best = Cypher.property(MATCH, RANK);
        var id = Dsl.get(entity, Property.ID);
        return Prepared.of(call("db.index.fulltext.queryNodes")
                .withArgs(literalOf(StoreSchema.Index.NAME_WORDS.indexName()), parameter("words"))
                .yield("node")
                .match(Dsl.edge(entity, EdgeType.HAS_NAME, found))
                .where(Given.ifGiven("type", Dsl.get(entity, Property.KIND)::eq))
                .and(Given.ifGiven(
                        "lang",
                        wanted ->
                                lang.isNull().or(Cypher.any("range").in(wanted).where(isOf(lang, name("range"))))))
                .with(
                        entity.getRequiredSymbolicName(),
                        found.getRequiredSymbolicName(),
                        rank(found).as(RANK))
                .with(
                        entity.getRequiredSymbolicName(),
                        Cypher.min(name(RANK)).as(RANK),
                        collect(found.getRequiredSymbolicName()).as(NAMES))
                .where(name(RANK)
                        .gt(parameter("rank"))
                        .or(name(RANK).eq(parameter("rank")).and(id.gt(parameter("id")))))
                .with(entity.getRequiredSymbolicName(), name(RANK), name(NAMES))
                .orderBy(Cypher.sort(name(RANK)), Cypher.sort(id))
                .limit(parameter("limit"))
                .unwind(name(NAMES))
                .as("node")
                .with(entity.getRequiredSymbolicName(), name(RANK), found.getRequiredSymbolicName())
                .where(rank(found).eq(name(RANK)))
                .with(entity.getRequiredSymbolicName(), name(RANK), found.getRequiredSymbolicName())
                .orderBy(
                        Cypher.sort(lang),
                        Cypher.sort(Dsl.get(found, Property.TEXT_OF)),
                        Cypher.sort(Dsl.get(found, Property.ID)))
                .with(entity.getRequiredSymbolicName(), head(collect(match)).as(MATCH))
                .returning(
                        Dsl.map(entity, Property.ID, Property.KIND, Property.CAPTION)
                                .as(ENTITY),
                        name(MATCH),
                        Offices.of(anyNode("e")).as(Offices.COLUMN))
                .orderBy(Cypher.sort(best), Cypher.sort(id))
                .build());
    }

    private static Expression rank(Node found) {
        var key = Dsl.get(found, Property.KEY);
        return caseExpression()
                .when(key.eq(parameter("key")))
                .then(literalOf(0))
                .when(literalOf(SPACE).concat(key).concat(literalOf(SPACE)).contains(parameter("word")))
                .then(literalOf(1))
                .elseDefault(literalOf(2));
    }

    private static Condition isOf(Expression lang, Expression range) {
        Expression tag = Cypher.toLower(lang);
        // who wants ar-EG takes ar
        return tag.eq(range)
                .or(tag.startsWith(range.concat(literalOf("-"))))
                .or(tag.eq(head(Cypher.split(range, literalOf("-")))));
    }

    /**
     * {@return the values of the parameters}
     *
     * @param languages ranges in lower case, of which a name must be in one; none for names in any
     */
    static Map<String, @Nullable Object> values(
            String text, Optional<String> kind, List<String> languages, Optional<Cursor> after, int limit) {
        String key = MatchingKey.of(text);
        List<String> words = List.of(key.split(SPACE));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", query(words));
        values.put("key", key);
        values.put("word", SPACE + words.getLast() + SPACE);
        values.put("type", kind.orElse(null));
        values.put("lang", languages.isEmpty() ? null : languages);
        values.put("rank", after.map(place -> Integer.parseInt(place.sort())).orElse(-1));
        values.put("id", after.map(Cursor::id).orElse(""));
        values.put("limit", limit);
        return values;
    }

    /** Every word must be there; the last one may be a beginning. */
    static String query(List<String> words) {
        String others = FullText.every(words.subList(0, words.size() - 1));
        return "%s +%s".formatted(others, FullText.beginning(words.getLast())).strip();
    }

    static String how(long rank) {
        return HOW.get((int) rank);
    }

    /** {@return the rank of a way in which a name matched} */
    static int rank(String how) {
        return HOW.indexOf(how);
    }
}
