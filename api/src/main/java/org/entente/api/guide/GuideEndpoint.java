/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.guide;

import java.net.URI;
import org.entente.model.registry.Registry;
import org.entente.queries.browser.BrowserGuide;
import org.entente.queries.browser.BrowserStyle;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What Neo4j Browser opens with. Only its own origin may read it from a foreign page; any request header is allowed, for
 * Browser adds tracing headers to some of its requests.
 */
@RestController
@RequestMapping("/guides")
@CrossOrigin(origins = "${entente.browser-origin:http://localhost:7474}")
class GuideEndpoint {

    private final String style = BrowserStyle.grass(Registry.standard());

    @GetMapping(path = "/accords", produces = "text/html;charset=UTF-8")
    String accords() {
        URI here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
        return BrowserGuide.accords(here);
    }

    @GetMapping(path = "/style.grass", produces = "text/plain;charset=UTF-8")
    String style() {
        return style;
    }
}
