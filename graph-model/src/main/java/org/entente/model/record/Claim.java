/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document's statement about one fact: how real it says the fact is, when, who said so, in which words.
 *
 * @param key name of the claim within its document, for references
 * @param document the document that makes the statement
 * @param span part of the document that it stands in
 * @param type name of a fact type of the registry
 * @param roles who or what fills each role
 * @param values typed values of the type, as text
 * @param label tells apart two facts with the same participants
 * @param when the time stated
 * @param act treaty act or other act of the type
 * @param holder whose wish or intention it is
 * @param condition what it depends on, in words
 * @param content what a stance says
 * @param attribution chain of sources, outermost first
 * @param inferredBy rule, when the claim is inferred and not stated
 * @param supersedes the claim that this one corrects
 * @param locator page, row or path inside the document
 */
public record Claim(
        @Nullable String key,
        Id document,
        SpanKind span,
        String type,
        SortedMap<String, List<Filler>> roles,
        SortedMap<String, String> values,
        @Nullable String label,
        When when,
        Modality modality,
        Polarity polarity,
        @Nullable String act,
        @Nullable Filler holder,
        @Nullable String condition,
        @Nullable Content content,
        List<Link> links,
        @Nullable Comparison comparison,
        List<Attribution> attribution,
        @Nullable String inferredBy,
        @Nullable Id supersedes,
        @Nullable Quote quote,
        @Nullable String locator)
        implements SourceRecord {

    /** Keeps its own copies; fillers and links are sets, so claims that differ in their order are equal. */
    public Claim {
        SortedMap<String, List<Filler>> inOrder = new TreeMap<>();
        roles.forEach((role, fillers) -> inOrder.put(role, CanonicalJson.inOrder(fillers, Filler::toJson)));
        roles = Collections.unmodifiableSortedMap(inOrder);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        links = CanonicalJson.inOrder(links, Link::toJson);
        attribution = List.copyOf(attribution);
    }

    @Override
    public String recordName() {
        return "claim";
    }

    /** {@return all fillers of a role, in canonical order; none for a role the claim does not fill} */
    public List<Filler> fillers(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /** {@return the keys of claims of the same document that it refers to, in its roles or its links} */
    public SortedSet<String> refersTo() {
        SortedSet<String> keys = new TreeSet<>();
        roles.values()
                .forEach(fillers -> fillers.forEach(filler -> {
                    if (filler instanceof Filler.Ref ref) {
                        keys.add(ref.key());
                    }
                }));
        links.stream()
                .filter(link -> link.to().startsWith("#"))
                .forEach(link -> keys.add(link.to().substring(1)));
        return keys;
    }

    /** {@return the ids of a kind that it links to} */
    public SortedSet<String> linksTo(Kind kind) {
        SortedSet<String> ids = new TreeSet<>();
        links.stream()
                .filter(link ->
                        !link.to().startsWith("#") && Id.parse(link.to()).kind() == kind)
                .forEach(link -> ids.add(link.to()));
        return ids;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "key", key);
        CanonicalJson.put(node, "document", document);
        CanonicalJson.put(node, "span", span == SpanKind.BODY ? null : span.text());
        CanonicalJson.put(node, "type", type);
        ObjectNode byRole = CanonicalJson.object();
        roles.forEach((role, fillers) -> CanonicalJson.put(
                byRole,
                role,
                CanonicalJson.array(fillers.stream().map(Filler::toJson).toList())));
        CanonicalJson.put(node, "roles", byRole);
        CanonicalJson.put(node, "values", CanonicalJson.map(values));
        CanonicalJson.put(node, "label", label);
        CanonicalJson.put(node, "when", when.toJson());
        CanonicalJson.put(node, "modality", modality.text());
        CanonicalJson.put(node, "polarity", polarity == Polarity.POSITIVE ? null : polarity.text());
        CanonicalJson.put(node, "act", act);
        CanonicalJson.put(node, "holder", holder == null ? null : holder.toJson());
        CanonicalJson.put(node, "condition", condition);
        CanonicalJson.put(node, "content", content == null ? null : content.toJson());
        CanonicalJson.put(
                node,
                "links",
                CanonicalJson.array(links.stream().map(Link::toJson).toList()));
        CanonicalJson.put(node, "comparison", comparison == null ? null : comparison.toJson());
        CanonicalJson.put(
                node,
                "attribution",
                CanonicalJson.array(
                        attribution.stream().map(Attribution::toJson).toList()));
        CanonicalJson.put(
                node,
                "basis",
                inferredBy == null ? null : CanonicalJson.object().put("inferred", inferredBy));
        CanonicalJson.put(node, "supersedes", supersedes);
        CanonicalJson.put(node, "quote", quote == null ? null : quote.toJson());
        CanonicalJson.put(node, "locator", locator);
        return node;
    }

    @Override
    public Kind recordKind() {
        return Kind.CLAIM;
    }
}
