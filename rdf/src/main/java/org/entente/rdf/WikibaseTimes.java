/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;

/**
 * Days in the shape of a Wikibase, each as its midnight. Of documents it holds the few whose day is another one in UTC, or that
 * say only in which month or year they were published.
 */
final class WikibaseTimes {

    /** Characters of a whole date, after which a clock time or an offset may follow. */
    private static final int DATE = 10;

    private final Triples triples;
    private final Iris iris;
    private final Values values;
    private final Map<String, LocalDate> elsewhere = new HashMap<>();
    private final Set<String> dayless = new HashSet<>();

    WikibaseTimes(Triples triples, Iris iris, Values values) {
        this.triples = triples;
        this.iris = iris;
        this.values = values;
    }

    /** Notes on which day a document was published, where that is another one than in UTC, or none. */
    void note(GraphNode document) {
        if (!(document.properties().get(Property.PUBLISHED) instanceof String published)) {
            return;
        }
        if (published.length() < DATE) {
            dayless.add(document.id());
        } else if (document.properties().get(Property.KNOWN_FROM) instanceof Instant known) {
            LocalDate day = LocalDate.parse(published.substring(0, DATE));
            if (!day.equals(inUtc(known))) {
                elsewhere.put(document.id(), day);
            }
        }
    }

    /** {@return the day on which the document of a claim was published, if that is known} */
    Optional<Node> published(GraphNode claim) {
        String document = String.valueOf(claim.properties().get(Property.DOCUMENT));
        if (dayless.contains(document) || !(claim.properties().get(Property.KNOWN_FROM) instanceof Instant known)) {
            return Optional.empty();
        }
        return Optional.of(midnight(elsewhere.getOrDefault(document, inUtc(known))));
    }

    /** Days that are known exactly have Wikidata's qualifiers; what is only bounded has our own. */
    void qualify(Node statement, Map<Property, Object> all) {
        Optional<LocalDate> begin = ExactDay.begin(all);
        Optional<LocalDate> end = ExactDay.end(all);
        if (begin.isPresent() && begin.equals(end)) {
            triples.add(statement, iris.named("pq:P585"), midnight(begin.get()));
            return;
        }
        qualify(statement, begin, "pq:P580", List.of(Property.START_MIN, Property.START_MAX), all);
        qualify(statement, end, "pq:P582", List.of(Property.END_MIN, Property.END_MAX), all);
    }

    private void qualify(
            Node statement, Optional<LocalDate> exact, String term, List<Property> bounds, Map<Property, Object> all) {
        if (exact.isPresent()) {
            triples.add(statement, iris.named(term), midnight(exact.get()));
        } else {
            bounds.forEach(bound -> values.write(statement, bound, Rules.of(NodeKind.FACT, bound), all));
        }
    }

    private static LocalDate inUtc(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Node midnight(LocalDate day) {
        return Literals.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
