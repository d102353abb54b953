/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.regex.Pattern;
import org.neo4j.cypherdsl.core.Statement;

/**
 * A statement built once: the text that the store runs, and the one that people read.
 *
 * @param cypher the text that is run; all values in it are parameters
 * @param readable the same, laid out
 */
public record Prepared(String cypher, String readable) {

    /** {@return whether it has a parameter of this name} */
    public boolean takes(String parameter) {
        return Pattern.compile(Pattern.quote("$" + parameter) + "\\b")
                .matcher(cypher)
                .find();
    }

    /** {@return the statement, rendered} */
    public static Prepared of(Statement statement) {
        return new Prepared(Dsl.render(statement), Dsl.renderForReading(statement));
    }
}
