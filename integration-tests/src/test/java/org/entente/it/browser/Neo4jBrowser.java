/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Neo4j Browser on one page: what a person does there, and what a person sees. */
final class Neo4jBrowser {

    private static final String NODES = """
            return [...document.querySelectorAll('[data-testid=frame]:first-child svg g.node')].map(node => [
                [...node.querySelectorAll('text.caption')].map(line => line.textContent.trim()).join(' '),
                getComputedStyle(node.querySelector('circle.b-outline')).fill])""";

    private static final String RELATIONSHIPS = """
            return [...document.querySelectorAll('[data-testid=frame]:first-child svg g.relationship text')]
                .map(text => text.textContent.trim())""";

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    Neo4jBrowser(ChromeDriver driver) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, Duration.ofSeconds(40), Duration.ofMillis(100));
    }

    /** A node of the graph as it is drawn. */
    record Node(String caption, String fill) {}

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
        WebElement query = wait.until(ExpectedConditions.presenceOfElementLocated(
                By.xpath("//figure[figcaption[contains(., '" + caption + "')]]/pre")));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", query);
        query.click();
        wait.until(page -> !editorText().isBlank());
        runEditor();
    }

    /** Waits until the newest frame draws nodes that satisfy this; {@return them} */
    @SuppressWarnings("unchecked")
    List<Node> nodes(Predicate<List<Node>> enough) {
        return wait.until(page -> {
            List<Node> nodes = ((List<List<String>>) driver.executeScript(NODES))
                    .stream().map(node -> new Node(node.get(0), node.get(1))).toList();
            return enough.test(nodes) ? nodes : null;
        });
    }

    /** {@return what is written on the arrows of the newest frame} */
    @SuppressWarnings("unchecked")
    List<String> arrows() {
        return (List<String>) driver.executeScript(RELATIONSHIPS);
    }

    /** {@return the computed colour of an entry in the guide's legend} */
    String legend(String status) {
        return driver.findElement(By.xpath("//span[normalize-space(text())='" + status + "']"))
                .getCssValue("background-color")
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
