/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.call;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.FullText;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.FactParts;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** Claims by the words of their quotes, as the Arabic analyser of the store reads them: without vowel marks and forms of alef. */
public final class Quotes extends ListQuery<Reported> {

    private static final String Q = "q";
    private static final String ENTITY = "entity";
    private static final String WORDS = "words";
    private static final String ID = "id";
    private static final String LIMIT = "limit";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Prepared STATEMENT = statement();

    /** The question. */
    public Quotes() {
        super(
                "quotes",
                "Claims in whose quotes all the words stand, in the language of the document. In Arabic, vowel marks, hamza or"
                        + " madda on alef, `ى` for `ي`, `ه` for `ة`, and what is joined to a word, as `ال`, do not matter; `ؤ`,"
                        + " `ئ`, `ٱ`, the small alef, and the Persian `ی` and `ک` are letters of their own. The commonest Arabic"
                        + " words, as `في`, are passed over: alone they find nothing.",
                Parameter.all(
                        List.of(
                                new Parameter(
                                        Q, ParameterType.TEXT, true, List.of(), null, "علاقات دبلوماسية", "The words."),
                                Parameter.optionalId(
                                        ENTITY, null, "Only what is about a fact in which it takes part.")),
                        List.of(ClaimRows.validAt(), Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                Reported.class);
    }

    private static Prepared statement() {
        Node found = anyNode("node");
        Node claim = ClaimRows.claim();
        var id = Dsl.get(claim, Property.ID);
        return Prepared.of(call("db.index.fulltext.queryNodes")
                .withArgs(literalOf(StoreSchema.Index.QUOTE_WORDS.indexName()), parameter(WORDS))
                .yield("node")
                .with(found.getRequiredSymbolicName().as("c"))
                .where(Dsl.get(claim, Property.COUNTS).eq(literalTrue()))
                .and(Dsl.get(claim, Property.KNOWN_FROM).lte(parameter(Parameter.KNOWN_AT)))
                .and(id.gt(parameter(ID)))
                .and(FactParts.mayHold(claim))
                .and(Given.ifGiven(ENTITY, somebody -> ClaimRows.isAboutWhatHas(somebody, anyNode("c"))))
                .with(Cypher.name("c"))
                .orderBy(sort(id))
                .limit(parameter(LIMIT))
                .match(Dsl.edge(anyNode("c"), EdgeType.FROM, Dsl.node(org.entente.model.graph.NodeKind.DOCUMENT, "d")))
                .returning(ReportedRows.columns())
                .orderBy(sort(id))
                .build());
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                WORDS,
                FullText.every(SPACES.splitAsStream(arguments.text(Q).orElseThrow())
                        .filter(word -> !word.isEmpty())
                        .toList()));
        values.put(ENTITY, arguments.optionalId(ENTITY).map(Id::toString).orElse(null));
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(Parameter.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(ID, arguments.after().map(Cursor::id).orElse(""));
        values.put(LIMIT, arguments.limit() + 1);
        return List.of(new Bound(STATEMENT, values));
    }

    @Override
    public Page<Reported> ask(Reading reading, Arguments arguments) {
        arguments.optionalId(ENTITY).ifPresent(id -> Standing.require(reading, id));
        return Page.of(
                reading.rows(bind(arguments).getFirst()).stream()
                        .map(row -> ReportedRows.read(row, arguments.date(Parameter.VALID_AT)))
                        .toList(),
                arguments.limit(),
                last -> arguments.cursor("", last.claim().id()));
    }
}
