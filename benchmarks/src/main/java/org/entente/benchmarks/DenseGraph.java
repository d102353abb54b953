/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import tools.jackson.databind.JsonNode;

/**
 * What is in the graph that is asked, and where in the longest list the last page is measured.
 *
 * @param densest the country with the most facts
 * @param second the one with the most after it
 * @param deepPage the number of the first of the deep pages: 10,000, or one near the end where there are fewer
 * @param nearPages the paths of the first pages
 * @param deepPages the paths of as many pages far behind them
 * @param neo4j the server's version
 */
record DenseGraph(
        long facts,
        long claims,
        String densest,
        long ofDensest,
        String second,
        long ofSecond,
        long deepPage,
        List<String> nearPages,
        List<String> deepPages,
        String neo4j) {

    /** Items on a page. */
    static final int PAGE = 20;

    private static final long DEEP = 10_000;
    private static final int STRIDE = 1_000;
    private static final int PAGES = 20;

    /** Counts, and walks to the deep page once. */
    static DenseGraph of(Driver driver, Clients clients) {
        Record counts =
                one(driver, "MATCH (f:Fact) WITH count(f) AS facts MATCH (c:Claim) RETURN facts, count(c) AS claims");
        List<Record> densest = driver.executableQuery(
                        "MATCH ()-[r:HAS_PARTICIPANT]->(x:Country) RETURN x.id AS id, count(DISTINCT r.fact) AS facts ORDER BY facts DESC LIMIT 2")
                .execute()
                .records();
        String first = densest.getFirst().get("id").asString();
        String before = "";
        String after = "";
        long items = 0;
        while (items < (DEEP - 1) * PAGE) {
            JsonNode page = clients.json(events(first, STRIDE) + (after.isEmpty() ? "" : "&after=" + after));
            if (page.get("next").isNull()) {
                // what is left may be less than the pages that are compared
                after = before;
                items = Math.max(0, items - STRIDE);
                break;
            }
            before = after;
            after = page.get("next").asString();
            items += STRIDE;
        }
        return new DenseGraph(
                counts.get("facts").asLong(),
                counts.get("claims").asLong(),
                first,
                densest.getFirst().get("facts").asLong(),
                densest.getLast().get("id").asString(),
                densest.getLast().get("facts").asLong(),
                items / PAGE + 1,
                pages(clients, events(first, PAGE)),
                pages(clients, events(first, PAGE) + (after.isEmpty() ? "" : "&after=" + after)),
                Report.neo4j(driver));
    }

    /** {@return the paths of this page and some behind it: one page alone may be of facts that cost more than others} */
    private static List<String> pages(Clients clients, String path) {
        List<String> pages = new ArrayList<>(List.of(path));
        while (pages.size() < PAGES) {
            JsonNode next = clients.json(pages.getLast()).get("next");
            if (next.isNull()) {
                break;
            }
            pages.add(path.replaceFirst("&after=.*", "") + "&after=" + next.asString());
        }
        return List.copyOf(pages);
    }

    private static Record one(Driver driver, String query) {
        return driver.executableQuery(query).execute().records().getFirst();
    }

    /** {@return the path of a page of the events of an entity} */
    static String events(String entity, int limit) {
        return "/api/v1/entities/%s/events?limit=%d".formatted(entity, limit);
    }

    /** {@return the path of the first page of the densest country's events} */
    String firstPage() {
        return events(densest, PAGE);
    }

    /** {@return the parameters of the first page} */
    Map<String, String> firstPageTexts() {
        return Map.of("entity", densest, "limit", Integer.toString(PAGE));
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%,d facts of %,d claims; %s takes part in %,d of them (%.0f %%), %s in %,d.",
                facts,
                claims,
                densest,
                ofDensest,
                100.0 * ofDensest / facts,
                second,
                ofSecond);
    }
}
