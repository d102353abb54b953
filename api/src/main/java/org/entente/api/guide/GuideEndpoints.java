/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.guide;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.entente.model.registry.Registry;
import org.entente.queries.Catalogue;
import org.entente.queries.browser.BrowserGuide;
import org.entente.queries.browser.BrowserStyle;
import org.entente.queries.browser.QuestionsGuide;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What Neo4j Browser loads with {@code :play URL} and {@code :style URL}. */
@Hidden
@RestController
@RequestMapping("/guides")
class GuideEndpoints {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType GRASS = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String STYLE = BrowserStyle.grass(Registry.standard());

    @GetMapping("/accords")
    ResponseEntity<String> accords() {
        return page(BrowserGuide.accords(here()));
    }

    @GetMapping("/questions")
    ResponseEntity<String> questions() {
        return page(QuestionsGuide.of(here(), Catalogue.all()));
    }

    private static URI here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(HTML)
                .body(html);
    }

    @GetMapping("/style.grass")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(GRASS)
                .body(STYLE);
    }
}
