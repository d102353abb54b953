/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import org.entente.model.record.Issue;
import org.jspecify.annotations.Nullable;

/** What a row holds cannot be read as the mapping says; the records that need it are rejected, the others go on. */
final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Issue issue;
    private final transient @Nullable Value value;

    Misfit(Issue issue, String message) {
        this(issue, message, null);
    }

    private Misfit(Issue issue, String message, @Nullable Value value) {
        super(message, null, false, false);
        this.issue = issue;
        this.value = value;
    }

    Issue issue() {
        return issue;
    }

    /** {@return the value that could not be read} */
    @Nullable
    Value value() {
        return value;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    Misfit in(Value read) {
        return value == null ? new Misfit(issue, what(), read) : this;
    }
}
