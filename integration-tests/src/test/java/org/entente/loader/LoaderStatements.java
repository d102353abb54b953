/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;

/** The statements of the loader of which there is one for each kind of node or type of edge. */
public final class LoaderStatements {

    private LoaderStatements() {}

    /** {@return every label that a node may have} */
    public static Set<String> labels() {
        return Set.copyOf(StoreNames.labels());
    }

    /** {@return those of these kinds and types} */
    public static Set<String> of(Collection<NodeKind> kinds, Collection<String> types) {
        Set<String> texts = new HashSet<>(Set.of(GraphStatements.foreignNodes(), GraphStatements.foreignEdges()));
        for (NodeKind kind : kinds) {
            texts.add(GraphStatements.merge(kind));
            texts.add(GraphStatements.label(kind));
            texts.add(GraphStatements.delete(kind));
            texts.add(GraphStatements.read(kind));
            texts.add(DrainStatements.storedNodes(kind));
            for (String mark : StoreSchema.MARKS) {
                texts.add(DrainStatements.mark(kind, mark));
                texts.add(DrainStatements.unmark(kind, mark));
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            texts.add(RecordStatements.create(kind));
            texts.add(RecordStatements.read(kind));
            texts.add(RecordStatements.readSome(kind));
            texts.add(RecordStatements.readOf(kind));
        }
        for (String type : types) {
            texts.add(GraphStatements.delete(type));
            texts.add(GraphStatements.read(type));
            texts.add(DrainStatements.storedDerived(type));
            for (NodeKind from : kinds) {
                for (NodeKind to : kinds) {
                    texts.add(GraphStatements.merge(new GraphStatements.EdgeShape(type, from, to)));
                }
            }
        }
        return texts;
    }
}
