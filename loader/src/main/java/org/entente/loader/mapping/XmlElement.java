/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One element with everything in it. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(XmlElement child) {
        children.add(child);
        text.append(child.text);
    }

    void add(String characters) {
        text.append(characters);
    }

    /** {@return all text inside, that of elements inside included} */
    String text() {
        return text.toString();
    }

    /** {@return the texts at a path of element names, which may end in {@code @attribute}; {@code .} is the element itself} */
    List<String> texts(String path) {
        List<XmlElement> found = List.of(this);
        for (String step : path.split("/", -1)) {
            if (step.startsWith("@")) {
                String key = step.substring(1);
                return found.stream()
                        .map(element -> Texts.strip(element.attributes.getOrDefault(key, "")))
                        .toList();
            }
            if (!step.equals(".")) {
                found = found.stream()
                        .flatMap(element -> element.children.stream())
                        .filter(child -> child.name.equals(step))
                        .toList();
            }
        }
        return found.stream().map(element -> Texts.strip(element.text())).toList();
    }
}
