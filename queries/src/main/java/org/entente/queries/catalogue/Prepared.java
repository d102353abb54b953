/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.core.Statement;

/**
 * A statement built once: the text that the store runs, and the one that people read.
 *
 * @param cypher the text that is run; all values in it are parameters
 * @param readable the same, laid out
 * @param parameters the names of its parameters
 * @param given the names of those that may be absent, which are in the parameter {@value Given#GIVEN}
 */
public record Prepared(String cypher, String readable, Set<String> parameters, Set<String> given) {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern OF_GIVEN = Pattern.compile("\\$" + Given.GIVEN + "\\.(\\w+)");

    /** Finds the parameters in the text. */
    public Prepared(String cypher, String readable) {
        this(cypher, readable, names(PARAMETER, cypher), names(OF_GIVEN, cypher));
    }

    private static Set<String> names(Pattern pattern, String cypher) {
        return pattern.matcher(cypher).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the statement, rendered} */
    public static Prepared of(Statement statement) {
        return new Prepared(Dsl.render(statement), Dsl.renderForReading(statement));
    }
}
