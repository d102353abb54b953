/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of answers say, in words for whoever reads an answer. They stand in {@code answers.properties} of the module
 * that has the records: what a compiler leaves of a record has no docs.
 */
public final class FieldMeanings {

    private static final String FILE = "answers.properties";

    /** The module of a class is told by the first three parts of its package. */
    private static final int MODULE = 3;

    private static final ClassValue<Properties> MEANINGS = new ClassValue<>() {
        @Override
        protected Properties computeValue(Class<?> type) {
            return read(type);
        }
    };

    private FieldMeanings() {}

    /** {@return what a record is called in descriptions: its name, after that of the one that it is a part of} */
    public static String name(Class<?> item) {
        Class<?> outer = item.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName()) + item.getSimpleName();
    }

    /** {@return what a field says} */
    public static String of(RecordComponent field) {
        Class<?> item = field.getDeclaringRecord();
        String key = name(item) + "." + field.getName();
        String meaning = MEANINGS.get(item).getProperty(key);
        if (meaning == null) {
            throw new IllegalStateException("Nothing in %s says what %s is.".formatted(FILE, key));
        }
        return meaning;
    }

    /** Adds a record, and the records that its fields lead to, in the order of the fields. */
    public static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(part -> collect(part, records));
        } else if (type instanceof Class<?> item && item.isRecord() && records.add(item)) {
            for (RecordComponent field : item.getRecordComponents()) {
                collect(field.getGenericType(), records);
            }
        }
    }

    private static Properties read(Class<?> type) {
        String folder = Arrays.stream(type.getPackageName().split("\\.", -1))
                .limit(MODULE)
                .collect(Collectors.joining("/", "/", "/"));
        Properties meanings = new Properties();
        try (@Nullable InputStream file = type.getResourceAsStream(folder + FILE)) {
            if (file != null) {
                meanings.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
