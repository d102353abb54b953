/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashSet;
import java.util.Set;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.Claim;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.NamedThings;
import org.entente.model.record.RecordSet;

/** The names whose meaning the rest of the document tells: single words, and what a person is called for short. */
final class ShortNames {

    private final Set<String> keys = new HashSet<>();

    /** Reads the short names of the persons that records describe. */
    ShortNames(RecordSet records) {
        records.all(EntityRecord.class).values().stream()
                .filter(record -> record.entity().kind() == Kind.PERSON)
                .flatMap(record -> record.names().stream())
                .filter(name -> name.kind().equals("short"))
                .forEach(name -> keys.add(name.key()));
    }

    /** {@return whether a claim names somebody so} */
    boolean areIn(Claim claim) {
        return NamedThings.of(claim).names().stream()
                .map(mention -> MatchingKey.of(mention.name()))
                .anyMatch(key -> key.indexOf(' ') < 0 || keys.contains(key));
    }
}
