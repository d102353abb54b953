/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.record.Issue;

/** One element with everything in it. */
final class XmlElement {

    private final String name;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    private record Attribute(String key, boolean isPlain, String value) {}

    /** Adds an attribute by its name without the namespace; it is plain if it has none. */
    void attribute(String key, boolean isPlain, String value) {
        attributes.add(new Attribute(key, isPlain, value));
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

    /** {@return how many characters it has, those of attributes and of elements inside included} */
    long length() {
        long length = text.length();
        for (Attribute attribute : attributes) {
            length += attribute.value().length();
        }
        for (XmlElement child : children) {
            length += child.length();
        }
        return length;
    }

    /**
     * {@return the texts at a path of element names, which may end in {@code @attribute}; {@code .} is the element itself}
     * Further in, an element without the next one is an empty text, so that paths through the same elements go in step.
     *
     * @throws Misfit when one of several elements has several of the next, which would put those paths out of step, or
     *     when namespaces alone tell attributes apart
     */
    List<String> texts(String path) throws Misfit {
        List<XmlElement> found = List.of(this);
        boolean inside = false;
        for (String step : path.split("/", -1)) {
            if (step.startsWith("@")) {
                List<String> texts = new ArrayList<>(found.size());
                for (XmlElement element : found) {
                    texts.add(Texts.strip(element.attribute(step.substring(1))));
                }
                return texts;
            }
            if (!step.equals(".")) {
                found = inside ? inEach(found, step) : children(step);
                inside = true;
            }
        }
        return found.stream().map(element -> Texts.strip(element.text())).toList();
    }

    private String attribute(String key) throws Misfit {
        List<Attribute> called =
                attributes.stream().filter(one -> one.key().equals(key)).toList();
        for (Attribute attribute : called) {
            if (attribute.isPlain() || called.size() == 1) {
                return attribute.value();
            }
        }
        if (called.isEmpty()) {
            return "";
        }
        throw new Misfit(
                Issue.INVALID_VALUE,
                "an element '%s' has %d attributes called '%s', each with a namespace, and namespaces are not told apart here"
                        .formatted(name, called.size(), key));
    }

    private static List<XmlElement> inEach(List<XmlElement> parents, String step) throws Misfit {
        List<XmlElement> found = new ArrayList<>(parents.size());
        for (XmlElement parent : parents) {
            List<XmlElement> children = parent.children(step);
            if (children.size() > 1 && parents.size() > 1) {
                throw new Misfit(
                        Issue.INVALID_VALUE,
                        "one of %d elements '%s' has %d of '%s', so it is open what belongs to which; let record lead to '%s'"
                                .formatted(parents.size(), parent.name, children.size(), step, parent.name));
            }
            found.addAll(children.isEmpty() ? List.of(new XmlElement(step)) : children);
        }
        return found;
    }

    private List<XmlElement> children(String step) {
        return children.stream().filter(child -> child.name.equals(step)).toList();
    }
}
