/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.contract;

import io.swagger.v3.oas.models.PathItem;
import java.util.Map;

/** Paths that say what they take and what they answer. */
public interface Described {

    /**
     * {@return the paths by pattern, in the order in which people read them}
     *
     * @param schemas the schemas that they share
     */
    Map<String, PathItem> paths(Schemas schemas);
}
