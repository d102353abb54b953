/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of answers, which are records: for what goes through any answer without knowing of its question. */
public final class Parts {

    /** Each time they are asked for, the class makes new ones. */
    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private Parts() {}

    /** {@return the parts of a type of record, in order} */
    public static List<RecordComponent> of(Class<?> type) {
        return PARTS.get(type);
    }

    /** {@return what a record has as one of its parts} */
    public static @Nullable Object get(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(part), e);
        }
    }
}
