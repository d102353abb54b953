/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.Optional;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Facts that fulfil a condition: of one entity, of one type, or all. Which of the three is asked decides the index that
 * the page is read from.
 */
public final class AnyFacts {

    private static final String TYPE = "type";
    private static final String ENTITY = "entity";

    private final Prepared ofEntity;
    private final Prepared ofType;
    private final Prepared all;
    private final @Nullable Prepared reachOfAll;

    /**
     * The three statements.
     *
     * @param only what must be so of the fact {@code f}
     * @param more columns besides those of a fact
     */
    public AnyFacts(Condition only, Expression... more) {
        this(FactPages.ofEntity(only, more), FactPages.ofType(only, more), FactPages.all(only, more), null);
    }

    private AnyFacts(Prepared ofEntity, Prepared ofType, Prepared all, @Nullable Prepared reachOfAll) {
        this.ofEntity = ofEntity;
        this.ofType = ofType;
        this.all = all;
        this.reachOfAll = reachOfAll;
    }

    /**
     * {@return statements for facts that must be looked at one by one, so a page ends where {@link LookedAt} says}
     *
     * @param types the types of which they are, none for any
     * @param only what must be so of the fact {@code f}
     * @param more columns besides those of a fact
     */
    public static AnyFacts lookedAt(List<String> types, Condition only, Expression... more) {
        Condition within = FactPages.isWithinReach().and(only);
        return new AnyFacts(
                FactPages.ofEntity(within, more),
                FactPages.ofType(within, more),
                types.size() > 1 ? FactPages.ofTypes(types, within, more) : FactPages.all(within, more),
                types.size() > 1 ? Reach.ofTypes(types) : Reach.OF_ALL);
    }

    /** {@return the same statements, with another one for the facts of one entity} */
    public AnyFacts withThoseOfAnEntity(AnyFacts other) {
        return new AnyFacts(other.ofEntity, ofType, all, reachOfAll);
    }

    /** {@return the same statements, with another one for the facts of one type} */
    public AnyFacts withThoseOfAType(AnyFacts other) {
        return new AnyFacts(ofEntity, other.ofType, all, reachOfAll);
    }

    /**
     * {@return the statements for facts with a flag that few have, of which an index knows all}
     *
     * @param flag the flag, a property that other facts do not have
     * @param only what must be so, besides, of the fact {@code f}
     * @param more columns besides those of a fact
     */
    public static AnyFacts flagged(Property flag, Condition only, Expression... more) {
        return new AnyFacts(
                FactPages.ofEntity(FactPages.has(flag).and(only), more),
                FactPages.flagged(flag, FactPages.isOfType().and(only), more),
                FactPages.flagged(flag, only, more),
                null);
    }

    /**
     * {@return the parameters of such a question}
     *
     * @param type a type for the example, if one belongs into it
     * @param entity an entity for the example, if one belongs into it
     * @param more parameters of the question itself
     */
    public static List<Parameter> parameters(@Nullable String type, @Nullable String entity, Parameter... more) {
        List<Parameter> which = List.of(
                Parameter.choice(
                        TYPE,
                        Registry.standard().types().stream().map(FactType::name).toList(),
                        type,
                        "Only facts of this type."),
                Parameter.optionalId(ENTITY, entity, "Only facts in which it takes part."));
        return Parameter.all(which, List.of(more), Parameter.between(), Parameter.page());
    }

    /** {@return the entity that is asked about, if one is} */
    public static List<Id> about(Arguments arguments) {
        return arguments.optionalId(ENTITY).stream().toList();
    }

    /** {@return the page that the arguments ask for} */
    public FactList list(Arguments arguments) {
        return list(arguments, arguments.text(TYPE));
    }

    /** {@return the page that the arguments ask for, of facts of one type} */
    public FactList list(Arguments arguments, String type) {
        return list(arguments, Optional.of(type));
    }

    private FactList list(Arguments arguments, Optional<String> type) {
        return arguments
                .optionalId(ENTITY)
                .map(entity -> new FactList(ofEntity, reach(Reach.OF_ENTITY), arguments)
                        .with(Value.ENTITY, entity.toString())
                        .with(Value.TYPE, type.orElse(null)))
                .or(() ->
                        type.map(name -> new FactList(ofType, reach(Reach.OF_TYPE), arguments).with(Value.TYPE, name)))
                .orElseGet(() -> new FactList(all, reachOfAll, arguments));
    }

    /** {@return how far a page reaches that ends where so many facts were looked at; none where the statements do not} */
    private @Nullable Prepared reach(Prepared ofSome) {
        return reachOfAll == null ? null : ofSome;
    }
}
