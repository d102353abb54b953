/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Status;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Parameter;
import org.neo4j.driver.Record;

/** Who is a party to an agreement, who has signed it, and who is said to be about to. */
public final class Parties extends Participations<Party> {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.validAt(), Parameter.knownAt(), Parameter.limit(), Parameter.after());

    /** The question. */
    public Parties() {
        super(
                "parties",
                "The parties of an agreement, with act, modality and standing of each, candidates included.",
                PARAMETERS,
                Party.class);
    }

    @Override
    protected Party item(Record row, FactItem fact, Arguments arguments) {
        List<Acts.Done> done = Acts.done(row.get(Acts.COLUMN));
        Segment latest = fact.segments().getLast();
        boolean signed = done.stream().anyMatch(act -> warrants("SIGNATORY_TO", act));
        return new Party(
                party(fact),
                standing(latest, done, signed),
                latest.modality(),
                latest.act(),
                signed ? "signature recorded" : "no signature recorded",
                done.stream()
                        .filter(act -> act.act() != null)
                        .map(act -> new Party.ReportedAct(Objects.requireNonNull(act.act()), act.when()))
                        .distinct()
                        .toList(),
                fact.segments().stream().anyMatch(Segment::contested),
                fact);
    }

    private static String standing(Segment segment, List<Acts.Done> done, boolean signed) {
        if (segment.status().equals(Status.ACTUAL.text())) {
            if (done.stream().anyMatch(act -> warrants("PARTY_TO", act))) {
                return segment.end() != null && segment.end().notAfter() != null ? "former party" : "party";
            }
            return signed ? "signatory" : "taking part, act not stated";
        }
        return Modality.of(segment.modality()).filter(Modality::isCandidacy).isPresent()
                        && segment.status().equals(Status.PROSPECTIVE.text())
                ? "candidate"
                : segment.status().replace('-', ' ');
    }

    /** The registry says which acts make a party and which a signatory. */
    private static boolean warrants(String edgeType, Acts.Done act) {
        return TYPE.edges().stream()
                .filter(edge -> edge.type().equals(edgeType))
                .filter(edge -> edge.standing() == DerivedEdge.Standing.ACTUAL)
                .anyMatch(edge -> edge.admitsAct(act.act()) && edge.admitsSpan(act.span()));
    }

    @Override
    public Map<String, Bound> pictures(Arguments arguments) {
        return Map.of(
                "Who takes part in " + arguments.id(AGREEMENT),
                Pictures.ofEntity(arguments.id(AGREEMENT).toString(), TYPE.name()));
    }
}
