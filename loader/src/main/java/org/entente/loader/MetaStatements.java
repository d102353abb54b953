/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** Statements on the one node that says what the store is and who writes to it. */
final class MetaStatements {

    static final String OWNER = "leaseOwner";
    static final String UNTIL = "leaseUntil";
    static final String NOW = "now";

    private static final String ASKED = "leaseAsked";
    /** Every property of that node besides its id. */
    static final List<String> KEYS =
            List.of(StoreSchema.SCHEMA_VERSION, StoreSchema.GRAPH_VERSION, OWNER, UNTIL, ASKED);

    private static final Node META =
            Cql.node("m", StoreSchema.META, Property.ID.key(), Cypher.literalOf(StoreSchema.META_ID));
    private static final Expression CLOCK = Cypher.call("timestamp").asFunction();

    /** What the store is; no row when nobody has made it ours. */
    static final String FIND = Cql.text(Cypher.match(META)
            .returning(
                    META.property(StoreSchema.SCHEMA_VERSION).as(StoreSchema.SCHEMA_VERSION),
                    META.property(StoreSchema.GRAPH_VERSION).as(StoreSchema.GRAPH_VERSION))
            .build());

    static final String CREATE = Cql.text(Cypher.merge(META)
            .onCreate()
            .set(
                    META.property(StoreSchema.SCHEMA_VERSION).to(Cypher.parameter(StoreSchema.SCHEMA_VERSION)),
                    META.property(StoreSchema.GRAPH_VERSION).to(Cypher.parameter(StoreSchema.GRAPH_VERSION)))
            .build());

    /** Locks the node; what {@link #HOLDER} reads after it in the same transaction stays so. */
    static final String LOCK =
            Cql.text(Cypher.match(META).set(META.property(ASKED).to(CLOCK)).build());

    static final String HOLDER = Cql.text(Cypher.match(META)
            .returning(META.property(OWNER).as(OWNER), META.property(UNTIL).as(UNTIL), CLOCK.as(NOW))
            .build());

    static final String TAKE = Cql.text(Cypher.match(META)
            .set(
                    META.property(OWNER).to(Cypher.parameter(OWNER)),
                    META.property(UNTIL).to(CLOCK.add(Cypher.parameter(UNTIL))))
            .build());

    /** Locks the node for a batch, renews the lease, and changes the graph version. */
    static final String RENEW = Cql.text(Cypher.match(META)
            .set(
                    META.property(UNTIL).to(CLOCK.add(Cypher.parameter(UNTIL))),
                    META.property(StoreSchema.GRAPH_VERSION).to(Cypher.parameter(StoreSchema.GRAPH_VERSION)))
            .build());

    static final String RELEASE = Cql.text(Cypher.match(META)
            .where(META.property(OWNER).isEqualTo(Cypher.parameter(OWNER)))
            .remove(META.property(OWNER), META.property(UNTIL), META.property(ASKED))
            .build());

    private MetaStatements() {}
}
