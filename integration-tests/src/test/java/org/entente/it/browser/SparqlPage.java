/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page to ask in SPARQL. */
final class SparqlPage {

    private SparqlPage() {}

    /** Chooses an example, and finds its answer on the page; nothing is fetched from elsewhere. */
    static void answers(ChromeDriver driver, String api) throws IOException {
        driver.get(api + "/docs/sparql");
        WebDriverWait wait = new WebDriverWait(driver, Neo4jBrowser.PATIENCE);
        wait.until(
                page -> page.findElement(By.cssSelector(".yasqe .CodeMirror")).isDisplayed());
        Select examples = new Select(driver.findElement(By.id("examples")));
        assertThat(examples.getOptions()).hasSizeGreaterThan(12);
        WebElement parties = examples.getOptions().stream()
                .filter(option -> option.getText().startsWith("parties"))
                .findFirst()
                .orElseThrow();
        examples.selectByVisibleText(parties.getText());
        wait.until(page -> page.findElements(By.cssSelector(".yasr table")).stream()
                .anyMatch(table -> table.getText().contains("country/KAZ")
                        && table.getText().contains("modality-announced")));
        Chromium.screenshot(driver, "10-sparql");
        assertThat(fetched(driver)).isNotEmpty().allMatch(address -> address.startsWith(api));
    }

    @SuppressWarnings("unchecked")
    private static List<String> fetched(ChromeDriver driver) {
        return (List<String>)
                driver.executeScript("return performance.getEntriesByType('resource').map(entry => entry.name)"
                        + ".filter(name => name.startsWith('http'))");
    }
}
