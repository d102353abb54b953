/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Kind;

/** Reads one fact-type file; the place it is given collects the problems. */
final class FactTypeReader {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern LABEL = Pattern.compile("([A-Z][a-z]+)+");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern WIKIDATA = Pattern.compile("P[1-9][0-9]*");

    private static final List<String> KEYS = List.of(
            "type",
            "label",
            "family",
            "description",
            "roles",
            "symmetric",
            "time",
            "persistent",
            "acts",
            "modalities",
            "values",
            "identityValues",
            "edges",
            "related",
            "rdf",
            "wikidata",
            "codes");

    private static final Map<String, Family> FAMILIES = byName(Stream.of(Family.values()), Family::text);
    private static final Map<String, TimeRule> TIMES = byName(Stream.of(TimeRule.values()), TimeRule::text);
    private static final Map<String, Modality> MODALITIES = byName(Stream.of(Modality.values()), Modality::text);
    private static final Map<String, Modality> PRECEDING = byName(
            Stream.of(Modality.values()).filter(modality -> modality.isActual() || modality.isProspective()),
            Modality::text);
    private static final Map<String, Acts.Again> AGAIN = byName(Stream.of(Acts.Again.values()), Acts.Again::text);
    private static final Map<String, Boolean> COUNTS = Map.of("one", false, "many", true);
    private static final Map<String, Kind> KINDS = byName(
            Stream.of(Kind.values())
                    .filter(kind -> kind == Kind.FACT || kind.isEntity())
                    .filter(kind -> kind != Kind.DESCRIBED_GROUP),
            Kind::segment);
    private static final Map<String, ValueType.Form> FORMS =
            Map.of("text", ValueType.Form.TEXT, "integer", ValueType.Form.INTEGER);

    private final Place place;

    private FactTypeReader(Place place) {
        this.place = place;
    }

    static FactType read(Place place, String name) {
        return new FactTypeReader(place).read(name);
    }

    private FactType read(String name) {
        place.onlyKeys(KEYS);
        String stated = place.at("type").requiredText(NAME, "phone-call");
        if (!stated.equals(name)) {
            place.at("type").problem("the file is called %s.yaml; give both the same name".formatted(name));
        }
        Family family = place.at("family").choice(FAMILIES).orElseGet(() -> missing("family", FAMILIES, Family.EVENT));
        Map<String, Role> roles = roles(place.at("roles"));
        boolean symmetric = place.at("symmetric").flag(false);
        checkIdentity(family, roles, symmetric);
        Acts acts = acts(place.at("acts"));
        Map<String, ValueType> values = values(place.at("values"));
        SequencedSet<String> identityValues = identityValues(place.at("identityValues"), values);
        return new FactType(
                stated,
                place.at("label").requiredText(LABEL, "PhoneCall"),
                family,
                place.at("description").requiredText(),
                roles,
                symmetric,
                place.at("time").choice(TIMES).orElseGet(() -> missing("time", TIMES, TimeRule.NONE)),
                place.at("persistent").flag(false),
                acts,
                modalities(place.at("modalities")),
                values,
                List.copyOf(identityValues),
                new EdgeReader(family, roles, acts, values, identityValues).read(place.at("edges")),
                List.copyOf(place.at("related").texts()),
                TermsReader.rdf(place.at("rdf"), roles.keySet(), values.keySet()),
                wikidata(place.at("wikidata")),
                TermsReader.codes(place.at("codes")));
    }

    private <T> T missing(String key, Map<String, T> offered, T otherwise) {
        if (!place.at(key).present()) {
            place.at(key).problem("missing; add one of " + String.join(", ", offered.keySet()));
        }
        return otherwise;
    }

    private static Map<String, Role> roles(Place place) {
        Map<String, Role> roles = new LinkedHashMap<>();
        place.entries().forEach((name, role) -> {
            checkField(role, name);
            role.onlyKeys(List.of("kinds", "count", "required", "identity"));
            boolean identity = role.at("identity").flag(false);
            boolean many = role.at("count").choice(COUNTS).orElseGet(() -> {
                if (!role.at("count").present()) {
                    role.at("count").problem("missing; add one or many");
                }
                return false;
            });
            List<Kind> kinds = new ArrayList<>(role.at("kinds").choices(KINDS));
            if (kinds.isEmpty()) {
                role.at("kinds").problem("say what may stand here; use some of " + String.join(", ", KINDS.keySet()));
            } else {
                boolean required = role.at("required").flag(identity);
                boolean facts = kinds.remove(Kind.FACT);
                roles.put(name, new Role(name, Set.copyOf(kinds), facts, many, required, identity));
            }
        });
        if (roles.isEmpty()) {
            place.problem("declare at least one role");
        }
        return roles;
    }

