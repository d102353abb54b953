/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The API: read only, over the Neo4j that {@code spring.neo4j.*} names. */
@SpringBootApplication
public class EntenteApi {

    /** Starts the API; with ENTENTE_STOP_WITH_PARENT=true it stops at the end of standard input. */
    public static void main(String[] args) {
        var context = SpringApplication.run(EntenteApi.class, args);
        if (Boolean.parseBoolean(System.getenv("ENTENTE_STOP_WITH_PARENT"))) {
            StopWithParent.watch(context);
        }
    }
}
