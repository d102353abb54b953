/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;

/** Everything that one document says, in the order in which it says it. */
public final class DocumentClaims extends ListQuery<Reported> {

    private static final String DOCUMENT = "document";
    private static final String ENTITY = "entity";
    private static final String PLACE = "place";
    private static final String ID = "id";
    private static final String LIMIT = "limit";
    private static final int UNPLACED = -1;
    private static final Prepared STATEMENT = statement();

    /** The question. */
    public DocumentClaims() {
        super(
                "document-claims",
                "Everything that one document says, of anything or of one entity, with quotes in the original language.",
                Parameter.all(
                        List.of(
                                Parameter.id(
                                        DOCUMENT,
                                        "document/dispatch-truth-social-2025-11-06",
                                        "The document.",
                                        Kind.DOCUMENT),
                                Parameter.optionalId(
                                        ENTITY, null, "Only what is about a fact in which it takes part.")),
                        List.of(Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                Reported.class);
    }

    private static Prepared statement() {
        Node claim = ClaimRows.claim();
        Node fact = anyNode("f");
        Relationship seat = Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, anyNode()).named("r");
        var id = Dsl.get(claim, Property.ID);
        var place = coalesce(Dsl.get(claim, Property.QUOTE_START), literalOf(UNPLACED));
        var document = Dsl.get(claim, Property.DOCUMENT);
        return Prepared.of(match(claim)
                .usingIndexSeek(document)
                .where(document.eq(parameter(DOCUMENT)))
                .and(Dsl.get(claim, Property.COUNTS).eq(literalTrue()))
                .and(Dsl.get(claim, Property.KNOWN_FROM).lte(parameter(Parameter.KNOWN_AT)))
                .and(parameter(ENTITY)
                        .isNull()
                        .or(exists(match(Dsl.edge(claim, EdgeType.ABOUT, fact), seat)
                                .where(Dsl.get(seat, Property.ENTITY).eq(parameter(ENTITY)))
                                .returning(seat)
                                .build())))
                .and(place.gt(parameter(PLACE)).or(place.eq(parameter(PLACE)).and(id.gt(parameter(ID)))))
                .with(claim.getRequiredSymbolicName(), place.as(PLACE))
                .orderBy(sort(Cypher.name(PLACE)), sort(id))
                .limit(parameter(LIMIT))
                .match(ClaimRows.fromDocument())
                .returning(ReportedRows.columns(Cypher.name(PLACE)))
                .orderBy(sort(Cypher.name(PLACE)), sort(id))
                .build());
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(DOCUMENT, arguments.id(DOCUMENT).toString());
        values.put(ENTITY, arguments.optionalId(ENTITY).map(Id::toString).orElse(null));
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(
                PLACE,
                arguments.after().map(after -> Long.parseLong(after.sort())).orElse(UNPLACED - 1L));
        values.put(ID, arguments.after().map(Cursor::id).orElse(""));
        values.put(LIMIT, arguments.limit() + 1);
        return List.of(new Bound(STATEMENT, values));
    }

    @Override
    public Page<Reported> ask(Reading reading, Arguments arguments) {
        Standing.require(reading, arguments.id(DOCUMENT));
        arguments.optionalId(ENTITY).ifPresent(id -> Standing.require(reading, id));
        return Page.of(reading.rows(bind(arguments).getFirst()), arguments.limit(), row -> cursor(arguments, row))
                .map(ReportedRows::read);
    }

    private static String cursor(Arguments arguments, Record row) {
        return arguments.cursor(
                Long.toString(row.get(PLACE).asLong()),
                ReportedRows.read(row).claim().id());
    }
}
