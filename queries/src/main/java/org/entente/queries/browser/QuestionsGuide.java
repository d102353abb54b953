/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import java.net.URI;
import java.util.List;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.page.CypherFile;

/**
 * The guide to the everyday questions that Neo4j Browser opens with {@code :play URL}: for each question of a catalogue a
 * page with its parameters and the statements that the API runs, filled in with the question's example.
 */
public final class QuestionsGuide {

    private static final String PAGE = """
            <title>Entente: the questions</title>
            <slide class="row-fluid">
              <div class="col-sm-12">
                <h3>The questions</h3>
                <p class="lead">Each page has the very statements that the API, the command line and the documentation use.</p>
                <p>Click one, change the <code>:param</code> lines, run it. <code>validAt</code> asks what held on a day,
                  <code>knownAt</code> what was known by an instant; <code>9999-12-31</code> stands for all that is known now.
                  A day is written <code>date('2025-11-06')</code>, an instant <code>datetime('2025-11-06T23:59:59Z')</code>.
                  <code>given_...</code> is what may be asked for and need not be: null is for what is not.
                  <code>sort</code> and <code>id</code> are where a page begins, <code>limit</code> one more than it shows.</p>
                <ol>
            %s    </ol>
                <p>Beside it: <a href="%s/docs" target="_blank" rel="noopener">the API</a>, and the guide to the example,
                  %s.</p>
              </div>
            </slide>
            """;

    private static final String SLIDE = """
            <slide class="row-fluid">
              <div class="col-sm-12">
                <h3>%s</h3>
                <p class="lead">%s</p>
                <ul>
            %s    </ul>
                %s
              </div>
            </slide>
            """;

    private QuestionsGuide() {}

    /**
     * {@return the guide, as HTML}
     *
     * @param api where the API answers, which serves both guides
     */
    public static String of(URI api, List<Query<?>> questions) {
        String base = api.toString().replaceAll("/+$", "");
        StringBuilder list = new StringBuilder();
        StringBuilder slides = new StringBuilder();
        for (Query<?> question : questions) {
            list.append("      <li><b>%s</b>: %s</li>%n".formatted(question.name(), prose(question.description())));
            slides.append(slide(question));
        }
        return PAGE.formatted(list, BrowserGuide.escape(base), BrowserGuide.command("play " + base + "/guides/accords"))
                + slides;
    }

    private static String slide(Query<?> question) {
        StringBuilder parameters = new StringBuilder();
        for (Parameter parameter : question.parameters()) {
            parameters.append("      <li><code>%s</code>%s: %s</li>%n"
                    .formatted(
                            parameter.name(),
                            parameter.required() ? ", required" : "",
                            prose(parameter.description())));
        }
        return SLIDE.formatted(
                question.name(),
                prose(question.description()),
                parameters,
                BrowserGuide.runnable(CypherFile.of(question)));
    }

    /** {@return a description as HTML, with code as code} */
    private static String prose(String description) {
        return BrowserGuide.escape(description).replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
