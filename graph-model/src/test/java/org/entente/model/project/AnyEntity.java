/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Descriptions of entities: of each thing that can be said of one, said or not, whatever else is. */
final class AnyEntity {

    private static final List<String> KINDS = List.of("", "-short", "-variant");

    private AnyEntity() {}

    /** {@return a line, which may contradict itself and is refused then} */
    static String line(
            Random random, List<String> languages, Supplier<String> id, Supplier<String> date, Supplier<String> name) {
        List<String> fields = new ArrayList<>();
        switch (random.nextInt(4)) {
            case 0 -> fields.add("'born': '" + date.get() + "', 'died': '" + date.get() + "'");
            case 1 -> fields.add("'began': '" + date.get() + "', 'ended': '" + date.get() + "'");
            default -> {}
        }
        switch (random.nextInt(5)) {
            case 0, 1 -> fields.add("'of': '" + id.get() + "', 'function': 'head-of-state'");
            case 2 -> fields.add("'in': '" + id.get() + "', 'class': 'thing'");
            default -> {}
        }
        if (random.nextInt(6) == 0) {
            fields.add("'identifiers': {'wikidata': 'Q" + random.nextInt(3) + "'}");
        }
        if (random.nextInt(3) == 0) {
            fields.add("'asOf': '" + date.get() + "'");
        }
        String described = "{" + String.join(", ", fields) + "}";
        String tagged = languages.get(random.nextInt(languages.size())) + KINDS.get(random.nextInt(KINDS.size())) + ":";
        return random.nextInt(6) == 0 && !fields.isEmpty()
                ? Lines.entityWith(id.get(), described)
                : Lines.entityWith(id.get(), described, tagged + name.get());
    }
}
