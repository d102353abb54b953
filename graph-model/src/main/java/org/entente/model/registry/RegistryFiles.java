/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads fact-type files into a registry: each file by itself, then what they say of each other.
 *
 * <p>The files lie beside this class, one per type; {@code types.txt} lists them, because a class path cannot be listed
 * in every packaging.
 */
final class RegistryFiles {

    static final String LIST = "types.txt";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RegistryFiles() {}

    static Registry standard() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : resource(LIST).lines().toList()) {
            texts.put(name, resource(name + ".yaml"));
        }
        return read(texts);
    }

    /**
     * {@return the registry that these files make up}
     *
     * @param texts type name (the file's name without its ending) to the file's text
     * @throws InvalidRegistry when there is any problem, naming all of them
     */
    static Registry read(Map<String, String> texts) {
        List<String> problems = new ArrayList<>();
        Map<String, FactType> types = new TreeMap<>();
        new TreeMap<>(texts).forEach((name, text) -> {
            FactType type = readOne(name, text, problems);
            if (type != null) {
                types.put(name, type);
            }
        });
        checkTogether(types, new TreeSet<>(texts.keySet()), problems);
        if (!problems.isEmpty()) {
            throw new InvalidRegistry(problems);
        }
        return Registry.of(types.values());
    }

    private static @Nullable FactType readOne(String name, String text, List<String> problems) {
        String file = name + ".yaml";
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add("%s line %d: not readable as YAML; correct it: %s"
                    .formatted(file, line, e.getOriginalMessage().replaceAll("\\s+", " ")));
            return null;
        }
        List<String> found = new ArrayList<>();
        Place place = Place.root(file, root, found);
        if (!root.isObject()) {
            place.problem("write a map that begins with type: " + name);
        }
        FactType type = root.isObject() ? FactTypeReader.read(place, name) : null;
        problems.addAll(found);
        return found.isEmpty() ? type : null;
    }

    private static void checkTogether(Map<String, FactType> types, Set<String> names, List<String> problems) {
        Map<String, String> labels = new LinkedHashMap<>();
        types.forEach((name, type) -> {
            String other = labels.putIfAbsent(type.label(), name);
            if (other != null) {
                problems.add("%s.yaml /label: %s.yaml has the label '%s' too; give each type its own"
                        .formatted(name, other, type.label()));
            }
            for (String related : type.related()) {
                if (!names.contains(related) || related.equals(name)) {
                    problems.add("%s.yaml /related: '%s' is no other fact type; use some of %s"
                            .formatted(name, related, String.join(", ", names)));
                }
            }
        });
    }

    private static String resource(String name) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidRegistry(
                        List.of("%s: listed in %s but missing; add the file or remove the line".formatted(name, LIST)));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
