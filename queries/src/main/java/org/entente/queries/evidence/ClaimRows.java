/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.Acts;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.evidence.ClaimCard.Link;
import org.entente.queries.evidence.ClaimCard.Quote;
import org.entente.queries.evidence.ClaimCard.Source;
import org.entente.queries.evidence.ClaimCard.When;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What is told of a claim wherever claims are listed: the columns, and how they are read. */
public final class ClaimRows {

    private static final String CLAIM = "claim";
    private static final String DOCUMENT = "document";
    private static final String PUBLISHERS = "publishers";
    private static final String CHAIN = "chain";
    private static final String HOLDER = "holder";
    private static final Node CLAIM_NODE = Dsl.node(NodeKind.CLAIM, "c");
    private static final Node DOCUMENT_NODE = Dsl.node(NodeKind.DOCUMENT, "d");

    private static final Property[] OF_CLAIM = {
        Property.ID,
        Property.KEY,
        Property.TYPE,
        Property.SPAN,
        Property.MODALITY,
        Property.POLARITY,
        Property.ACT,
        Property.CONDITION,
        Property.CONTENT,
        Property.CONTENT_LANG,
        Property.WHEN_TEXT,
        Property.EDTF,
        Property.START_MIN,
        Property.START_MAX,
        Property.END_MIN,
        Property.END_MAX,
        Property.QUOTE,
        Property.LANG,
        Property.QUOTE_START,
        Property.QUOTE_END,
        Property.QUOTE_SHA256,
        Property.LOCATOR,
        Property.BASIS,
        Property.RULE,
        Property.ORIGIN,
        Property.KNOWN_FROM
    };
    private static final Property[] OF_DOCUMENT = {
        Property.ID,
        Property.TITLE,
        Property.LANG,
        Property.PUBLISHED,
        Property.PUBLISHER,
        Property.URL,
        Property.LICENSE,
        Property.DATASETS
    };

    private ClaimRows() {}

