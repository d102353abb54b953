/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** Tells whether what a decision names is there, so that a slip of the pen does not become a record. */
final class Presence {

    private static final String ID = Property.ID.key();
    private static final Map<String, String> FIND = new TreeMap<>();

    static {
        StoreNames.keyLabels().forEach(label -> FIND.put(label, find(label)));
    }

    private final Database database;

    Presence(Database database) {
        this.database = database;
    }

    private static String find(String label) {
        Node node = Cql.node("n", label, ID, Cypher.parameter(ID));
        return Cql.text(Cypher.match(node).returning(node.property(ID).as(ID)).build());
    }

    /**
     * Does nothing if it is there.
     *
     * @throws LoaderException.Refused when it is not
     */
    void require(Id id) {
        boolean known =
                id.kind() == Kind.COUNTRY && Countries.standard().find(id).isPresent();
        if (!known && labels(id.kind()).stream().noneMatch(label -> has(label, id))) {
            throw new LoaderException.Refused(
                    "There is no %s in this store: correct the id, or first load what names it.".formatted(id));
        }
    }

    private boolean has(String label, Id id) {
        return !database.read(FIND.getOrDefault(label, ""), Map.of(ID, id.toString()))
                .isEmpty();
    }

    private static List<String> labels(Kind kind) {
        return switch (kind) {
            case CLAIM -> List.of(NodeKind.CLAIM.label());
            case DOCUMENT -> List.of(NodeKind.DOCUMENT.label());
            case JUDGEMENT -> List.of(NodeKind.JUDGEMENT.label());
            case LOAD -> List.of(StoreSchema.LOAD);
            case FACT -> List.of(NodeKind.FACT.label(), NodeKind.REDIRECT.label());
            default -> kind.isEntity() ? List.of(NodeKind.ENTITY.label(), NodeKind.REDIRECT.label()) : List.of();
        };
    }
}
