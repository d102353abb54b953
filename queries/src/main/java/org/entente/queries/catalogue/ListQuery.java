/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;

/**
 * A question whose answer is one page of a list.
 *
 * @param <T> what the list is of
 */
public abstract class ListQuery<T> implements Query<Page<T>> {

    private final String name;
    private final String description;
    private final List<Parameter> parameters;
    private final Class<T> item;

    /** A question with its parameters. */
    protected ListQuery(String name, String description, List<Parameter> parameters, Class<T> item) {
        this.name = name;
        this.description = description;
        this.parameters = List.copyOf(parameters);
        this.item = item;
    }

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
}
