/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.ValueType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one claim and checks it against its fact type. */
final class ClaimReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    private final Registry registry;
    private final Fields fields;
    private final QuoteReader quote;

    ClaimReader(Registry registry, Fields fields, QuoteReader quote) {
        this.registry = registry;
        this.fields = fields;
        this.quote = quote;
    }

    @Nullable
    Claim read() {
        String typeName = fields.requiredText("type");
        Optional<FactType> found = registry.type(typeName);
        if (found.isEmpty()) {
            if (!typeName.isEmpty()) {
                fields.reject(
                        "type",
                        Issue.UNKNOWN_FACT_TYPE,
                        "unknown fact type '%s'; see docs/fact-types.md for the list".formatted(typeName));
            }
            return null;
        }
        FactType type = found.get();
        FillerReader fillers = new FillerReader(fields);
        String act = act(type);
        Modality modality = modality(type);
        JsonNode holder = fields.get("holder");
        return new Claim(
                key(),
                fields.requiredId("document", kind -> kind == Kind.DOCUMENT, "document/<name>"),
                span(),
                typeName,
                fillers.roles(type),
                values(type),
                fields.text("label"),
                new WhenReader(fields).read(),
                modality,
                polarity(),
                act,
                holder == null ? null : fillers.holder(holder, StrictJson.child(fields.pointer(), "holder")),
                fields.text("condition"),
                content(type),
                links(),
                comparison(),
                fields.items("attribution", (item, where) -> attribution(fields.at(item, where))),
                basis(),
                fields.id("supersedes", kind -> kind == Kind.CLAIM, "claim/<hash>"),
                quote.read(fields),
                fields.text("locator"));
    }

    private @Nullable String key() {
        String key = fields.text("key");
        if (key != null && Id.tryParse("claim/" + key).isEmpty()) {
            fields.reject("key", Issue.INVALID_ID, "a key is letters, digits and . _ ~ - without white space");
        }
        return key;
    }

    private SpanKind span() {
        String span = fields.text("span");
        return span == null
                ? SpanKind.BODY
                : SpanKind.of(span).orElseGet(() -> {
                    unknownCode("span", span, "body, headline, caption or table");
                    return SpanKind.BODY;
                });
    }

    private Modality modality(FactType type) {
        String modality = fields.requiredText("modality");
        if (!modality.isEmpty()) {
            Optional<Modality> found = Modality.of(modality);
            if (found.isPresent() && type.modalities().contains(found.get())) {
                return found.get();
            }
            unknownCode(
                    "modality",
                    modality,
                    String.join(
                            ", ", type.modalities().stream().map(Modality::text).toList()));
        }
        return Modality.ACTUAL;
    }

    private Polarity polarity() {
        String polarity = fields.text("polarity");
        if (polarity == null) {
            return Polarity.POSITIVE;
        }
        return Polarity.of(polarity).orElseGet(() -> {
            unknownCode("polarity", polarity, "positive or negative");
            return Polarity.POSITIVE;
        });
    }

    private @Nullable String act(FactType type) {
        String act = fields.text("act");
        if (act != null && type.acts().kindOf(act).isEmpty()) {
            unknownCode("act", act, "an act of " + type.name() + " in docs/fact-types.md");
        }
        return act;
    }

    private void unknownCode(String name, String found, String wanted) {
        fields.reject(name, Issue.UNKNOWN_CODE, "unknown %s '%s'; write %s".formatted(name, found, wanted));
    }

    private SortedMap<String, String> values(FactType type) {
        SortedMap<String, String> values = new TreeMap<>();
        Fields node = fields.object("values");
        type.values().forEach((name, value) -> {
            if (value.required() && (node == null || node.get(name) == null)) {
                fields.reject(
                        "values", Issue.MISSING_FIELD, "%s needs its value '%s'; add it".formatted(type.name(), name));
            }
        });
        if (node == null) {
            return values;
        }
        for (String name : node.names()) {
            JsonNode value = node.get(name);
            ValueType form = type.values().get(name);
            if (form == null) {
                node.reject(
                        name,
                        Issue.UNKNOWN_VALUE,
                        "%s has no value '%s'; it has %s"
                                .formatted(type.name(), name, type.values().keySet()));
            } else if (value != null) {
                Object scalar = scalar(form, value);
                form.problemWith(scalar)
                        .ifPresentOrElse(
                                problem -> node.reject(name, Issue.INVALID_VALUE, problem),
                                () -> values.put(name, scalar.toString()));
            }
        }
        return values;
    }

    /** A whole number is kept as its digits, so digits are read as a whole number. */
    private static Object scalar(ValueType form, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return form.form() == ValueType.Form.INTEGER
                        && WHOLE_NUMBER.matcher(text).matches()
                        && new BigInteger(text).bitLength() < Long.SIZE
                ? (Object) Long.valueOf(text)
                : text;
    }

    private @Nullable Content content(FactType type) {
        JsonNode node = fields.get("content");
        if (node == null) {
            if (type.contentRequired()) {
                fields.reject("content", Issue.MISSING_FIELD, "a %s says something; add it".formatted(type.name()));
            }
            return null;
        }
        if (node.isString()) {
            String text = fields.text("content");
            return text == null ? null : new Content(text, null);
        }
        Fields content = fields.at(node, StrictJson.child(fields.pointer(), "content"));
        Content read = new Content(content.requiredText("text"), content.language("lang"));
        content.finish();
        return read;
    }

    private List<Link> links() {
        return fields.items("links", (item, where) -> {
            Fields link = fields.at(item, where);
            String rel = link.text("rel");
            String to = link.text("to");
            if (rel == null && to == null && link.names().size() == 1) {
                rel = link.names().getFirst();
                to = link.text(rel);
            }
            link.finish();
            Optional<LinkType> type = rel == null ? Optional.empty() : LinkType.of(rel);
            if (type.isEmpty() || to == null) {
                link.reject("", Issue.UNKNOWN_CODE, "a link is {rel, to}; rel is " + relations());
                return null;
            }
            if (!to.startsWith("#")) {
                fields.checkedId(
                        where + "/to",
                        to,
                        kind -> kind.isNamed() || kind == Kind.FACT,
                        "#key, fact/<hash> or an entity id");
            }
            return new Link(type.get(), to);
        });
    }

    private static String relations() {
        List<String> texts = new ArrayList<>();
        for (LinkType type : LinkType.values()) {
            texts.add(type.text());
        }
        return String.join(", ", texts);
    }

    private @Nullable Comparison comparison() {
        Fields node = fields.object("comparison");
        if (node == null) {
            return null;
        }
        Comparison read = new Comparison(
                node.requiredText("dimension"), node.requiredText("than"), node.requiredText("direction"));
        if (!read.than().startsWith("#")) {
            node.reject("than", Issue.INVALID_ID, "write #key of the other claim in this document");
        }
        if (!List.of("higher", "lower", "").contains(read.direction().toLowerCase(Locale.ROOT))) {
            node.reject("direction", Issue.UNKNOWN_CODE, "a direction is 'higher' or 'lower'");
        }
        node.finish();
        return read;
    }

    private static Attribution attribution(Fields link) {
        Attribution read;
        if (link.get("id") == null) {
            String number = link.text("number");
            if (number != null && !List.of("one", "plural").contains(number)) {
                link.reject("number", Issue.UNKNOWN_CODE, "a number is 'one' or 'plural'");
            }
            read = new Attribution.Anonymous(link.requiredText("source"), number, link.text("of"));
        } else {
            read = new Attribution.Named(
                    link.requiredId("id", Kind::isNamed, "an entity id"),
                    link.id("onBehalfOf", Kind::isNamed, "an entity id"));
        }
        link.finish();
        return read;
    }

    private @Nullable String basis() {
        JsonNode node = fields.get("basis");
        if (node == null || node.isString() && node.stringValue().equals("stated")) {
            return null;
        }
        Fields basis = fields.at(node, StrictJson.child(fields.pointer(), "basis"));
        String rule = basis.requiredText("inferred");
        basis.finish();
        return rule;
    }
}
