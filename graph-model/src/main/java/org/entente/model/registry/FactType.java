/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything there is to know about one type of fact. Maps keep the order in which the data file declares things.
 *
 * @param name how claims spell the type, such as {@code phone-call}; the name of its data file
 * @param label the node label of its facts, such as {@code PhoneCall}
 * @param family event, relation or stance
 * @param description one line for readers
 * @param roles role name to role
 * @param symmetric whether it has one identity role with exactly two fillers whose order means nothing
 * @param time whether the stated date is part of what the fact is
 * @param persistent whether it is presumed to go on after the last date on which it is known to hold
 * @param acts the acts that open, close, mark or precede it
 * @param modalities the modalities that claims of this type may have
 * @param values value name to what may stand there
 * @param identityValues names of the values that are part of what the fact is
 * @param edges the plain edges derived from it
 * @param related types that may report the same happening under another name
 * @param rdf its class and properties
 * @param wikidata the Wikidata properties that say the same
 * @param codes PLOVER and CAMEO codes
 */
public record FactType(
        String name,
        String label,
        Family family,
        String description,
        Map<String, Role> roles,
        boolean symmetric,
        TimeRule time,
        boolean persistent,
        Acts acts,
        Set<Modality> modalities,
        Map<String, ValueType> values,
        List<String> identityValues,
        List<DerivedEdge> edges,
        List<String> related,
        RdfTerms rdf,
        List<String> wikidata,
        Codes codes) {

    /** Copies, keeping the declared order. */
    public FactType {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        modalities = Collections.unmodifiableSet(EnumSet.copyOf(modalities));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        identityValues = List.copyOf(identityValues);
        edges = List.copyOf(edges);
        related = List.copyOf(related);
        wikidata = List.copyOf(wikidata);
    }

    /** {@return the role with this name, if the type has one} */
    public Optional<Role> role(String roleName) {
        return Optional.ofNullable(roles.get(roleName));
    }

    /** {@return the roles that are part of what the fact is, in declared order} */
    public List<Role> identityRoles() {
        return roles.values().stream().filter(Role::identity).toList();
    }

    /** {@return whether plain edges of it end at other facts} */
    public boolean leadsToFacts() {
        return edges.stream()
                .flatMap(edge -> edge.to().flatMap(this::role).stream())
                .anyMatch(Role::facts);
    }

    /** {@return whether each claim makes a fact of its own, as with stances, which only a judgement can unite} */
    public boolean onePerClaim() {
        return family == Family.STANCE;
    }

    /** {@return whether a claim must say in words what it is about, as stances do} */
    public boolean contentRequired() {
        return family == Family.STANCE;
    }
}
