/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalFalse;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.List;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** Who is in an office, or acts in it, on a day outside of every term that is known of them there. */
final class OutOfOffice {

    /** The type that tells of terms. */
    static final String HOLDING = "office-holding";

    /** What somebody does in an office. */
    private static final List<String> DEEDS = List.of("announcement", "signing", "statement", "visit");

    /** The types of which facts may break the rule. */
    static final List<String> TYPES = List.of("announcement", HOLDING, "signing", "statement", "visit");

    /** Who does it. In other roles, as of a meeting, the person and the office may face each other. */
    private static final List<String> DOERS = List.of("announcer", "signatory", "speaker", "visitor");

    /** The acts that begin a term. */
    private static final List<String> OPENING =
            List.copyOf(Registry.standard().type(HOLDING).orElseThrow().acts().opens());

    private static final Node FACT = FactParts.fact();
    private static final String PERSON = "a";
    private static final String OFFICE = "o";

    private OutOfOffice() {}

    /** {@return whether the fact {@code f} breaks the rule} */
    static Condition isSo() {
        return isAfterATerm().or(exists(terms().returning(RuleConditions.OTHER).build()));
    }

    /**
     * A period of which only days are told on which it held, after another one that had ended. One that somebody is said to have
     * begun, as whoever is elected again has, is a term; a day before a term that began later contests its beginning.
     */
    private static Condition isAfterATerm() {
        Node seen = Dsl.node(NodeKind.STATE, "b");
        Node ended = Dsl.node(NodeKind.STATE, "k");
        var act = Dsl.get(seen, Property.ACT);
        return exists(match(Dsl.edge(FACT, EdgeType.STATE, seen))
                // in here, or the store would plan for each of the two ways what it does for the other
                .where(Dsl.get(FACT, Property.TYPE).eq(literalOf(HOLDING)))
                .and(RuleConditions.isActual(seen))
                .and(Dsl.get(seen, Property.START_MIN).isNull())
                .and(Dsl.get(seen, Property.END_MAX).isNull())
                .and(act.isNull().or(act.in(Dsl.texts(OPENING)).not()))
                .match(Dsl.edge(FACT, EdgeType.STATE, ended))
                .where(FactParts.isKnown(ended))
                .and(FactParts.isActual(ended))
                .and(Dsl.get(ended, Property.END_MAX).lt(Dsl.get(seen, Property.START_MAX)))
                .returning(seen)
                .build());
    }

    /**
     * {@return the terms {@code g} of the one person who is named beside an office as having done what the fact {@code f} tells of, if
     * none may have lasted then} Beside two persons nothing tells whose office it is; of whom no term is known, none is missed.
     */
    static OngoingReading terms() {
        Node deed = Dsl.node(NodeKind.STATE, "b");
        Node person = Dsl.node(NodeKind.ENTITY, PERSON);
        Node office = Dsl.node(NodeKind.ENTITY, OFFICE);
        Node term = Dsl.node(NodeKind.STATE, "k");
        Relationship as = Dsl.edge(FACT, EdgeType.HAS_PARTICIPANT, office).named("q");
        Relationship doer = Dsl.edge(FACT, EdgeType.HAS_PARTICIPANT, person).named("j");
        OngoingReading named = match(as)
                .where(Dsl.get(FACT, Property.TYPE).in(Dsl.texts(DEEDS)))
                .and(Dsl.get(as, Property.ROLE).in(Dsl.texts(DOERS)))
                .and(isSaidOf(as, office, Kind.OFFICE))
                .match(doer)
                .where(Dsl.get(doer, Property.ROLE).eq(Dsl.get(as, Property.ROLE)))
                .and(isSaidOf(doer, person, Kind.PERSON))
                .and(isAlone(person, as))
                // few facts name both; terms are looked for in these alone
                .with(FACT.getRequiredSymbolicName(), Cypher.name(PERSON), Cypher.name(OFFICE))
                .match(Dsl.edge(FACT, EdgeType.STATE, deed))
                .where(RuleConditions.isActual(deed))
                .and(mayHaveTheOffice(deed).not())
                .with(Cypher.name(PERSON), Cypher.name(OFFICE));
        return termsOf(named, RuleConditions.OTHER, term).and(FactParts.isActual(term));
    }

    /** Who only follows from a rule was not named. */
    private static Condition isSaidOf(Relationship seat, Node entity, Kind kind) {
        return Dsl.get(seat, Property.INFERRED)
                .eq(literalFalse())
                .and(Seats.isKnown(seat))
                .and(Dsl.get(entity, Property.KIND).eq(literalOf(kind.segment())));
    }

    private static Condition isAlone(Node person, Relationship as) {
        Node beside = Dsl.node(NodeKind.ENTITY, "p");
        Relationship seat = Dsl.edge(FACT, EdgeType.HAS_PARTICIPANT, beside).named("z");
        return exists(match(seat)
                        .where(Dsl.get(seat, Property.ROLE).eq(Dsl.get(as, Property.ROLE)))
                        .and(isSaidOf(seat, beside, Kind.PERSON))
                        .and(Dsl.get(beside, Property.ID).ne(Dsl.get(person, Property.ID)))
                        .returning(beside)
                        .build())
                .not();
    }

    /** A term that is only expected, told apart by its label, may be the one. */
    private static Condition mayHaveTheOffice(Node deed) {
        Node holding = anyNode("h");
        Node term = Dsl.node(NodeKind.STATE, "t");
        return exists(termsOf(null, holding, term)
                .and(Dsl.get(term, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text())))
                .and(FactParts.mayOverlap(term, deed))
                .returning(holding)
                .build());
    }

    /** How the facts that tell of the person in the office stood. */
    private static OngoingReadingWithWhere termsOf(@Nullable OngoingReading before, Node holding, Node term) {
        String name = holding.getRequiredSymbolicName().getValue();
        Relationship holder =
                Dsl.edge(holding, EdgeType.HAS_PARTICIPANT, anyNode(PERSON)).named(name + "1");
        Relationship held =
                Dsl.edge(holding, EdgeType.HAS_PARTICIPANT, anyNode(OFFICE)).named(name + "2");
        PatternElement[] patterns = {holder, held, Dsl.edge(holding, EdgeType.STATE, term)};
        return (before == null ? match(patterns) : before.match(patterns))
                .where(Dsl.get(holding, Property.TYPE).eq(literalOf(HOLDING)))
                .and(Dsl.get(holder, Property.ROLE).eq(literalOf("holder")))
                .and(Dsl.get(held, Property.ROLE).eq(literalOf("office")))
                .and(FactParts.isKnown(term));
    }
}
