/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/** A driver whose store answers each statement with one row of one text. */
final class ScriptedStore {

    private ScriptedStore() {}

    static Driver driver(UnaryOperator<String> answers) {
        return proxy(
                Driver.class,
                (driver, called, arguments) -> proxy(
                        Session.class,
                        (session, method, with) -> method.getName().equals("run")
                                ? result(answers.apply(String.valueOf(with[0])))
                                : null));
    }

    private static Result result(String text) {
        Record row = proxy(Record.class, (record, method, with) -> Values.value(text));
        return proxy(Result.class, (result, method, with) -> List.of(row));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
