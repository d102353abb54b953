/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.project.Captions;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;

/** What facts are called when those who take part in them are called otherwise. */
public final class FactCaptions {

    private static final String FACTS = "facts";
    private static final String SEAT = "seat";
    private static final Property[] TOLD = Stream.concat(
                    Stream.of(Property.ID, Property.TYPE, Property.CONTENT, Property.KNOWN_FROM),
                    Arrays.stream(Shape.CAPTIONED))
            .toArray(Property[]::new);
    private static final Prepared PARTICIPANTS = participants();

    private final Map<String, Named> facts;

    private FactCaptions(Map<String, Named> facts) {
        this.facts = facts;
    }

    /**
     * Who is named in a fact's caption, and the words in it.
     *
     * @param who the part of the store's own caption that says both
     */
    private record Named(
            String type,
            List<Participant> participants,
            @Nullable String content,
            String who) {

        /** {@return what follows who it is in a caption made from the store's own; nothing where that was another one by then} */
        Optional<String> how(String caption) {
            return caption.startsWith(who) ? Optional.of(caption.substring(who.length())) : Optional.empty();
        }
    }

    private static Prepared participants() {
        Node fact = Dsl.node(NodeKind.FACT, "f");
        Node entity = Dsl.node(NodeKind.ENTITY, "x");
        Relationship seat = Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, entity).named("p");
        return Prepared.of(match(seat)
                .where(Dsl.get(fact, Property.ID).in(parameter(FACTS)))
                .returning(
                        Dsl.map(fact, TOLD).as(Shape.FACT),
                        Dsl.map(seat, Property.ROLE, Property.KNOWN_FROM).as(SEAT),
                        Dsl.map(entity, Property.ID, Property.CAPTION).as(Shape.PARTICIPANTS))
                .orderBy(Dsl.get(seat, Property.EDGE_ID))
                .build());
    }

    /** Reads who takes part in these facts. */
    public static FactCaptions of(Reading reading, Collection<String> facts) {
        Map<String, List<Record>> rows = facts.isEmpty()
                ? Map.of()
                : reading.rows(new Bound(PARTICIPANTS, Map.of(FACTS, List.copyOf(facts)))).stream()
                        .collect(Collectors.groupingBy(
                                row -> Rows.text(row.get(Shape.FACT), Property.ID), TreeMap::new, Collectors.toList()));
        Map<String, Named> named = new TreeMap<>();
        rows.forEach((fact, seats) -> named.put(fact, named(seats)));
        return new FactCaptions(named);
    }

    private static Named named(List<Record> seats) {
        var fact = seats.getFirst().get(Shape.FACT);
        String type = Rows.text(fact, Property.TYPE);
        List<Participant> participants = FactRows.atFirst(type, fact, seats, row -> row.get(SEAT)).stream()
                .map(row -> new Participant(
                        Rows.text(row.get(SEAT), Property.ROLE),
                        Rows.text(row.get(Shape.PARTICIPANTS), Property.ID),
                        Rows.text(row.get(Shape.PARTICIPANTS), Property.CAPTION),
                        false,
                        null))
                .toList();
        return new Named(
                type,
                FactRows.named(type, participants),
                Rows.optionalText(fact, Property.CONTENT),
                FactRows.who(fact));
    }

    /** {@return the ids of all who are named} */
    public Set<String> entities() {
        return facts.values().stream()
                .flatMap(fact -> fact.participants().stream())
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    /**
     * {@return the caption of a fact with these names in it; as it is when it names none of them}
     *
     * @param names of entities by their ids
     * @param told what has the caption; a fact that is told in full is called otherwise than one that is only mentioned
     */
    public String with(Map<String, String> names, String fact, String caption, Object told) {
        Named named = facts.get(fact);
        if (named == null) {
            return caption;
        }
        List<Participant> who = told instanceof FactItem
                ? named.participants()
                : FactRows.mentioned(named.type(), named.participants());
        if (who.stream().noneMatch(seat -> names.containsKey(seat.id()))) {
            return caption;
        }
        // no name and no text is looked at for what parts the parts, since they may have it in them
        Optional<String> how =
                told instanceof FactItem item ? Optional.of(FactRows.how(item.segments())) : named.how(caption);
        return how.map(stands -> FactRows.what(called(who, names), named.content()) + stands)
                .orElse(caption);
    }

    private static List<String> called(List<Participant> who, Map<String, String> names) {
        List<String> called = who.stream()
                .map(seat -> names.getOrDefault(seat.id(), seat.caption()))
                .distinct()
                .toList();
        return called.size() <= Captions.MOST_NAMES
                ? called
                : Stream.concat(called.stream().limit(Captions.MOST_NAMES - 1), Stream.of("…"))
                        .toList();
    }
}
