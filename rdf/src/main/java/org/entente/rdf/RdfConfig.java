/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How an export names things.
 *
 * @param base what the IRI of everything begins with, ending in a slash; an id is appended to it
 * @param graphVersion which state of the graph is exported, when known; the export says it and nothing of the clock
 * @param profile what it holds, and in which shape
 * @param validAt the day of which what plain triples between entities tell is, by which it had certainly begun; null for all that
 *     ever was, and in the profile of shortcuts for what is not known to end
 * @param knownAt the moment as of whose knowledge the graph is; null for now
 */
public record RdfConfig(
        URI base,
        @Nullable String graphVersion,
        RdfProfile profile,
        @Nullable LocalDate validAt,
        @Nullable Instant knownAt) {

    /** The base of a server on this machine. */
    public static final URI LOCAL = URI.create("http://localhost:8080/id/");

    private static final String VOCABULARY = "vocab";

    /** Refuses a base to which ids cannot be appended. */
    public RdfConfig {
        if (!base.isAbsolute()
                || base.getHost() == null
                || base.getRawQuery() != null
                || base.getRawFragment() != null
                || !base.normalize().equals(base)
                || !base.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "'%s' cannot be the base of IRIs; write one like https://example.org/id/ with a slash at its end"
                            .formatted(base));
        }
    }

    /** Everything, in RDF 1.1. */
    public RdfConfig(URI base, @Nullable String graphVersion) {
        this(base, graphVersion, RdfProfile.BASE, null, null);
    }

    /**
     * {@return whether things of a kind are in the graph, so that an IRI leads to them: not loads, which are bookkeeping, nor words,
     * which stand in the claims that quote them}
     */
    public static boolean isNamed(Kind kind) {
        return kind != Kind.LOAD && kind != Kind.QUOTE;
    }

    /** {@return the same in another profile} */
    public RdfConfig in(RdfProfile other) {
        return new RdfConfig(base, graphVersion, other, validAt, knownAt);
    }

    /** {@return the same with plain triples that hold on a day} */
    public RdfConfig validAt(@Nullable LocalDate day) {
        return new RdfConfig(base, graphVersion, profile, day, knownAt);
    }

    /** {@return whether what happened certainly went on on the day that is asked for; of everything if no day is} */
    boolean goesOn(Map<Property, Object> fact) {
        LocalDate day = validAt;
        // what is not known to have gone on did not end before it began
        Object last = fact.containsKey(Property.END_MIN) ? fact.get(Property.END_MIN) : fact.get(Property.START_MIN);
        return day == null
                || fact.get(Property.START_MAX) instanceof LocalDate begin
                        && last instanceof LocalDate end
                        && !begin.isAfter(day)
                        && !end.isBefore(day);
    }

    /**
     * {@return whether something had certainly begun by the day that is asked for and may have gone on, as far as is known; of
     * everything if no day is}
     *
     * @param end the last day on which it is known to have held, or the latest on which it may have ended
     */
    boolean isOfTheDay(@Nullable Object begin, @Nullable Object end) {
        LocalDate day = validAt;
        return day == null
                || begin instanceof LocalDate from
                        && !from.isAfter(day)
                        && !(end instanceof LocalDate to && to.isBefore(day));
    }

    /** {@return the same of the graph as it was known at a moment} */
    public RdfConfig knownAt(@Nullable Instant moment) {
        return new RdfConfig(base, graphVersion, profile, validAt, moment);
    }

    /** {@return the configuration with the local base} */
    public static RdfConfig local() {
        return new RdfConfig(LOCAL, null);
    }

    /** {@return the document that defines the project's own vocabulary} */
    public String ontology() {
        return base + VOCABULARY;
    }

    /** {@return what the names of the project's own vocabulary begin with} */
    public String vocabulary() {
        return ontology() + "#";
    }

    /** {@return the document with the SHACL shapes that exports pass} */
    public String shapes() {
        return base + "shapes";
    }
}
