/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.path.Connections.Hop;
import org.junit.jupiter.api.Test;

class SideTests {

    private static EntityRef entity(String id) {
        return new EntityRef(id, id);
    }

    private static Hop hop(String from, String fact, String to) {
        return new Hop(entity(from), new FactRef(fact, "meeting", fact), entity(to), "actual", 1, false, null, null);
    }

    @Test
    void everyShortestWayIsFoundAndNoLongerOne() {
        Side side = new Side(entity("a"));
        side.advance(List.of(hop("a", "1", "b"), hop("a", "2", "c")));
        side.advance(List.of(hop("b", "3", "d"), hop("c", "4", "d"), hop("b", "5", "c"), hop("b", "6", "a")));
        assertThat(side.ways("d")
                        .map(way -> way.stream().map(hop -> hop.fact().id()).toList()))
                .containsExactly(List.of("1", "3"), List.of("2", "4"));
        assertThat(side.ways("c")).hasSize(1);
    }

    @Test
    void twoSidesMeetWhereTheWayIsShortest() {
        Side left = new Side(entity("a"));
        Side right = new Side(entity("z"));
        left.advance(List.of(hop("a", "1", "m")));
        right.advance(List.of(hop("z", "2", "m"), hop("z", "3", "a")));
        assertThat(right.meets(left)).containsExactly("a");
        assertThat(right.hops(left, "a")).isEqualTo(1);
    }

    @Test
    void twoSidesMeetWhereOneHasJustComeAndTheOtherHasBeen() {
        Side left = new Side(entity("a"));
        Side right = new Side(entity("z"));
        left.advance(List.of(hop("a", "1", "m")));
        assertThat(left.meets(right)).isEmpty();
        right.advance(List.of(hop("z", "2", "m")));
        assertThat(right.meets(left)).containsExactly("m");
        assertThat(right.hops(left, "m")).isEqualTo(2);
        assertThat(right.ways("m")
                        .toList()
                        .getFirst()
                        .getFirst()
                        .reversed()
                        .from()
                        .id())
                .isEqualTo("m");
    }
}
