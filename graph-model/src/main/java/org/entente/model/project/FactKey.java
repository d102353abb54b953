/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.CanonicalJson;
import org.entente.model.record.Claim;
import org.entente.model.registry.FactType;
import org.entente.model.registry.TimeRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rule R1: which claims are about one fact. The key never holds an article's date or address; a dated happening without
 * a date is one fact per document, or per row of a data set; a stance is one fact per claim (R5).
 */
final class FactKey {

    private FactKey() {}

    static Id of(FactType type, Id claimId, Claim claim, SortedMap<String, SortedSet<String>> identity) {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        key.put("type", type.name());
        if (type.onePerClaim()) {
            key.put("claim", claimId.toString());
            return CanonicalJson.id(Kind.FACT, key);
        }
        ObjectNode roles = key.putObject("roles");
        identity.forEach((role, ids) -> {
            ArrayNode fillers = roles.putArray(role);
            ids.forEach(fillers::add);
        });
        ObjectNode values = key.putObject("values");
        type.identityValues().forEach(name -> {
            String value = claim.values().get(name);
            if (value != null) {
                values.put(name, value);
            }
        });
        if (claim.label() != null) {
            key.put("label", claim.label());
        }
        if (type.time() == TimeRule.STATED) {
            if (claim.when().isDated()) {
                key.put("when", claim.when().stated());
            } else {
                key.put("document", claim.document().toString());
                if (claim.locator() != null) {
                    key.put("locator", claim.locator());
                }
            }
        }
        return CanonicalJson.id(Kind.FACT, key);
    }
}
