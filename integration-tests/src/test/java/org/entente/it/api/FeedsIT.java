/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.texts;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Feeds, as a reader of feeds reads them. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class FeedsIT {

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    @Test
    void aFeedOfManyChangesLeadsToTheRest(Api api) throws FeedException {
        String changes = "/api/v1/changes?since=2025-11-06&until=2025-11-08&entity=country/KAZ";
        List<SyndEntry> entries = new ArrayList<>();
        Optional<String> next = Optional.of(changes + "&limit=1&format=atom");
        while (next.isPresent()) {
            SyndFeed feed = new SyndFeedInput()
                    .build(new StringReader(api.get(next.orElseThrow()).body()));
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getTitle()).isEqualTo("What became known");
            assertThat(feed.getPublishedDate()).isNotNull();
            entries.addAll(feed.getEntries());
            next = feed.getLinks().stream()
                    .filter(link -> link.getRel().equals("next"))
                    .map(SyndLink::getHref)
                    .findFirst();
        }
        List<JsonNode> items = api.items(changes);
        assertThat(entries).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(entries)
                .extracting(entry -> entry.getUpdatedDate().toInstant().toString())
                .isEqualTo(texts(items, "/at"))
                .hasSizeGreaterThan(1);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.getLink()).startsWith(api.uri() + "/api/v1/facts/"))
                .allSatisfy(entry -> assertThat(entry.getTitle()).contains(": "))
                .allSatisfy(entry -> assertThat(entry.getContents()).isNotEmpty());
    }
}
