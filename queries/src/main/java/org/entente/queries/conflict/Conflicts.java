/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.LookedAt;
import org.jspecify.annotations.Nullable;

/** What contradicts what: rule by rule, and within a rule in order of dates. */
public final class Conflicts extends ListQuery<Conflict> {

    private static final String RULE = "rule";
    private static final String TYPE = "type";

    /** The question. */
    public Conflicts() {
        super(
                "conflicts",
                "What cannot all be so, or is worth checking: claims that contradict each other, treaty acts out of order, one"
                        + " person in two countries or cities on one day, two holders of an office that is for one, a day in"
                        + " office, or something done in it, outside of the terms that are told of; with the words of each"
                        + " side.",
                AnyFacts.parameters(
                        null,
                        null,
                        Parameter.choice(
                                RULE,
                                Arrays.stream(Rule.values()).map(Rule::text).toList(),
                                null,
                                "Only what breaks this rule.")),
                Conflict.class);
    }

    private static List<Rule> rules(Arguments arguments) {
        return Arrays.stream(Rule.values())
                .filter(rule -> arguments
                        .text(RULE)
                        .filter(asked -> !asked.equals(rule.text()))
                        .isEmpty())
                .filter(rule -> rule.concerns(arguments.text(TYPE)))
                .toList();
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return rules(arguments).stream().map(rule -> rule.bound(arguments)).toList();
    }

    @Override
    public Page<Conflict> ask(Reading reading, Arguments arguments) {
        AnyFacts.about(arguments).forEach(id -> Standing.require(reading, id));
        Optional<Cursor> place = arguments.after();
        String begun = place.map(FactList::partOf).orElse("");
        List<Rule> rules = rules(arguments).stream()
                .dropWhile(rule -> !begun.isEmpty() && !rule.text().equals(begun))
                .toList();
        List<Conflict> found = new ArrayList<>();
        LookedAt looked = new LookedAt();
        for (Rule rule : rules) {
            Page<Conflict> page = rule.page(
                    reading,
                    arguments,
                    place.filter(cursor -> rule.text().equals(begun)),
                    arguments.limit() - found.size(),
                    looked);
            found.addAll(page.items());
            if (page.next() != null) {
                return new Page<>(found, page.next());
            }
            if (found.size() == arguments.limit()) {
                return new Page<>(found, beginningAfter(rule, rules, arguments));
            }
        }
        return new Page<>(found, null);
    }

    /** The next page begins with the next rule, even if nothing breaks it. */
    private static @Nullable String beginningAfter(Rule rule, List<Rule> rules, Arguments arguments) {
        int next = rules.indexOf(rule) + 1;
        return next == rules.size() ? null : arguments.cursor(rules.get(next).text() + " ", "");
    }
}
