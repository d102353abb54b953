/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.id.Id;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.neo4j.driver.Record;

/** Facts by type, by who takes part, by how real they are and by date. */
public final class Facts extends FactsQuestion<FactItem> {

    private static final String TYPE = "type";
    private static final String ENTITY = "entity";
    private static final String MODALITY = "modality";
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.choice(
                    TYPE,
                    Registry.standard().types().stream().map(FactType::name).toList(),
                    "announcement",
                    "Only facts of this type."),
            entity(),
            Parameter.choice(
                    MODALITY,
                    Arrays.stream(Modality.values()).map(Modality::text).toList(),
                    null,
                    "Only facts that stood so."),
            Parameter.optional(Parameter.FROM, ParameterType.DATE, null, "Only what may reach into this day or later."),
            Parameter.optional(Parameter.TO, ParameterType.DATE, null, "Only what may begin on this day or earlier."),
            Parameter.validAt(),
            Parameter.knownAt(),
            Parameter.limit(),
            Parameter.after());

    private final boolean contestedOnly;

    private Facts(String name, String description, List<Parameter> parameters, boolean contestedOnly) {
        super(name, description, parameters, FactItem.class);
        this.contestedOnly = contestedOnly;
    }

    private static Parameter entity() {
        Parameter id = Parameter.id(ENTITY, "person/kassym-jomart-tokayev", "Only facts in which it takes part.");
        return new Parameter(id.name(), id.type(), false, id.choices(), null, id.exampleText(), id.description());
    }

    /** {@return the question for any facts} */
    public static Facts all() {
        return new Facts(
                "facts",
                "Facts in order of dates, of a type, with a participant, of a modality, between two days.",
                PARAMETERS,
                false);
    }

    /** {@return the question for facts on which sources stand against each other} */
    public static Facts conflicts() {
        return new Facts(
                "conflicts",
                "Facts on which sources contradict each other; the fact itself shows both sides.",
                PARAMETERS.stream()
                        .map(parameter -> parameter.name().equals(TYPE)
                                        || parameter.name().equals(ENTITY)
                                ? new Parameter(
                                        parameter.name(),
                                        parameter.type(),
                                        false,
                                        parameter.choices(),
                                        null,
                                        null,
                                        parameter.description())
                                : parameter)
                        .toList(),
                true);
    }

    @Override
    List<Id> about(Arguments arguments) {
        return arguments.optionalId(ENTITY).stream().toList();
    }

    @Override
    FactItem item(Record row, FactItem fact) {
        return fact;
    }

    @Override
    FactList list(Arguments arguments) {
        Optional<Id> entity = arguments.optionalId(ENTITY);
        Optional<String> type = arguments.text(TYPE);
        FactList list;
        if (entity.isPresent()) {
            list = new FactList(FactPages.OF_ENTITY, arguments)
                    .with(Value.ENTITY, entity.get().toString())
                    .with(Value.TYPE, type.orElse(null));
        } else if (type.isPresent()) {
            list = new FactList(FactPages.OF_TYPE, arguments).with(Value.TYPE, type.get());
        } else {
            list = new FactList(FactPages.ALL, arguments);
        }
        return list.with(Value.CONTESTED, contestedOnly ? Boolean.TRUE : null)
                .with(Value.MODALITY, arguments.text(MODALITY).orElse(null));
    }
}