    private void checkIdentity(Family family, Map<String, Role> roles, boolean symmetric) {
        List<Role> identity = roles.values().stream().filter(Role::identity).toList();
        if (family == Family.STANCE && !identity.isEmpty()) {
            place.at("roles").problem("a stance is one fact per claim; mark no role with identity");
        }
        if (family != Family.STANCE && identity.isEmpty()) {
            place.at("roles").problem("mark the roles that make the fact what it is with identity: true");
        }
        if (symmetric && (identity.size() != 1 || !identity.getFirst().many())) {
            place.at("symmetric").problem("a symmetric type has exactly one identity role, with count: many");
        }
    }

    private static Acts acts(Place place) {
        place.onlyKeys(List.of("opens", "closes", "marks", "precedes", "besides", "again", "lifecycle"));
        Map<String, String> lifecycle = new LinkedHashMap<>();
        place.at("lifecycle")
                .entries()
                .forEach((act, stage) -> lifecycle.put(act, stage.requiredText(NAME, "in-force")));
        Map<String, Modality> precedes = new LinkedHashMap<>();
        place.at("precedes")
                .entries()
                .forEach((act, left) -> left.choice(PRECEDING).ifPresent(modality -> precedes.put(act, modality)));
        Map<String, Acts.Again> again = new LinkedHashMap<>();
        place.at("again")
                .entries()
                .forEach((act, means) -> means.choice(AGAIN).ifPresent(chosen -> again.put(act, chosen)));
        Acts acts = new Acts(
                place.at("opens").texts(),
                place.at("closes").texts(),
                place.at("marks").texts(),
                precedes,
                place.at("besides").texts(),
                again,
                lifecycle);
        Set<String> all = acts.all();
        for (String act : all) {
            if (!NAME.matcher(act).matches()) {
                place.problem("act '%s' is not spelled as it must be; write it like accession".formatted(act));
            }
        }
        if (all.size()
                < acts.opens().size()
                        + acts.closes().size()
                        + acts.marks().size()
                        + precedes.size()
                        + acts.besides().size()) {
            place.problem("an act stands in two of opens, closes, marks, precedes, besides; leave it in one");
        }
        again.keySet().stream()
                .filter(act -> !acts.opens().contains(act))
                .forEach(act -> place.at("again").at(act).unknown(act, acts.opens()));
        lifecycle.keySet().stream()
                .filter(act -> !all.contains(act))
                .forEach(act -> place.at("lifecycle").at(act).unknown(act, all));
        return acts;
    }

    private static Set<Modality> modalities(Place place) {
        List<Modality> chosen = place.choices(MODALITIES);
        return chosen.isEmpty() ? EnumSet.allOf(Modality.class) : EnumSet.copyOf(chosen);
    }

    private static Map<String, ValueType> values(Place place) {
        Map<String, ValueType> values = new LinkedHashMap<>();
        place.entries().forEach((name, value) -> {
            checkField(value, name);
            value.onlyKeys(List.of("form", "codes", "required"));
            boolean required = value.at("required").flag(false);
            List<String> codes = List.copyOf(value.at("codes").texts());
            Optional<ValueType.Form> form = value.at("form").choice(FORMS);
            if (form.isPresent() == !codes.isEmpty()) {
                value.problem("say either form: text, form: integer, or codes: [..]");
            } else {
                values.put(name, new ValueType(form.orElse(ValueType.Form.CODE), codes, required));
            }
        });
        return values;
    }

    private static SequencedSet<String> identityValues(Place place, Map<String, ValueType> values) {
        SequencedSet<String> names = place.texts();
        names.stream().filter(name -> !values.containsKey(name)).forEach(name -> place.unknown(name, values.keySet()));
        return names;
    }

    private static List<String> wikidata(Place place) {
        SequencedSet<String> properties = new LinkedHashSet<>(place.texts());
        properties.stream()
                .filter(property -> !WIKIDATA.matcher(property).matches())
                .forEach(property -> place.problem("'%s' is no property; write it like P463".formatted(property)));
        return List.copyOf(properties);
    }

    private static void checkField(Place place, String name) {
        if (!FIELD.matcher(name).matches()) {
            place.problem("'%s' is not spelled as it must be; write it like recognizedBy".formatted(name));
        }
    }

    private static <T> Map<String, T> byName(Stream<T> all, Function<T, String> name) {
        return all.collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
