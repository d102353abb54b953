/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void keysAreSortedAtEveryDepth() {
        assertThat(CanonicalJson.write(MAPPER.readTree("""
                        {"b": [ {"y": 1, "x": [] }, true, null, -0.50, 12345678901 ], "a": {}, "ä": "", "Z": "/" }"""))).isEqualTo("""
                        {"Z":"/","a":{},"b":[{"x":[],"y":1},true,null,-0.5,12345678901],"ä":""}""");
    }

    @Test
    void textsAreEscapedAsMappersDo() {
        StringBuilder every = new StringBuilder();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            every.append((char) character);
        }
        assertWrittenAsByMapper(every.toString());
    }

    @Property
    void anyTextIsEscapedAsMappersDo(@ForAll String text) {
        assertWrittenAsByMapper(text);
    }

    private static void assertWrittenAsByMapper(String text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(text, text);

        assertThat(CanonicalJson.write(node)).isEqualTo(MAPPER.writeValueAsString(node));
    }
}
