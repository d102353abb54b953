/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to read fact files.
 *
 * @param documents folder with the texts of documents, to prove quotes by; none proves nothing
 * @param rejects file to write rejected lines to; none keeps only the first few for the report
 * @param listener is told how far the load has come
 */
public record LoadOptions(
        @Nullable Path documents, @Nullable Path rejects, LoadListener listener) {

    /** Proves no quotes and writes no rejects file. */
    public static final LoadOptions DEFAULT = new LoadOptions(null, null);

    /** Options without a listener. */
    public LoadOptions(@Nullable Path documents, @Nullable Path rejects) {
        this(documents, rejects, LoadListener.NONE);
    }

    /** {@return the same options with a listener} */
    public LoadOptions toldTo(LoadListener told) {
        return new LoadOptions(documents, rejects, told);
    }
}
