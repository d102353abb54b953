/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.neo4j.driver.Record;

/**
 * A question whose answer is one page of facts by date, or of what is made of each.
 *
 * @param <T> what is made of a fact
 */
abstract class FactsQuestion<T> implements Query<Page<T>> {

    private final String name;
    private final String description;
    private final List<Parameter> parameters;
    private final Class<T> item;

    FactsQuestion(String name, String description, List<Parameter> parameters, Class<T> item) {
        this.name = name;
        this.description = description;
        this.parameters = List.copyOf(parameters);
        this.item = item;
    }

    /** {@return what is asked about, which must be in the store} */
    abstract List<Id> about(Arguments arguments);

    /** {@return the page to be read} */
    abstract FactList list(Arguments arguments);

    /** {@return what is made of a fact, for its row} */
    abstract T item(Record row, FactItem fact);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public final Class<?> item() {
        return item;
    }

    @Override
    public final boolean isList() {
        return true;
    }

    @Override
    public final List<Bound> bind(Arguments arguments) {
        return List.of(list(arguments).bound());
    }

    @Override
    public final Page<T> ask(Reading reading, Arguments arguments) {
        about(arguments).forEach(id -> Standing.require(reading, id));
        FactList list = list(arguments);
        return list.page(reading, row -> item(row, list.item(row)));
    }
}