    /** {@return whether a claim is about a fact of which it was known at {@code $knownAt} that somebody takes part in it} */
    static Condition isAboutWhatHas(Expression somebody, Node claim) {
        Node fact = anyNode("f");
        Relationship seat = Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, anyNode()).named("r");
        return exists(match(Dsl.edge(claim, EdgeType.ABOUT, fact), seat)
                .where(Dsl.get(seat, Property.ENTITY).eq(somebody))
                .and(Seats.isKnown(seat))
                .returning(seat)
                .build());
    }

    /** {@return the claim {@code c}} */
    public static Node claim() {
        return CLAIM_NODE;
    }

    /** {@return the way from the claim {@code c} to its document {@code d}} */
    public static Relationship fromDocument() {
        return Dsl.edge(CLAIM_NODE, EdgeType.FROM, DOCUMENT_NODE);
    }

    /** {@return what is told of the claim {@code c} from the document {@code d}, and more} */
    public static Expression[] columns(Expression... more) {
        Node publisher = Dsl.node(NodeKind.ENTITY, "p");
        Node holder = Dsl.node(NodeKind.ENTITY, "w");
        Node source = anyNode("s");
        Relationship link = Dsl.edge(CLAIM_NODE, EdgeType.ATTRIBUTED_TO, source).named("a");
        List<Expression> columns = new ArrayList<>(List.of(
                Dsl.map(CLAIM_NODE, OF_CLAIM).as(CLAIM),
                Dsl.map(DOCUMENT_NODE, OF_DOCUMENT).as(DOCUMENT),
                collect(match(Dsl.edge(DOCUMENT_NODE, EdgeType.PUBLISHED_BY, publisher))
                                .returning(Dsl.map(publisher, Property.ID, Property.CAPTION))
                                .orderBy(Dsl.get(publisher, Property.ID))
                                .build())
                        .as(PUBLISHERS),
                collect(match(link)
                                .returning(mapOf(
                                        Property.POSITION.key(), Dsl.get(link, Property.POSITION),
                                        Property.ON_BEHALF_OF.key(), Dsl.get(link, Property.ON_BEHALF_OF),
                                        Property.ID.key(), Dsl.get(source, Property.ID),
                                        Property.CAPTION.key(), Dsl.get(source, Property.CAPTION),
                                        Property.TEXT_OF.key(), Dsl.get(source, Property.TEXT_OF),
                                        Property.NUMBER_WORD.key(), Dsl.get(source, Property.NUMBER_WORD)))
                                .orderBy(sort(Dsl.get(link, Property.POSITION)), sort(Dsl.get(source, Property.ID)))
                                .build())
                        .as(CHAIN),
                collect(match(Dsl.edge(CLAIM_NODE, EdgeType.HELD_BY, holder))
                                .returning(Dsl.map(holder, Property.ID, Property.CAPTION))
                                .orderBy(Dsl.get(holder, Property.ID))
                                .build())
                        .as(HOLDER)));
        columns.addAll(List.of(more));
        return columns.toArray(Expression[]::new);
    }

    /** {@return the day that what a claim says must touch, of questions whose lists are of claims} */
    public static Parameter validAt() {
        return Parameter.validAt(
                "Only claims of something that may touch this day, planned or denied things too: the time of"
                        + " each that says that it is so then says `holds` yes, presumed or unknown, by this claim alone and unless it tells of an act before or beside it, such as a signature.");
    }

    /** {@return the id of the claim in a row} */
    static String id(Record row) {
        return Rows.text(row.get(CLAIM), Property.ID);
    }

    /** {@return the claim in a row; with a day, whether what it says held then} */
    public static ClaimCard card(Record row, Optional<LocalDate> validAt) {
        Value claim = row.get(CLAIM);
        Source document = document(row.get(DOCUMENT), row.get(PUBLISHERS));
        List<EntityRef> holders = row.get(HOLDER).asList(ClaimRows::entity);
        String content = Rows.optionalText(claim, Property.CONTENT);
        return new ClaimCard(
                Rows.text(claim, Property.ID),
                Rows.optionalText(claim, Property.KEY),
                document,
                Rows.text(claim, Property.SPAN),
                Rows.text(claim, Property.MODALITY),
                Rows.text(claim, Property.POLARITY),
                Rows.optionalText(claim, Property.ACT),
                holders.isEmpty() ? null : holders.getFirst(),
                Rows.optionalText(claim, Property.CONDITION),
                content == null ? null : Words.of(content, Rows.optionalText(claim, Property.CONTENT_LANG)),
                when(claim, validAt),
                quote(claim, document.lang()),
                Rows.optionalText(claim, Property.LOCATOR),
                row.get(CHAIN).asList(ClaimRows::link),
                Rows.text(claim, Property.BASIS),
                Rows.optionalText(claim, Property.RULE),
                Rows.optionalText(claim, Property.ORIGIN),
                Rows.moment(claim, Property.KNOWN_FROM));
    }

    private static Source document(Value document, Value publishers) {
        return new Source(
                Rows.text(document, Property.ID),
                Rows.optionalText(document, Property.TITLE),
                Rows.optionalText(document, Property.LANG),
                Rows.optionalText(document, Property.PUBLISHED),
                publishers.asList(ClaimRows::entity),
                Rows.optionalText(document, Property.PUBLISHER),
                Rows.optionalText(document, Property.URL),
                Rows.optionalText(document, Property.LICENSE),
                Rows.texts(document, Property.DATASETS));
    }

    private static EntityRef entity(Value map) {
        return new EntityRef(Rows.text(map, Property.ID), Rows.text(map, Property.CAPTION));
    }

    private static Link link(Value map) {
        String text = Rows.optionalText(map, Property.TEXT_OF);
        String caption = Rows.optionalText(map, Property.CAPTION);
        return new Link(
                map.get(Property.POSITION.key()).asLong(),
                caption == null ? null : Rows.text(map, Property.ID),
                caption != null ? caption : String.valueOf(text),
                Rows.optionalText(map, Property.NUMBER_WORD),
                Rows.optionalText(map, Property.ON_BEHALF_OF));
    }

    private static @Nullable When when(Value claim, Optional<LocalDate> validAt) {
        String text = Rows.optionalText(claim, Property.WHEN_TEXT);
        String edtf = Rows.optionalText(claim, Property.EDTF);
        Bounds start = Bounds.of(Rows.date(claim, Property.START_MIN), Rows.date(claim, Property.START_MAX));
        Bounds end = Bounds.of(Rows.date(claim, Property.END_MIN), Rows.date(claim, Property.END_MAX));
        String type = Rows.text(claim, Property.TYPE);
        String holds = tellsWhen(claim, type) ? FactParts.holds(claim, type, validAt) : null;
        return text == null && edtf == null && start == null && end == null && holds == null
                ? null
                : new When(text, edtf, start, end, holds);
    }

    /** Who has signed, applied or was elected is not in it on that day yet, and a reservation tells nothing of when. */
    private static boolean tellsWhen(Value claim, String type) {
        String act = Rows.optionalText(claim, Property.ACT);
        Acts acts = Registry.standard().type(type).orElseThrow().acts();
        return Rows.text(claim, Property.MODALITY).equals(Modality.ACTUAL.text())
                && Rows.text(claim, Property.POLARITY).equals(Polarity.POSITIVE.text())
                && (act == null
                        || !acts.precedes().containsKey(act) && !acts.besides().contains(act));
    }

    private static @Nullable Quote quote(Value claim, @Nullable String documentLang) {
        String text = Rows.optionalText(claim, Property.QUOTE);
        String sha256 = Rows.optionalText(claim, Property.QUOTE_SHA256);
        Long start = Rows.number(claim, Property.QUOTE_START);
        if (text == null && sha256 == null && start == null) {
            return null;
        }
        String lang = Rows.optionalText(claim, Property.LANG);
        Words words = Words.of(text == null ? "" : text, lang == null ? documentLang : lang);
        return new Quote(text, words.lang(), words.dir(), start, Rows.number(claim, Property.QUOTE_END), sha256);
    }
}
