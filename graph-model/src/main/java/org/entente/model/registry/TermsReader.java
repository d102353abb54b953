/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what other vocabularies call a fact type: RDF terms, PLOVER and CAMEO codes. */
final class TermsReader {

    private static final Pattern PREFIXED = Pattern.compile("[a-z]+:[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern PLOVER = Pattern.compile("[A-Z]+");
    private static final Pattern CAMEO = Pattern.compile("[0-9]{2,4}");
    private static final String OWN_PREFIX = "dip:";
    private static final String CLOSING = "closing";

    private TermsReader() {}

    /** Roles and values without a stated property get one of our own, named like them. */
    static RdfTerms rdf(Place place, Set<String> roles, Set<String> values) {
        place.onlyKeys(List.of("class", "subClassOf", "properties"));
        String type = place.at("class").requiredText(PREFIXED, "dip:Meeting");
        List<String> parents = List.copyOf(place.at("subClassOf").texts());
        parents.stream()
                .filter(parent -> !PREFIXED.matcher(parent).matches())
                .forEach(parent -> place.at("subClassOf")
                        .problem("'%s' is no prefixed name; write it like schema:Event".formatted(parent)));
        Map<String, String> properties = new LinkedHashMap<>();
        Stream.concat(roles.stream(), values.stream()).forEach(name -> properties.put(name, OWN_PREFIX + name));
        place.at("properties").entries().forEach((name, property) -> {
            if (!properties.containsKey(name)) {
                property.unknown(name, properties.keySet());
            }
            properties.put(name, property.requiredText(PREFIXED, "schema:attendee"));
        });
        return new RdfTerms(type, parents, properties);
    }

    static Codes codes(Place place) {
        List<String> known =
                new ArrayList<>(Stream.of(Status.values()).map(Status::text).toList());
        known.add(CLOSING);
        place.onlyKeys(known);
        Map<Status, EventCode> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            EventCode code = code(place.at(status.text()));
            if (code != null) {
                byStatus.put(status, code);
            }
        }
        return new Codes(byStatus, code(place.at(CLOSING)));
    }

    private static @Nullable EventCode code(Place place) {
        if (!place.present()) {
            return null;
        }
        place.onlyKeys(List.of("plover", "cameo"));
        String plover = place.at("plover").present() ? place.at("plover").requiredText(PLOVER, "CONSULT") : null;
        Set<String> cameo = place.at("cameo").texts();
        String wrong =
                cameo.stream().filter(code -> !CAMEO.matcher(code).matches()).collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            place.at("cameo")
                    .problem(
                            "'%s' is no CAMEO code; write two to four digits in quotes, like \"040\"".formatted(wrong));
        }
        if (plover == null && cameo.isEmpty()) {
            place.problem("give plover, cameo, or both; or remove this");
        }
        return new EventCode(plover, List.copyOf(cameo));
    }
}
