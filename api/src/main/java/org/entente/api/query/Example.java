/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a question's own example. */
final class Example {

    private Example() {}

    static String of(Route route) {
        Map<String, String> texts = new LinkedHashMap<>();
        route.query()
                .parameters()
                .forEach(parameter -> parameter.example().ifPresent(example -> texts.put(parameter.name(), example)));
        return address(route, texts);
    }

    /** {@return the address under which a question with these parameters is answered} */
    static String address(Route route, Map<String, String> texts) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(route.path(texts));
        texts.keySet().stream()
                .filter(name -> !route.inPath().contains(name))
                .forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(texts).toUriString();
    }
}
