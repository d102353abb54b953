/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.evidence.FactCard.LinkedFact;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactParts;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** One fact's evidence card. */
public final class Evidence implements Query<FactCard> {

    /** A fact of the example. */
    static final String EXAMPLE = "fact/c9ac59f6c061acd27079a638dbc90a4e";

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.id(EvidenceStatements.FACT, EXAMPLE, "The fact.", Kind.FACT),
            Parameter.validAt(
                    "Each period then says whether it held on this day: `holds` yes, no, presumed or unknown."),
            Parameter.knownAt());

    @Override
    public String name() {
        return "fact";
    }

    @Override
    public String description() {
        return "One fact's evidence: claims with quotes and chains of sources, its history, and what contradicts it.";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<?> item() {
        return FactCard.class;
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return List.of(
                bind(EvidenceStatements.THE_FACT, arguments),
                bind(EvidenceStatements.CLAIMS, arguments),
                bind(EvidenceStatements.LINKS, arguments));
    }

    private static Bound bind(Prepared statement, Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                EvidenceStatements.FACT, arguments.id(EvidenceStatements.FACT).toString());
        values.put(EvidenceStatements.KNOWN_AT, arguments.knownAtInStore());
        // all periods are told, whenever they held
        values.put(Parameter.VALID_AT, null);
        values.put(EvidenceStatements.AT, null);
        values.put(EvidenceStatements.ID, "");
        values.put(EvidenceStatements.LIMIT, EvidenceStatements.MOST + 1);
        return Bound.used(statement, values);
    }

    @Override
    public FactCard ask(Reading reading, Arguments arguments) {
        List<List<Record>> found = reading.all(bind(arguments));
        List<Record> rows = found.get(0);
        if (rows.isEmpty()) {
            Standing.require(reading, arguments.id(EvidenceStatements.FACT));
        }
        FactItem fact = FactParts.item(rows.getFirst(), arguments.date(Parameter.VALID_AT));
        if (fact.segments().isEmpty()) {
            throw new QueryFailure(
                    QueryFailure.Reason.FACT_NOT_FOUND,
                    "%s was not known by then; ask for a later knownAt."
                            .formatted(arguments.id(EvidenceStatements.FACT)));
        }
        List<Record> said = found.get(1);
        List<Record> linked = found.get(2);
        // all claims are told, whenever they say that it was
        List<ClaimCard> claims =
                first(said).map(row -> ClaimRows.card(row, Optional.empty())).toList();
        List<LinkedFact> links = first(linked).map(Evidence::link).toList();
        String possiblySame = relation(EdgeType.POSSIBLY_SAME.name());
        return new FactCard(
                fact,
                rows.getFirst()
                        .get(EvidenceStatements.HISTORY)
                        .asList(state -> FactParts.segment(state, fact.type(), Optional.empty())),
                claims,
                links.stream()
                        .filter(link -> !link.relation().equals(possiblySame))
                        .toList(),
                links.stream()
                        .filter(link -> link.relation().equals(possiblySame))
                        .toList(),
                Conflicts.of(fact.type(), fact.segments(), claims),
                Math.max(said.size(), linked.size()) <= EvidenceStatements.MOST);
    }

    private static Stream<Record> first(List<Record> rows) {
        return rows.stream().limit(EvidenceStatements.MOST);
    }

    private static LinkedFact link(Record row) {
        Value other = row.get(EvidenceStatements.OTHER);
        return new LinkedFact(
                relation(row.get(EvidenceStatements.RELATION).asString()),
                row.get(EvidenceStatements.INVERSE).asBoolean(),
                Rows.text(other, Property.ID),
                FactParts.captionThen(other),
                Rows.optionalText(other, Property.WHY));
    }

    private static String relation(String edgeType) {
        return edgeType.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Map<String, Bound> pictures(Arguments arguments) {
        return Map.of(
                "What " + arguments.id(EvidenceStatements.FACT) + " rests on",
                FactParts.picture(arguments.id(EvidenceStatements.FACT).toString()));
    }
}
