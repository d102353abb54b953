/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

/** Names of what a store holds beside the graph, and of its search indexes; none of it is part of the graph's hash. */
public final class Bookkeeping {

    /** Label of the one node that says what the store is. */
    public static final String META = "Meta";

    /** Id of that node. */
    public static final String META_ID = "entente";

    /** Property of that node: the version of the schema, a whole number. */
    public static final String SCHEMA_VERSION = "schemaVersion";

    /** Property of that node: a text that changes with every change of the store. */
    public static final String GRAPH_VERSION = "graphVersion";

    /** The schema version written here. */
    public static final long CURRENT_SCHEMA = 1;

    /** Label of a load: one file, read once. */
    public static final String LOAD = "Load";

    /** Type of the edge from a record to each load that brought it. */
    public static final String LOADED_BY = "LOADED_BY";

    /** Label of every record. */
    public static final String RECORD = "Record";

    /** Label of a record that the projection has not taken in yet. */
    public static final String STALE = "Stale";

    /** Label of a claim that waits and so is about no fact. */
    public static final String PENDING = "Pending";

    /** Label of a fact on which sources disagree. */
    public static final String CONTESTED = "Contested";

    /** Full-text index over {@code Claim.quote}, with an Arabic analyser. */
    public static final String QUOTE_INDEX = "claim_quote";

    /** Full-text index over {@code Name.key}, split at white space. */
    public static final String NAME_INDEX = "name_key_words";

    private Bookkeeping() {}
}
