/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.Arrays;
import org.entente.model.registry.Modality;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.driver.Record;

/** Facts by type, by who takes part, by how real they are and by date. */
public final class Facts extends SelectedFacts<FactItem> {

    private static final String MODALITY = "modality";
    private static final Parameter MODALITIES = Parameter.choice(
            MODALITY,
            Arrays.stream(Modality.values()).map(Modality::text).toList(),
            null,
            "Only facts that stood so; not what is denied.");
    private static final AnyFacts STATEMENTS = new AnyFacts(Cypher.noCondition());

    /** The question. */
    public Facts() {
        super(
                "facts",
                "Facts in order of dates, of a type, with a participant, of a modality, between two days.",
                AnyFacts.parameters("announcement", "person/kassym-jomart-tokayev", MODALITIES),
                FactItem.class,
                STATEMENTS);
    }

    @Override
    protected FactItem item(Record row, FactItem fact, Arguments arguments) {
        return fact;
    }

    @Override
    protected FactList list(Arguments arguments) {
        return super.list(arguments)
                .with(Value.MODALITY, arguments.text(MODALITY).orElse(null));
    }
}
