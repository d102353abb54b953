/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.it.EntenteCommand;
import org.entente.it.LongRun;
import org.entente.it.browser.Neo4jBrowser.Node;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A researcher's first five minutes: {@code ./entente up}, the printed link, the guide, a graph that can be read. */
@LongRun
class BrowserIT {

    private static final Pattern LINK = Pattern.compile("Neo4j Browser +(\\S+) +user (\\S+), password (\\S+)");

    /** Somebody says that Sudan never signed. */
    private static final String DENIAL = """
            {"format": "entente/1"}
            {"document": {"id": "document/denial", "lang": "en", "published": "2026-01-15"}}
            {"claim": {"document": "document/denial", "type": "agreement-participation", "modality": "actual", "act": "signature", \
            "polarity": "negative", "roles": {"party": ["country/SDN"], "agreement": ["agreement/abraham-accords"]}}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theGuideShowsNamesDatesAndHowRealThingsAre() throws Exception {
        Chromium.require();
        int[] ports = freePorts(3);
        String api = "http://localhost:" + ports[0];
        try (EntenteCommand up = up(ports).await("Ctrl-C stops everything.", Duration.ofMinutes(5))) {
            MatchResult link = LINK.matcher(up.output()).results().findFirst().orElseThrow();
            ChromeDriver driver = Chromium.start(profile);
            try {
                Neo4jBrowser browser = new Neo4jBrowser(driver);
                browser.login(link.group(1), link.group(3));
                theGuideOpensByItself(browser, driver, api);
                theStyleAndTheGuideCanBeCalled(browser, api);
                colourAndCaption(browser, driver);
                quotesKeepTheirScript(browser, driver);
                twoTerms(browser, driver);
                everyQuestionHasAPage(browser, driver, api);
                aContradictionHasARing(browser, driver, api);
                theContractHasAPage(driver, api);
                SparqlPage.answers(driver, api);
            } catch (Throwable e) {
                Chromium.screenshot(driver, "failed");
                throw e;
            } finally {
                driver.quit();
            }
            up.terminate();
        }
    }

    private static void theGuideOpensByItself(Neo4jBrowser browser, ChromeDriver driver, String api)
            throws IOException {
        browser.frame(":style " + api + "/guides/style.grass", "node.Prospective");
        browser.frame(":play " + api + "/guides/accords", "Kazakhstan and the Abraham Accords");
        Chromium.screenshot(driver, "1-after-login");
    }

    private static void theStyleAndTheGuideCanBeCalled(Neo4jBrowser browser, String api) {
        browser.clear();
        browser.run(":style " + api + "/guides/style.grass");
        browser.frame(":style", "node.Prospective");
        browser.clear();
        browser.run(":play " + api + "/guides/accords");
        browser.slide("The story in one picture");
    }

    private static void colourAndCaption(Neo4jBrowser browser, ChromeDriver driver) throws IOException {
        String actual = browser.legend("Actual", "background-color");
        String prospective = browser.legend("Prospective", "background-color");
        String wished = browser.legend("Wished", "background-color");
        assertThat(List.of(actual, prospective, wished)).doesNotHaveDuplicates();

        browser.runQuery("Who stands where towards the Accords");
        List<Node> nodes = browser.nodes(drawn -> drawn.size() > 15);
        Chromium.screenshot(driver, "2-story-in-one-picture");

        assertThat(nodes)
                .extracting(Node::caption)
                .contains("Kazakhstan", "Abraham Accords", "United Arab Emirates", "Saudi Arabia")
                .noneMatch(caption -> caption.isBlank() || caption.matches(".*\\w/\\w.*|.*<(id|type)>.*"));
        assertThat(nodes)
                .extracting(Node::caption, Node::fill)
                .contains(
                        tuple("Kazakhstan – Abraham Accords · announced", prospective),
                        tuple("Bahrain – Abraham Accords · joined · since 2020-09-15 · actual", actual),
                        tuple("Saudi Arabia – Abraham Accords · desired", wished));
    }

    private static void quotesKeepTheirScript(Neo4jBrowser browser, ChromeDriver driver) throws IOException {
        browser.nextSlide();
        browser.slide("Is Kazakhstan a party?");
        browser.runQuery("As a picture");
        browser.nodes(drawn -> drawn.size() > 5);
        Chromium.screenshot(driver, "3-states");
        browser.nextSlide();
        browser.slide("Who says so");
        WebElement quote = driver.findElement(By.cssSelector("blockquote[lang=ar]"));
        assertThat(quote.getCssValue("direction")).isEqualTo("rtl");
        browser.runQuery("In whose words");
        browser.frame("claim.quote", "أن تدخل كازاخستان في اتفاقيات أبراهام");
        Chromium.screenshot(driver, "4-quotes");
    }

    private static void twoTerms(Neo4jBrowser browser, ChromeDriver driver) throws IOException {
        browser.nextSlide();
        browser.slide("Expected, announced, held");
        browser.runQuery("The summit that was scheduled");
        browser.nodes(drawn -> drawn.size() > 10);
        Chromium.screenshot(driver, "5-scheduled-and-held");
        browser.nextSlide();
        browser.slide("Two terms of one president");
        browser.runQuery("Two terms are two edges");
        browser.nodes(drawn -> drawn.size() == 3);
        Chromium.screenshot(driver, "6-two-terms");
        assertThat(browser.arrows())
                .as("Browser itself puts dates in quotation marks")
                .extracting(text -> text.replace("\"", ""))
                .containsExactlyInAnyOrder("2017-01-20", "2021-01-20", "2025-01-20");
    }

    /** The statements of the catalogue run as they stand in the guide, parameters and all. */
    private static void everyQuestionHasAPage(Neo4jBrowser browser, ChromeDriver driver, String api)
            throws IOException {
        browser.run(":config maxFrames: %d".formatted(2 * Catalogue.all().size()));
        browser.clear();
        browser.run(":play " + api + "/guides/questions");
        browser.slide("The questions");
        for (Query<?> question : Catalogue.all()) {
            browser.nextSlide();
            browser.slide(question.name());
            browser.ranAll(question.name());
            if (question.name().equals("parties")) {
                Chromium.screenshot(driver, "10-parties");
            }
        }
        Chromium.screenshot(driver, "9-questions");
    }

    private void aContradictionHasARing(Neo4jBrowser browser, ChromeDriver driver, String api) throws Exception {
        theStyleAndTheGuideCanBeCalled(browser, api);
        String contested = browser.legend("Contested", "border-top-color");
        Path denial = Files.writeString(folder.resolve("denial.jsonl"), DENIAL);
        EntenteCommand load = EntenteCommand.run(Map.of(), "load", denial.toString(), "--data", data.toString());
        assertThat(load.exitCode()).as(load.errors()).isZero();
        browser.run("MATCH (fact:AgreementParticipation:Actual) RETURN fact");
        List<Node> nodes = browser.nodes(drawn -> drawn.size() == 5);
        Chromium.screenshot(driver, "7-contested");
        assertThat(nodes)
                .filteredOn(node -> node.ring().equals(contested))
                .extracting(Node::caption)
                .singleElement()
                .asString()
                .startsWith("Sudan – Abraham Accords");
    }

    private static void theContractHasAPage(ChromeDriver driver, String api) throws IOException {
        driver.get(api + "/docs");
        new WebDriverWait(driver, Neo4jBrowser.PATIENCE)
                .until(page -> page.findElements(By.cssSelector(".opblock-summary-path")).stream()
                        .anyMatch(path ->
                                path.getText().replace("\u200b", "").contains("/agreements/{agreement}/parties")));
        Chromium.screenshot(driver, "8-openapi");
    }

    private EntenteCommand up(int[] ports) throws IOException {
        return EntenteCommand.start(
                Map.of(),
                "up",
                "--data",
                data.toString(),
                "--http-port",
                "" + ports[0],
                "--bolt-port",
                "" + ports[1],
                "--browser-port",
                "" + ports[2]);
    }

    private static int[] freePorts(int count) throws IOException {
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                ports[i] = socket.getLocalPort();
            }
        }
        return ports;
    }
}
