/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.FactParts;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.driver.Record;

/** Everything that one document says, in the order in which it says it. */
public final class DocumentClaims extends ListQuery<Reported> {

    private static final String DOCUMENT = "document";
    private static final String ENTITY = "entity";
    private static final String PLACE = "place";
    private static final String ID = "id";
    private static final String LIMIT = "limit";
    private static final int UNPLACED = -1;
    private static final int FIRST_PLACE = 0;
    private static final Prepared WITHOUT_PLACE = withoutPlace();
    private static final Prepared BY_PLACE = byPlace();

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
                        List.of(ClaimRows.validAt(), Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                Reported.class);
    }

    /** What says nothing of where its words stand, such as rows of a table, comes first. */
    private static Prepared withoutPlace() {
        Node claim = ClaimRows.claim();
        var document = Dsl.get(claim, Property.DOCUMENT);
        var id = Dsl.get(claim, Property.ID);
        return page(
                match(claim)
                        .usingIndexSeek(document, id)
                        .where(document.eq(parameter(DOCUMENT)))
                        .and(id.gt(parameter(ID)))
                        .and(Dsl.get(claim, Property.QUOTE_START).isNull()),
                literalOf(UNPLACED),
                ID);
    }

    private static Prepared byPlace() {
        Node claim = ClaimRows.claim();
        var document = Dsl.get(claim, Property.DOCUMENT);
        var start = Dsl.get(claim, Property.QUOTE_START);
        var id = Dsl.get(claim, Property.ID);
        return page(
                match(claim)
                        .usingIndexSeek(document, start, id)
                        .where(document.eq(parameter(DOCUMENT)))
                        .and(start.gte(parameter(PLACE)))
                        .and(id.gt(literalOf("")))
                        // no two ranges, of which the store would make two seeks, and sort what they find
                        .and(start.ne(parameter(PLACE)).or(id.gt(parameter(ID)))),
                start,
                PLACE,
                ID);
    }

    /** In the order of an index, so that a page costs the same wherever in the document it begins. */
    private static Prepared page(OngoingReadingWithWhere claims, Expression place, String... order) {
        Node claim = ClaimRows.claim();
        return Prepared.of(claims.and(Dsl.get(claim, Property.COUNTS).eq(literalTrue()))
                .and(Dsl.get(claim, Property.KNOWN_FROM).lte(parameter(Parameter.KNOWN_AT)))
                .and(FactParts.mayHold(claim))
                .and(Given.ifGiven(ENTITY, somebody -> ClaimRows.isAboutWhatHas(somebody, claim)))
                .with(
                        claim.getRequiredSymbolicName(),
                        Dsl.get(claim, Property.DOCUMENT).as("of"),
                        place.as(PLACE),
                        Dsl.get(claim, Property.ID).as(ID))
                .orderBy(Stream.concat(Stream.of("of"), Stream.of(order))
                        .map(column -> sort(Cypher.name(column)))
                        .toList())
                .limit(parameter(LIMIT))
                .match(ClaimRows.fromDocument())
                .returning(ReportedRows.columns(Cypher.name(PLACE)))
                .orderBy(sort(Cypher.name(PLACE)), sort(Dsl.get(claim, Property.ID)))
                .build());
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return List.of(
                bind(WITHOUT_PLACE, arguments, arguments.limit() + 1),
                bind(BY_PLACE, arguments, arguments.limit() + 1));
    }

    private static Bound bind(Prepared statement, Arguments arguments, int limit) {
        Optional<Cursor> after = arguments.after();
        boolean isAmongPlaced = after.filter(DocumentClaims::isPlaced).isPresent();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(DOCUMENT, arguments.id(DOCUMENT).toString());
        values.put(ENTITY, arguments.optionalId(ENTITY).map(Id::toString).orElse(null));
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(Parameter.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(PLACE, isAmongPlaced ? Long.parseLong(after.orElseThrow().sort()) : FIRST_PLACE);
        values.put(
                ID,
                isAmongPlaced || statement == WITHOUT_PLACE
                        ? after.map(Cursor::id).orElse("")
                        : "");
        values.put(LIMIT, limit);
        return Bound.used(statement, values);
    }

    private static boolean isPlaced(Cursor cursor) {
        return Long.parseLong(cursor.sort()) >= FIRST_PLACE;
    }

    @Override
    public Page<Reported> ask(Reading reading, Arguments arguments) {
        Standing.require(reading, arguments.id(DOCUMENT));
        arguments.optionalId(ENTITY).ifPresent(id -> Standing.require(reading, id));
        int wanted = arguments.limit() + 1;
        List<Record> rows = new ArrayList<>();
        if (arguments.after().filter(DocumentClaims::isPlaced).isEmpty()) {
            rows.addAll(reading.rows(bind(WITHOUT_PLACE, arguments, wanted)));
        }
        if (rows.size() < wanted) {
            rows.addAll(reading.rows(bind(BY_PLACE, arguments, wanted - rows.size())));
        }
        return Page.of(rows, arguments.limit(), row -> cursor(arguments, row))
                .map(row -> ReportedRows.read(row, arguments.date(Parameter.VALID_AT)));
    }

    private static String cursor(Arguments arguments, Record row) {
        return arguments.cursor(Long.toString(row.get(PLACE).asLong()), ClaimRows.id(row));
    }
}
