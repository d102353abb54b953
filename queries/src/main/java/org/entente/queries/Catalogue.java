/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries;

import java.util.List;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.change.Changes;
import org.entente.queries.conflict.Conflicts;
import org.entente.queries.coverage.Coverage;
import org.entente.queries.entity.Entities;
import org.entente.queries.entity.Entity;
import org.entente.queries.evidence.DocumentClaims;
import org.entente.queries.evidence.Evidence;
import org.entente.queries.evidence.FactClaims;
import org.entente.queries.evidence.GroupExpansion;
import org.entente.queries.evidence.InferredFacts;
import org.entente.queries.evidence.Quotes;
import org.entente.queries.evidence.UnnamedSources;
import org.entente.queries.fact.EntityFacts;
import org.entente.queries.fact.Facts;
import org.entente.queries.fact.Holders;
import org.entente.queries.fact.Parties;
import org.entente.queries.forecast.Forecasts;
import org.entente.queries.meeting.CoAttendance;
import org.entente.queries.meeting.Encounters;
import org.entente.queries.meeting.OfficeVisits;
import org.entente.queries.path.Paths;
import org.entente.queries.relation.DyadYears;
import org.entente.queries.relation.RelationChanges;
import org.entente.queries.relation.RelationsBetween;
import org.entente.queries.treaty.Ratifications;

/** Every question that can be asked; there are no others. */
public final class Catalogue {

    private static final List<Query<?>> ALL = List.of(
            new Entities(),
            new Entity(),
            EntityFacts.relations(),
            EntityFacts.timeline(),
            EntityFacts.events(),
            new Parties(),
            new Ratifications(),
            new Holders(),
            new OfficeVisits(),
            new Encounters(),
            new CoAttendance(),
            new RelationsBetween(),
            new RelationChanges(),
            new DyadYears(),
            new Facts(),
            new Evidence(),
            new FactClaims(),
            new DocumentClaims(),
            new Quotes(),
            new Paths(),
            new Changes(),
            new Forecasts(),
            new Conflicts(),
            new UnnamedSources(),
            new InferredFacts(),
            new GroupExpansion(),
            new Coverage());

    private Catalogue() {}

    /** {@return all questions, in the order in which people read them} */
    public static List<Query<?>> all() {
        return ALL;
    }

    /**
     * {@return the question with this name}
     *
     * @throws QueryFailure when there is none
     */
    public static Query<?> find(String name) {
        return ALL.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new QueryFailure(
                        QueryFailure.Reason.QUERY_NOT_FOUND,
                        "There is no query '%s'; there are %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                ALL.stream().map(Query::name).toList()))));
    }
}
