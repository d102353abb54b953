/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A question whose answer is one page of facts by date, or of what is made of each.
 *
 * @param <T> what is made of a fact
 */
public abstract class FactsQuestion<T> extends ListQuery<T> {

    /** A question with its parameters. */
    protected FactsQuestion(String name, String description, List<Parameter> parameters, Class<T> item) {
        super(name, description, parameters, item);
    }

    /** {@return what is asked about, which must be in the store} */
    protected abstract List<Id> about(Arguments arguments);

    /** {@return the page to be read} */
    protected abstract FactList list(Arguments arguments);

    /** {@return what is made of a fact, for its row; null leaves it out, so the list has to be {@link FactList#sifted()}} */
    protected abstract @Nullable T item(Record row, FactItem fact, Arguments arguments);

    @Override
    public final List<Bound> bind(Arguments arguments) {
        return List.of(list(arguments).bound());
    }

    @Override
    public final Page<T> ask(Reading reading, Arguments arguments) {
        FactList list = list(arguments);
        Page<T> page = list.page(reading, row -> item(row, list.item(row), arguments));
        if (page.items().isEmpty()) {
            // what takes part in a fact is there under its own id, so only an empty page needs to ask
            about(arguments).forEach(id -> Standing.require(reading, id));
        }
        return page;
    }
}
