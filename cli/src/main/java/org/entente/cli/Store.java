/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.nio.file.Path;
import org.entente.cli.process.CliFailure;
import org.neo4j.driver.Driver;

/** What {@code up} asks of a database before it offers it: whose it is, and the example if it is empty. */
interface Store {

    /** {@return whether it has a schema at most; a {@link CliFailure} if it holds anything that is not ours to serve} */
    boolean holdsNothing(Driver driver);

    /** {@return whether the example, or something that answers in its place, is in it} It must have the schema. */
    boolean holdsExample(Driver driver);

    /** Makes what the schema of a data folder's database lacks, without which not all questions have an answer. */
    void prepare(Driver driver, Path data);

    /** Loads every fact file of a folder. {@return one line that says what was loaded} */
    String load(Driver driver, Path examples);
}
