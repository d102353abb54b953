/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An entity or one of its statements. Names: {@code row} (entity or statement), {@code item}, {@code item/P31} and so on for
 * the entity's own statements, {@code label/en}, {@code alias/en}, {@code labels} and {@code languages} in step; of a
 * statement {@code statement}, {@code property}, {@code rank}, {@code type} (value, novalue, somevalue), {@code value}, its
 * qualifiers ({@code P580}, {@code P580/type}) and references ({@code reference/P854}).
 */
record WikidataRow(JsonNode entity, JsonNode statement, long line) implements Row {

    @Override
    public List<String> get(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        return switch (first) {
            case "row" -> List.of(isEntity() ? "entity" : "statement");
            case "item" -> rest.isEmpty() ? List.of(text(entity, "id")) : best(rest);
            case "label" -> List.of(Texts.strip(text(entity.path("labels").path(rest), "value")));
            case "alias" -> each(entity.path("aliases").path(rest), "value");
            case "labels" -> each(entity.path("labels"), "value");
            case "languages" -> each(entity.path("labels"), "language");
            default -> isEntity() ? List.of() : ofStatement(first, rest);
        };
    }

    private List<String> ofStatement(String first, String rest) {
        JsonNode main = statement.path("mainsnak");
        return switch (first) {
            case "statement" -> List.of(text(statement, "id"));
            case "property" -> List.of(text(main, "property"));
            case "rank" -> List.of(text(statement, "rank"));
            case "type" -> List.of(text(main, "snaktype"));
            case "value" -> List.of(WikidataValue.text(main));
            case "reference" -> references(rest);
            default -> qualifiers(first, rest);
        };
    }

    private List<String> qualifiers(String property, String rest) {
        List<String> texts = new ArrayList<>();
        for (JsonNode snak : statement.path("qualifiers").path(property)) {
            texts.add(rest.equals("type") ? text(snak, "snaktype") : WikidataValue.text(snak));
        }
        return texts;
    }

    private List<String> references(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode reference : statement.path("references")) {
            for (JsonNode snak : reference.path("snaks").path(property)) {
                texts.add(WikidataValue.text(snak));
            }
        }
        return texts;
    }

    /** The values of the entity's own statements, without those that Wikidata has set aside. */
    private List<String> best(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : entity.path("claims").path(property)) {
            if (!text(each, "rank").equals("deprecated")) {
                texts.add(WikidataValue.text(each.path("mainsnak")));
            }
        }
        return texts;
    }

    private boolean isEntity() {
        return entity == statement;
    }

    @Override
    public String locator() {
        return text(statement, "id");
    }

    /** Rows of one entity share it, so only what is their own counts. */
    @Override
    public long length() {
        return statement.toString().length();
    }

    @Override
    public String excerpt() {
        return isEntity() ? text(entity, "id") : Texts.shorten(statement.toString());
    }

    private static List<String> each(JsonNode all, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : all) {
            texts.add(Texts.strip(text(one, field)));
        }
        return texts;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
