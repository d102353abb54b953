/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Neo4j Browser on one page: what a person does there, and what a person sees. */
final class Neo4jBrowser {

    /** The newest frame is the first on the page; every frame is the first child of its own wrapper. */
    private static final String NODES = """
            const frame = document.querySelector('[data-testid=frame]');
            return [...(frame ? frame.querySelectorAll('svg g.node') : [])].map(node => {
                const circle = getComputedStyle(node.querySelector('circle.b-outline'));
                const captions = [...node.querySelectorAll('text.caption')].map(line => line.textContent.trim());
                return [captions.join(' '), circle.fill, circle.stroke, node.getAttribute('transform')];
            })""";

    private static final String RELATIONSHIPS = """
            return [...document.querySelector('[data-testid=frame]').querySelectorAll('svg g.relationship text')]
                .map(text => text.textContent.trim())""";

    /** A slow machine is no failure. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    Neo4jBrowser(ChromeDriver driver) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
    }

    /** A node of the graph as it is drawn: its words, its colour, and the ring around it. */
    record Node(String caption, String fill, String ring) {}

    /** Follows a link whose login form is filled but for the password. */
    void login(String link, String password) {
        driver.get(link);
        wait.until(ExpectedConditions.elementToBeClickable(testId("password"))).sendKeys(password);
        driver.findElement(testId("connect")).click();
        wait.until(ExpectedConditions.invisibilityOfElementLocated(testId("password")));
    }

    /** Types a command into the editor and runs it. */
    void run(String command) {
        driver.findElement(By.cssSelector(".monaco-editor")).click();
        driver.switchTo().activeElement().sendKeys(command);
        runEditor();
    }

    /** Waits for a frame with this command and this text; {@return the frame} */
    WebElement frame(String command, String text) {
        return wait.until(page -> page.findElements(testId("frame")).stream()
                .filter(frame ->
                        frame.getText().contains(command) && frame.getText().contains(text))
                .findFirst()
                .orElse(null));
    }

    /** Runs the script on the slide with this heading, and waits until every statement of it has run, none in vain. */
    void ranAll(String heading) {
        int before = driver.findElements(testId("frame")).size();
        edit("//h3[normalize-space()='%s']/following-sibling::figure/pre".formatted(heading));
        runEditor();
        wait.until(ExpectedConditions.numberOfElementsToBe(testId("frame"), before + 1));
        wait.until(page -> {
            WebElement newest = page.findElement(testId("frame"));
            List<String> states = newest.findElements(testId("multi-statement-list-icon")).stream()
                    .map(icon -> String.valueOf(icon.getDomAttribute("title")))
                    .toList();
            if (states.contains("Status: error")) {
                throw new AssertionError(heading + ": " + newest.getText());
            }
            return !states.isEmpty() && states.stream().allMatch("Status: success"::equals);
        });
    }

    void nextSlide() {
        driver.findElement(testId("nextSlide")).click();
    }

    /** Waits for a slide with this heading. */
    void slide(String heading) {
        wait.until(page -> page.findElements(By.cssSelector(".slide h3, .slide h4")).stream()
                .anyMatch(found -> found.getText().contains(heading)));
    }

    /** Clicks the guide's query under this caption, and runs it. */
    void runQuery(String caption) {
        edit("//figure[figcaption[contains(., '%s')]]/pre".formatted(caption));
        runEditor();
    }

    private void edit(String query) {
        WebElement found = wait.until(ExpectedConditions.presenceOfElementLocated(By.xpath(query)));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
        wait.until(page -> !editorText().isBlank());
    }

    /** Waits until the newest frame draws nodes that satisfy this and come to rest; {@return them} */
    List<Node> nodes(Predicate<List<Node>> enough) {
        AtomicReference<List<List<String>>> before = new AtomicReference<>(List.of());
        return wait.until(page -> {
            List<List<String>> drawn = drawn();
            boolean atRest = drawn.equals(before.getAndSet(drawn));
            List<Node> nodes = drawn.stream()
                    .map(node -> new Node(node.get(0), node.get(1), node.get(2)))
                    .toList();
            return atRest && enough.test(nodes) ? nodes : null;
        });
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> drawn() {
        return (List<List<String>>) driver.executeScript(NODES);
    }

    /** {@return what is written on the arrows of the newest frame} */
    @SuppressWarnings("unchecked")
    List<String> arrows() {
        return (List<String>) driver.executeScript(RELATIONSHIPS);
    }

    /** {@return a colour of an entry in the guide's legend, as the page computes it} */
    String legend(String status, String property) {
        return driver.findElement(By.xpath("//span[normalize-space(text())='" + status + "']"))
                .getCssValue(property)
                .replaceAll("rgba\\((.*), 1\\)", "rgb($1)");
    }

    void clear() {
        run(":clear");
        wait.until(ExpectedConditions.numberOfElementsToBe(testId("frame"), 0));
    }

    private void runEditor() {
        wait.until(ExpectedConditions.elementToBeClickable(testId("editor-Run")))
                .click();
        wait.until(page -> editorText().isBlank());
    }

    private String editorText() {
        return String.valueOf(driver.executeScript(
                "return document.querySelector('[data-testid=activeEditor] .view-lines').textContent"));
    }

    private static By testId(String id) {
        return By.cssSelector("[data-testid='" + id + "']");
    }
}
