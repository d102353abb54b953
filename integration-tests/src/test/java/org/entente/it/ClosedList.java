/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.loader.LoaderStatements;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.registry.Registry;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.jspecify.annotations.Nullable;

/** Every statement that the code has: texts that are there before anything was loaded or asked, or follow from the closed lists of the model. */
public final class ClosedList {

    /** The loader takes away whatever labels a node no longer has. */
    private static final Pattern REMOVE = Pattern.compile("(.* REMOVE n:)([\\w:]+)");

    private static final List<String> TYPES = Stream.concat(
                    Arrays.stream(EdgeType.values()).map(EdgeType::name), Registry.standard().edgeTypes().stream())
            .toList();

    private final Set<String> constants = new HashSet<>();
    private final Set<Prepared> prepared = new LinkedHashSet<>();

    /** Takes down what the classes of the loader and of the questions hold now. */
    public ClosedList() {
        // those of conflicts are made when somebody asks first
        Query<?> conflicts = Catalogue.find("conflicts");
        conflicts.bind(Arguments.of(conflicts, Map.of()));
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("org.entente.loader", "org.entente.queries")
                        .stream()
                        .map(JavaClass::reflect)
                        .forEach(type -> fields(type, null, seen));
        StoreSchema.definitions().forEach(definition -> constants.add(definition.cypher()));
    }

    /** {@return every statement that questions are answered with} */
    public Set<Prepared> prepared() {
        return Collections.unmodifiableSet(prepared);
    }

    /** {@return whether a statement is one of the code's, with nothing in it that was loaded or asked} */
    public boolean has(String text) {
        if (constants.contains(text)) {
            return true;
        }
        List<NodeKind> kinds = Arrays.stream(NodeKind.values())
                .filter(kind -> text.contains(kind.label()))
                .toList();
        Matcher removing = REMOVE.matcher(text);
        if (removing.matches()) {
            return LoaderStatements.labels()
                            .containsAll(List.of(removing.group(2).split(":")))
                    && LoaderStatements.of(kinds, List.of()).contains(removing.group(1) + StoreSchema.STALE);
        }
        List<String> types = TYPES.stream().filter(text::contains).toList();
        return LoaderStatements.of(kinds, types).contains(text);
    }

    private void fields(Class<?> type, @Nullable Object owner, Set<Object> seen) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) == (owner == null)
                    && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                try {
                    take(field.get(owner), seen);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.entente.");
    }

    private void take(@Nullable Object value, Set<Object> seen) {
        if (value instanceof String text) {
            constants.add(text);
        } else if (value != null && seen.add(value)) {
            if (value instanceof Prepared statement) {
                prepared.add(statement);
            }
            switch (value) {
                case Map<?, ?> map -> map.values().forEach(each -> take(each, seen));
                case Iterable<?> all -> all.forEach(each -> take(each, seen));
                case Optional<?> one -> one.ifPresent(each -> take(each, seen));
                default -> {
                    for (Class<?> type = value.getClass(); isOurs(type); type = type.getSuperclass()) {
                        fields(type, value, seen);
                    }
                }
            }
        }
    }
}
