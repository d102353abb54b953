/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.it.EntenteCommand;
import org.entente.it.browser.Neo4jBrowser.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A researcher's first five minutes: {@code ./entente up}, the printed link, the guide, a graph that can be read. */
class BrowserIT {

    private static final Pattern LINK = Pattern.compile("Neo4j Browser +(\\S+) +user (\\S+), password (\\S+)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    @Test
    void theGuideShowsNamesDatesAndHowRealThingsAre() throws Exception {
        Chromium.require();
        int[] ports = freePorts(3);
        String api = "http://localhost:" + ports[0];
        try (EntenteCommand up = up(ports).await("Ctrl-C stops everything.", Duration.ofSeconds(120))) {
            MatchResult link = LINK.matcher(up.output()).results().findFirst().orElseThrow();
            ChromeDriver driver = Chromium.start(profile);
            try {
                Neo4jBrowser browser = new Neo4jBrowser(driver);
                browser.login(link.group(1), link.group(3));
                theGuideOpensByItself(browser, driver, api);
                theStyleAndTheGuideCanBeCalled(browser, api);
                colourAndCaption(browser, driver);
                quotesKeepTheirScript(browser, driver);
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
        String actual = browser.legend("Actual");
        String prospective = browser.legend("Prospective");
        String wished = browser.legend("Wished");
        assertThat(List.of(actual, prospective, wished)).doesNotHaveDuplicates();

        browser.runQuery("Who stands where towards the Accords");
        List<Node> nodes = browser.nodes(drawn -> drawn.size() > 15);
        Chromium.screenshot(driver, "2-story-in-one-picture");

        assertThat(nodes)
                .extracting(Node::caption)
                .contains("Kazakhstan", "Abraham Accords", "United Arab Emirates", "Saudi Arabia")
                .noneMatch(caption -> caption.isBlank() || caption.matches(".*\\w/\\w.*|.*<(id|type)>.*"));
        assertThat(nodes)
                .contains(
                        new Node("Kazakhstan – Abraham Accords · announced", prospective),
                        new Node("Bahrain – Abraham Accords · joined · 2020-09-15 – · actual", actual),
                        new Node("Saudi Arabia – Abraham Accords · desired", wished));
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
