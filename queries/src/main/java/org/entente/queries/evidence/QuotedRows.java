/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.mapOf;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Value;

/** A claim with its words and its document as one map, and how it is read. */
public final class QuotedRows {

    private static final Node CLAIM = Dsl.node(NodeKind.CLAIM, "c");
    private static final Node DOCUMENT = Dsl.node(NodeKind.DOCUMENT, "d");

    private QuotedRows() {}

    /** {@return the claim {@code c}} */
    public static Node claim() {
        return CLAIM;
    }

    /** {@return the way from the claim {@code c} to its document} */
    public static Relationship fromDocument() {
        return Dsl.edge(CLAIM, EdgeType.FROM, DOCUMENT);
    }

    /** {@return the claim {@code c} as a map, with more entries: key, value, and so on} */
    public static Expression map(Object... more) {
        List<Object> entries = new ArrayList<>();
        for (Property property : List.of(Property.ID, Property.QUOTE, Property.LANG)) {
            entries.add(property.key());
            entries.add(Dsl.get(CLAIM, property));
        }
        entries.add(Property.DOCUMENT.key());
        entries.add(Dsl.map(DOCUMENT, Property.ID, Property.CAPTION, Property.LANG));
        entries.addAll(List.of(more));
        return mapOf(entries.toArray());
    }

    /** {@return the claim in a map} */
    public static Quoted read(Value claim) {
        Value document = claim.get(Property.DOCUMENT.key());
        return new Quoted(
                Rows.text(claim, Property.ID),
                new EntityRef(document(claim), Rows.text(document, Property.CAPTION)),
                words(claim, Rows.optionalText(document, Property.LANG)));
    }

    /** {@return which document the claim in a map is from} */
    public static String document(Value claim) {
        return Rows.text(claim.get(Property.DOCUMENT.key()), Property.ID);
    }

    private static @Nullable Words words(Value claim, @Nullable String documentLang) {
        String quote = Rows.optionalText(claim, Property.QUOTE);
        String lang = Rows.optionalText(claim, Property.LANG);
        return quote == null ? null : Words.of(quote, lang == null ? documentLang : lang);
    }
}
