/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.entente.queries.entity.EntityCard;
import org.entente.queries.entity.NameItem;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.path.Connections;
import org.junit.jupiter.api.Test;

class CardRowsTests {

    private static List<String> csv(String question, Object answer) throws IOException {
        Query<?> query = Catalogue.find(question);
        StringWriter out = new StringWriter();
        CsvItems items = new CsvItems(query, out);
        items.begin();
        items.add(answer);
        items.end();
        return out.toString().lines().toList();
    }

    @Test
    void anEntityHasARowForEachNameAndForWhatElseIsToldOfIt() throws IOException {
        EntityCard card = new EntityCard(
                "office/mayor",
                "office",
                "Mayor",
                true,
                List.of(
                        new NameItem("عمدة", "ar", "Arab", "label", "rtl", null),
                        new NameItem("Мэр", "ru", "Cyrl", "label", "ltr", null)),
                List.of(),
                Map.of("wikidata", List.of("Q1", "Q2")),
                null,
                null,
                null,
                "1990",
                null,
                null,
                new EntityRef("place/town", "Town, the"),
                null,
                null,
                null,
                null,
                List.of("began"));
        assertThat(csv("entity", card))
                .containsExactly(
                        "entity,what,value,kind,lang,script,id",
                        "office/mayor,kind,office,,,,",
                        "office/mayor,caption,Mayor,,,,",
                        "office/mayor,name,عمدة,label,ar,Arab,",
                        "office/mayor,name,Мэр,label,ru,Cyrl,",
                        "office/mayor,identifier,Q1,wikidata,,,",
                        "office/mayor,identifier,Q2,wikidata,,,",
                        "office/mayor,began,1990,,,,",
                        "office/mayor,of,\"Town, the\",,,,place/town",
                        "office/mayor,conflict,began,,,,");
    }

    @Test
    void pathsHaveARowForEachHopWithTheNumberOfItsPath() throws IOException {
        Connections.Hop strong = hop("a", "b", 2);
        Connections.Hop weak = hop("b", "c", 1);
        Connections.Path one = new Connections.Path(List.of(strong, weak), weak);
        Connections.Path two = new Connections.Path(List.of(weak, strong), weak);
        assertThat(csv("paths", new Connections(List.of(one, two), 2, true, List.of(), 2, 2)))
                .containsExactly(
                        "path,hop,from.id,from.caption,fact.id,fact.type,fact.caption,to.id,to.caption,modality,sources,contested,holds,within,weakest",
                        "1,1,person/a,a,fact/ab,meeting,ab,person/b,b,actual,2,false,,,false",
                        "1,2,person/b,b,fact/bc,meeting,bc,person/c,c,actual,1,false,,,true",
                        "2,1,person/b,b,fact/bc,meeting,bc,person/c,c,actual,1,false,,,true",
                        "2,2,person/a,a,fact/ab,meeting,ab,person/b,b,actual,2,false,,,false");
    }

    private static Connections.Hop hop(String from, String to, long sources) {
        return new Connections.Hop(
                new EntityRef("person/" + from, from),
                new FactRef("fact/" + from + to, "meeting", from + to),
                new EntityRef("person/" + to, to),
                "actual",
                sources,
                false,
                null,
                null);
    }

    @Test
    void aFactHasTheRowsOfItsClaims() {
        assertThat(CardRows.table(Catalogue.find("fact")).header())
                .isEqualTo(CardRows.table(Catalogue.find("fact-claims")).header());
    }

    @Test
    void everyQuestionHasColumns() {
        assertThat(Catalogue.all())
                .allSatisfy(query -> assertThat(CardRows.table(query).header())
                        .as(query.name())
                        .isNotEmpty()
                        .doesNotContain(""));
    }
}
