/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableTests {

    /** A part of an item. */
    public record Part(String role, @Nullable LocalDate day) {}

    /** An item. */
    public record Item(String id, @Nullable Part part, List<Part> parts, List<String> tags, boolean flag) {}

    /** One of several, with several of its own. */
    public record Side(String says, List<Part> parts, List<String> tags) {}

    /** Something with lists in a list. */
    public record Sided(String id, List<Side> sides) {}

    static List<Query<?>> lists() {
        return Catalogue.all().stream().filter(Query::isList).toList();
    }

    @Test
    void whatIsWithinIsNamedByItsPath() {
        assertThat(Table.of(Item.class).header())
                .containsExactly("id", "part.role", "part.day", "parts.role", "parts.day", "tags", "flag");
    }

    @Test
    void listsStandSideBySideAndWhatIsAbsentIsEmpty() {
        LocalDate day = LocalDate.parse("2025-11-06");
        assertThat(Table.of(Item.class)
                        .row(new Item(
                                "1",
                                null,
                                List.of(new Part("host", null), new Part("guest", day)),
                                List.of("a", "b"),
                                true)))
                .containsExactly("1", "", "", "host;guest", ";2025-11-06", "a;b", "true");
        assertThat(Table.of(Item.class).row(new Item("1", new Part("host", day), List.of(), List.of(), false)))
                .containsExactly("1", "host", "2025-11-06", "", "", "", "false");
    }

    @Test
    void aListWithASemicolonInAnElementIsAListOfJson() {
        assertThat(Table.of(Item.class)
                        .row(new Item(
                                "1;2",
                                null,
                                List.of(new Part("We agreed; talks go on", null), new Part("host", null)),
                                List.of("[a]", "b"),
                                true)))
                .containsExactly("1;2", "", "", "[\"We agreed; talks go on\",\"host\"]", "", "[\"[a]\",\"b\"]", "true");
    }

    @Test
    void listsWithinAListAreOneCellOfJson() {
        Table table = Table.of(Sided.class);
        assertThat(table.header()).containsExactly("id", "sides.says", "sides.parts", "sides.tags");
        Part guest = new Part("guest", LocalDate.parse("2025-11-06"));
        assertThat(table.row(new Sided(
                        "1",
                        List.of(
                                new Side("yes", List.of(new Part("host", null), guest), List.of("a")),
                                new Side("no", List.of(), List.of("b", "c"))))))
                .containsExactly(
                        "1",
                        "yes;no",
                        "[[{\"role\":\"host\"},{\"role\":\"guest\",\"day\":\"2025-11-06\"}],[]]",
                        "[[\"a\"],[\"b\",\"c\"]]");
        assertThat(table.row(new Sided("1", List.of(new Side("no", List.of(), List.of())))))
                .containsExactly("1", "no", "", "");
        assertThat(table.row(new Sided("1", List.of()))).containsExactly("1", "", "", "");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListHasATable(Query<?> query) {
        assertThat(Table.of(query.item()).header()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(Csv.row(List.of("a", "b,c", "say \"no\"", "كازاخستان", "two\nlines")))
                .isEqualTo("a,\"b,c\",\"say \"\"no\"\"\",كازاخستان,\"two\nlines\"\r\n");
    }
}
