/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.registry.Status;

/** The guide to the example that Neo4j Browser opens with {@code :play URL}: a page in resources, and queries beside it. */
public final class BrowserGuide {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)(?: ([\\w-]+))?}}");
    private static final Pattern ATTRIBUTE_WITH_ON = Pattern.compile("\\son[^\\s=]+\\s*=");

    /** Browser's own styles break words anywhere and cut long queries off. */
    private static final String QUERY = """
            <figure style="margin: 0 0 1em">
              <figcaption style="text-align: left; font-size: 1em">%s</figcaption>
              <pre class="pre-scrollable code runnable standalone-example" style="word-break: normal; white-space: pre-wrap">%s</pre>
            </figure>""";

    private static final String SWATCH = """
            <span style="white-space: nowrap; margin-right: 1.2em"><span style="background: %s; color: %s; border: %s; \
            border-radius: 1em; padding: 0 0.7em">%s</span> %s</span>
            """;

    private BrowserGuide() {}

    /**
     * {@return the guide to the example, as HTML}
     *
     * @param api where the API answers, which serves the guide, the stylesheet and the documentation
     */
    public static String accords(URI api) {
        String base = api.toString().replaceAll("/+$", "");
        return PLACE.matcher(resource("accords.html")).replaceAll(place -> Matcher.quoteReplacement(fill(place, base)));
    }

    /** {@return the guide's queries, in the order of their slides} */
    public static List<String> queries() {
        List<String> queries = new ArrayList<>();
        PLACE.matcher(resource("accords.html"))
                .results()
                .filter(place -> place.group(1).equals("query"))
                .forEach(place -> queries.add(query(place.group(2))));
        return queries;
    }

    private static String fill(MatchResult place, String api) {
        return switch (place.group(1)) {
            case "api" -> escape(api);
            case "style" -> command("style " + api + "/guides/style.grass");
            case "questions" -> command("play " + api + "/guides/questions");
            case "legend" -> legend();
            case "query" -> runnable(query(place.group(2)));
            default -> throw new IllegalStateException("nothing fills " + place.group());
        };
    }

    /** {@return a link that runs a command of Browser's} */
    static String command(String command) {
        return "<a exec-topic=\"" + escape(command) + "\">:" + escape(command) + "</a>";
    }

    /** The first line of a query is a comment that says what it shows. */
    static String runnable(String query) {
        if (ATTRIBUTE_WITH_ON.matcher(query).find()) {
            throw new IllegalStateException("Browser would take this for an event handler and cut it out: " + query);
        }
        int end = query.indexOf('\n');
        return QUERY.formatted(
                escape(query.substring(0, end).replaceFirst("^//\\s*", "")), escape(query.substring(end + 1)));
    }

    private static String legend() {
        StringBuilder items = new StringBuilder("<p style=\"line-height: 2.1\">\n");
        for (Status status : Status.values()) {
            StatusColour colour = StatusColour.of(status);
            items.append(SWATCH.formatted(
                    colour.fill(), colour.text(), "2px solid " + colour.fill(), status.label(), colour.meaning()));
        }
        items.append(SWATCH.formatted(
                "#ffffff",
                "#2a2c34",
                "3px solid " + StatusColour.CONTESTED,
                "Contested",
                "sources stand against each other"));
        return items.append("</p>").toString();
    }

    private static String query(String name) {
        return resource("accords/" + name + ".cypher").strip();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = BrowserGuide.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the guide has no file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
