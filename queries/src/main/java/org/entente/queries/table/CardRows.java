/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import java.util.ArrayList;
import java.util.List;
import org.entente.queries.catalogue.Query;
import org.entente.queries.entity.EntityCard;
import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.path.Connections;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer: each item of a list is one, and what answers with one thing has many: an entity one for each name and
 * for what else is told of it, a fact one for each claim, as the list of its claims has, and paths one for each hop.
 */
public final class CardRows {

    private CardRows() {}

    /**
     * Something told of an entity.
     *
     * @param what {@code name}, {@code office}, {@code identifier}, or another field of its card
     * @param kind of a name its kind, of an identifier its register, of an office how the holder's term stands
     * @param id of what the value is, where it is another entity
     */
    public record Told(
            String entity,
            String what,
            String value,
            @Nullable String kind,
            @Nullable String lang,
            @Nullable String script,
            @Nullable String id) {}

    /**
     * A hop of one of the paths.
     *
     * @param path the number of the path
     * @param hop the number of the hop in it
     * @param weakest whether the path is named after this hop as its weakest
     */
    public record Step(
            int path,
            int hop,
            EntityRef from,
            FactRef fact,
            EntityRef to,
            String modality,
            long sources,
            boolean contested,
            @Nullable String holds,
            @Nullable String within,
            boolean weakest) {}

    /** {@return the columns of the rows that a question answers with} */
    public static Table table(Query<?> query) {
        Class<?> item = query.item();
        return Table.of(
                item == EntityCard.class
                        ? Told.class
                        : item == FactCard.class ? ClaimCard.class : item == Connections.class ? Step.class : item);
    }

    /** {@return the rows that an item of a list makes, or an answer that is no list} */
    public static List<?> of(Object item) {
        return switch (item) {
            case EntityCard entity -> told(entity);
            case FactCard fact -> fact.claims();
            case Connections paths -> steps(paths);
            default -> List.of(item);
        };
    }

    private static List<Told> told(EntityCard card) {
        List<Told> told = new ArrayList<>();
        add(told, card, "kind", card.kind());
        add(told, card, "caption", card.caption());
        card.names()
                .forEach(name -> told.add(
                        new Told(card.id(), "name", name.text(), name.kind(), name.lang(), name.script(), null)));
        card.offices()
                .forEach(held -> told.add(new Told(
                        card.id(),
                        "office",
                        held.office().caption(),
                        held.period().caption(),
                        null,
                        null,
                        held.office().id())));
        card.identifiers()
                .forEach((register, all) -> all.forEach(
                        code -> told.add(new Told(card.id(), "identifier", code, register, null, null, null))));
        add(told, card, "type", card.type());
        add(told, card, "born", card.born());
        add(told, card, "died", card.died());
        add(told, card, "began", card.began());
        add(told, card, "ended", card.ended());
        add(told, card, "function", card.function());
        add(told, card, "of", card.of());
        add(told, card, "in", card.in());
        if (card.described() != null) {
            told.add(new Told(
                    card.id(),
                    "described",
                    card.described().text(),
                    null,
                    card.described().lang(),
                    null,
                    null));
        }
        add(told, card, "quantifier", card.quantifier());
        add(told, card, "document", card.document());
        card.conflicts().forEach(field -> add(told, card, "conflict", field));
        return told;
    }

    private static void add(List<Told> told, EntityCard card, String what, @Nullable String value) {
        if (value != null) {
            told.add(new Told(card.id(), what, value, null, null, null, null));
        }
    }

    private static void add(List<Told> told, EntityCard card, String what, @Nullable EntityRef other) {
        if (other != null) {
            told.add(new Told(card.id(), what, other.caption(), null, null, null, other.id()));
        }
    }

    private static List<Step> steps(Connections connections) {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (Connections.Path path : connections.paths()) {
            number++;
            int hop = 0;
            for (Connections.Hop link : path.links()) {
                hop++;
                steps.add(new Step(
                        number,
                        hop,
                        link.from(),
                        link.fact(),
                        link.to(),
                        link.modality(),
                        link.sources(),
                        link.contested(),
                        link.holds(),
                        link.within(),
                        link.equals(path.weakest())));
            }
        }
        return steps;
    }
}
