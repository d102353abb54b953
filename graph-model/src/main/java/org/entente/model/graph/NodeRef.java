/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

/** Points at one node: its kind and its id. */
public record NodeRef(NodeKind kind, String id) implements Comparable<NodeRef> {
    @Override
    public int compareTo(NodeRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }
}
