/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.evidence.Expanded.Member;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.FactPages;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.FactsQuestion;
import org.entente.queries.fact.Participant;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/** Whom a group that a text describes stands for, in each fact in which it takes part, and why. */
public final class GroupExpansion extends FactsQuestion<Expanded> {

    private static final String GROUP = "group";
    private static final String CLAIMS = "claims";
    private static final String LISTED = "listed";
    private static final Node GROUP_NODE = Dsl.node(NodeKind.ENTITY, "g");
    private static final Node CLAIM = QuotedRows.claim();
    private static final Prepared STATEMENT =
            FactPages.ofEntity(Cypher.noCondition(), claims().as(CLAIMS), listed().as(LISTED));

    /** The question. */
    public GroupExpansion() {
        super(
                "group-expansion",
                "Whom a described group, such as five leaders, stands for in each of its facts: who was added, by which rule,"
                        + " and the claims that speak of the group.",
                Parameter.all(
                        List.of(Parameter.id(
                                GROUP,
                                "described-group/a71c8f9973a657b9e8ecf55d0ba3267c",
                                "The group, as the participants of a fact name it.",
                                Kind.DESCRIBED_GROUP)),
                        Parameter.page()),
                Expanded.class);
    }

    private static Node group() {
        return GROUP_NODE;
    }

    /** The claims of the document that describes the group; another document describes another group. */
    private static Expression claims() {
        return collect(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                .where(Dsl.get(CLAIM, Property.KNOWN_FROM).lte(Value.KNOWN_AT.parameter()))
                .match(QuotedRows.fromDocument())
                .match(Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, group()))
                .where(Dsl.get(group(), Property.ID).eq(Value.ENTITY.parameter()))
                .and(Dsl.get(group(), Property.DOCUMENT).eq(Dsl.get(CLAIM, Property.DOCUMENT)))
                .returning(QuotedRows.map())
                .orderBy(Dsl.get(CLAIM, Property.ID))
                .build());
    }

    private static Expression listed() {
        return head(collect(match(Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, group()))
                .where(Dsl.get(group(), Property.ID).eq(Value.ENTITY.parameter()))
                .returning(Dsl.get(group(), Property.EXPANDS))
                .build()));
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return List.of(arguments.id(GROUP));
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(STATEMENT, arguments)
                .with(Value.ENTITY, arguments.id(GROUP).toString());
    }

    @Override
    protected Expanded item(Record row, FactItem fact, Arguments arguments) {
        String group = arguments.id(GROUP).toString();
        Set<String> roles = fact.participants().stream()
                .filter(seat -> seat.id().equals(group))
                .map(Participant::role)
                .collect(Collectors.toSet());
        List<Object> listed =
                row.get(LISTED).isNull() ? List.of() : row.get(LISTED).asList();
        return new Expanded(
                fact.participants().stream()
                        .filter(Participant::inferred)
                        .filter(seat -> roles.contains(seat.role()))
                        .map(seat -> new Member(
                                seat.role(),
                                new EntityRef(seat.id(), seat.caption()),
                                listed.contains(seat.id()),
                                String.valueOf(seat.rule())))
                        .toList(),
                row.get(CLAIMS).asList(QuotedRows::read),
                fact);
    }
}
