/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.conflict.Conflict.Side;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.LookedAt;
import org.entente.queries.fact.Value;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** One way in which what is said cannot all be so, or hardly. */
enum Rule {
    /** Claims about one fact say opposite things of it, or give dates that exclude each other. */
    CONTESTED("Claims contradict each other on whether it is so, or on when.", List.of()) {
        @Override
        List<Side> sides(Record row, FactItem fact) {
            return ConflictRows.byStanding(row, fact);
        }
    },
    /** A treaty act is dated before the one that it presupposes. */
    ACTS_OUT_OF_ORDER("A treaty act is dated before the one it presupposes.", List.of("agreement-participation")) {
        @Override
        List<Side> sides(Record row, FactItem fact) {
            return ConflictRows.byAct(row, RuleConditions.ORDERED_ACTS);
        }
    },
    /** Somebody is in two countries, or two cities, on one day, which can be done. */
    TWO_PLACES("One person in two countries or cities on one day: worth checking.", Whereabouts.TYPES) {
        @Override
        List<Side> sides(Record row, FactItem fact) {
            return ConflictRows.byFact(row, fact.caption());
        }

        @Override
        FactList with(Reading reading, Arguments arguments, FactList list) {
            return list.with(Value.MOVED, Moved.at(reading, arguments));
        }
    },
    /** Two hold an office that is for one at the same time. */
    TWO_HOLDERS("Two hold one office at the same time, which is for one.", List.of("office-holding")) {
        @Override
        List<Side> sides(Record row, FactItem fact) {
            return ConflictRows.byFact(row, fact.caption());
        }
    },
    /** Somebody is said to hold an office, or to act in it, on a day on which no term that is told of them may have lasted. */
    NOT_IN_OFFICE(
            "Somebody holds an office, or acts in it, on a day outside of the terms that are told of: worth checking.",
            OutOfOffice.TYPES) {
        @Override
        List<Side> sides(Record row, FactItem fact) {
            return fact.type().equals(OutOfOffice.HOLDING)
                    ? ConflictRows.byDate(row)
                    : ConflictRows.byFact(row, fact.caption());
        }
    };

    private final String why;
    private final List<String> types;
    private @Nullable AnyFacts statements;

    Rule(String why, List<String> types) {
        this.why = why;
        this.types = types;
    }

    /** {@return what stands against each other} */
    abstract List<Side> sides(Record row, FactItem fact);

    /** {@return the list with what else must be asked before} */
    FactList with(Reading reading, Arguments arguments, FactList list) {
        return list;
    }

    /** {@return its name in questions and answers} */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the types of which facts may break it, none for any} */
    List<String> types() {
        return types;
    }

    /** {@return whether it can be broken by facts of the type that is asked for} */
    boolean concerns(Optional<String> asked) {
        return types.isEmpty() || asked.isEmpty() || types.contains(asked.get());
    }

    private synchronized AnyFacts statements() {
        if (statements == null) {
            statements = RuleConditions.of(this);
        }
        return statements;
    }

    private FactList list(Arguments arguments) {
        FactList list = types.size() == 1
                ? statements().list(arguments, types.getFirst())
                : statements().list(arguments);
        return list.with(Value.CONTESTED, this == CONTESTED ? Boolean.TRUE : null);
    }

    /** {@return the statement that finds conflicts of this rule} */
    Bound bound(Arguments arguments) {
        return list(arguments).bound();
    }

    /** {@return conflicts of this rule} */
    Page<Conflict> page(Reading reading, Arguments arguments, Optional<Cursor> place, int limit, LookedAt looked) {
        FactList list = with(reading, arguments, list(arguments)).part(text(), place, limit);
        return list.page(reading, looked, row -> {
            FactItem fact = list.item(row);
            return new Conflict(text(), why, fact, sides(row, fact));
        });
    }
}
