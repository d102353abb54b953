/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;

/**
 * A question about facts that fulfil a condition: those of one entity, those of one type, or all.
 *
 * @param <T> what is made of a fact
 */
public abstract class SelectedFacts<T> extends FactsQuestion<T> {

    private final AnyFacts statements;

    /** A question with its parameters, which are those of {@link AnyFacts} and more. */
    protected SelectedFacts(
            String name, String description, List<Parameter> parameters, Class<T> item, AnyFacts statements) {
        super(name, description, parameters, item);
        this.statements = statements;
    }

    @Override
    protected final List<Id> about(Arguments arguments) {
        return AnyFacts.about(arguments);
    }

    @Override
    protected FactList list(Arguments arguments) {
        return statements.list(arguments);
    }
}
