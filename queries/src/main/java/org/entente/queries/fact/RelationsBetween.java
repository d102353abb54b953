/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Family;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;

/** The state of relations between two countries. */
public final class RelationsBetween implements Query<Page<FactItem>> {

    private static final String A = "a";
    private static final String B = "b";
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.id(A, "country/KAZ", "One country.", Kind.COUNTRY),
            Parameter.id(B, "country/ISR", "The other country.", Kind.COUNTRY),
            Parameter.validAt(),
            Parameter.knownAt(),
            Parameter.limit(),
            Parameter.after());

    @Override
    public String name() {
        return "relations-between";
    }

    @Override
    public String description() {
        return "The relations between two countries: diplomatic relations, recognition, missions, alliances.";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<?> item() {
        return FactItem.class;
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return List.of(list(arguments).bound());
    }

    @Override
    public Page<FactItem> ask(Reading reading, Arguments arguments) {
        Standing.require(reading, arguments.id(A));
        Standing.require(reading, arguments.id(B));
        return list(arguments).page(reading);
    }

    private static FactList list(Arguments arguments) {
        String pair = Stream.of(arguments.id(A), arguments.id(B))
                .map(Id::toString)
                .sorted()
                .collect(Collectors.joining("~"));
        return new FactList(FactPages.OF_PAIR, arguments).of(Family.RELATION).with(Value.PAIR, pair);
    }
}
