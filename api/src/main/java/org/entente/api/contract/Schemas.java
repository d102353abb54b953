/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.contract;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.queries.catalogue.FieldMeanings;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of answers, from their records. What may be absent is what the record says may be null: the libraries that
 * make schemas do not see that, and give two records of one name one schema.
 */
public final class Schemas {

    /** What the key of an id looks like, for patterns. */
    public static final String KEY_OF_ID = "[A-Za-z0-9][A-Za-z0-9._~-]{0,199}";

    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Class<?>> origins = new TreeMap<>();

    Schemas() {}

    /** {@return all that were made, by name} */
    Map<String, Schema<?>> all() {
        return named;
    }

    /** {@return the schema of a type; records are named and pointed at} */
    public Schema<?> of(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] arguments = of.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) of.getRawType())
                    ? new ArraySchema().items(of(arguments[0]))
                    : new ObjectSchema().additionalProperties(of(arguments[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain == String.class) {
            return new StringSchema();
        }
        if (plain == LocalDate.class || plain == Instant.class) {
            return new StringSchema().format(plain == LocalDate.class ? "date" : "date-time");
        }
        if (plain == boolean.class) {
            return new BooleanSchema();
        }
        if (plain == int.class || plain == long.class || plain == Long.class) {
            return new IntegerSchema().format(plain == int.class ? "int32" : "int64");
        }
        throw new IllegalArgumentException("Nothing says how %s is written in JSON.".formatted(type));
    }

    private Schema<?> record(Class<?> type) {
        String name = FieldMeanings.name(type);
        Class<?> before = origins.putIfAbsent(name, type);
        if (before == null) {
            ObjectSchema schema = new ObjectSchema();
            named.put(name, schema);
            List<String> required = new ArrayList<>();
            for (RecordComponent part : type.getRecordComponents()) {
                schema.addProperty(part.getName(), of(part.getGenericType()).description(FieldMeanings.of(part)));
                if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(part.getName());
                }
            }
            schema.setRequired(required);
        } else if (before != type) {
            throw new IllegalStateException("%s and %s would have one name.".formatted(before, type));
        }
        return new Schema<>().$ref(REF + name);
    }

    /** {@return the schema of the key of an id} */
    public static Schema<?> key() {
        return new StringSchema().pattern("^" + KEY_OF_ID + "$");
    }

    /** {@return the schema of one page of a list} */
    public Schema<?> page(Schema<?> item) {
        Schema<?> next = new StringSchema()
                .description("The cursor of the next page, to be given as 'after'; null on the last page.");
        next.setTypes(Set.of("string", "null"));
        Schema<?> page = new ObjectSchema()
                .addProperty("items", new ArraySchema().items(item))
                .addProperty("next", next)
                .addProperty(
                        "total",
                        new IntegerSchema()
                                .format("int64")
                                .description("How many items the whole list has, where 'count' asks for it."));
        page.setRequired(List.of("items", "next"));
        return page;
    }
}
