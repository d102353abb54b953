/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium of this machine, without a window and with a fresh profile. */
final class Chromium {

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1500,1250");

    private Chromium() {}

    /** Skips the test where there is no Chromium, unless CI or ENTENTE_REQUIRE_CHROMIUM says that there must be one. */
    static void require() {
        boolean found = binary().isPresent() && driver().isPresent();
        String message =
                "Chromium and chromedriver are not installed; Debian: apt-get install chromium chromium-driver";
        if (isTrue("CI") || isTrue("ENTENTE_REQUIRE_CHROMIUM")) {
            assertThat(found).as(message).isTrue();
        }
        assumeTrue(found, message);
    }

    static ChromeDriver start(Path profile) {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary().orElseThrow());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow())
                .usingAnyFreePort()
                .build();
        service.sendOutputTo(java.io.OutputStream.nullOutputStream());
        return new ChromeDriver(service, options);
    }

    /** Keeps what is on the page, for people to look at. */
    static void screenshot(ChromeDriver driver, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
    }

    private static Optional<File> binary() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> find(name).stream())
                .findFirst();
    }

    private static Optional<File> driver() {
        return find("chromedriver");
    }

    private static Optional<File> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    private static boolean isTrue(String variable) {
        return Boolean.parseBoolean(System.getenv(variable));
    }
}
