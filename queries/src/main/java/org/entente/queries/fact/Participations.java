/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Cypher;

/**
 * A question about those who take part in an agreement, one by one.
 *
 * @param <T> what is told of each
 */
public abstract class Participations<T> extends FactsQuestion<T> {

    /** The type of facts that say who takes part in an agreement. */
    protected static final FactType TYPE =
            Registry.standard().type("agreement-participation").orElseThrow();

    /** The parameter and role of the agreement. */
    protected static final String AGREEMENT = "agreement";

    private static final String PARTY = "party";
    private static final Prepared STATEMENT = FactPages.ofEntity(Cypher.noCondition(), Acts.column());

    /** A question with its parameters besides the agreement. */
    protected Participations(String name, String description, List<Parameter> more, Class<T> item) {
        super(
                name,
                description,
                Parameter.all(
                        List.of(Parameter.id(AGREEMENT, "agreement/abraham-accords", "The agreement.", Kind.AGREEMENT)),
                        more),
                item);
    }

    @Override
    protected final List<Id> about(Arguments arguments) {
        return List.of(arguments.id(AGREEMENT));
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(STATEMENT, arguments)
                .with(Value.ENTITY, arguments.id(AGREEMENT).toString())
                .with(Value.TYPE, TYPE.name())
                .with(Value.ROLE, AGREEMENT);
    }

    /** {@return who takes part} */
    protected static EntityRef party(FactItem fact) {
        return fact.participants().stream()
                .filter(seat -> seat.role().equals(PARTY))
                .findFirst()
                .map(seat -> new EntityRef(seat.id(), seat.caption()))
                .orElseThrow();
    }
}
