/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.queries.Catalogue;

/** What historians, scholars and reporters must be able to ask, and which questions of the catalogue answer it. */
public enum Competency {
    PARTY_ON_A_DATE(
            "Was a country a party to an agreement on a date, by which act, as whose claim?", "parties", "fact"),
    ONE_ACCESSION("How did one accession go, across sources and modalities?", "fact", "changes"),
    UNNAMED_OFFICIALS("What rests on unnamed officials alone?", "unnamed-sources"),
    WHO_MET_WHOM(
            "Who met whom between two dates; who shares meetings with whom; when did two first meet?",
            "encounters",
            "co-attendance"),
    VISITS_OF_AN_OFFICE("Where did the holders of an office go, whoever held it then?", "office-visits", "holders"),
    STATE_OF_RELATIONS(
            "How did two countries stand on a date, and what changed when?", "relations-between", "relation-changes"),
    SIGNED_NOT_RATIFIED(
            "Who signed and has not ratified; how long did ratification take; who withdrew?", "ratifications"),
    FORECASTS("What was expected, and what became of it?", "forecasts"),
    CONFLICTS("Which claims contradict each other, and how?", "conflicts"),
    SHORTEST_PATH("How are two connected, by what evidence, in a year?", "paths"),
    ONE_DOCUMENT("What does one document say of somebody, in which words?", "document-claims", "quotes"),
    DYAD_YEARS("Relations as a table by pair and year that merges on ISO and COW codes.", "dyad-years"),
    ALL_NAMES("Who is this, under all names and scripts?", "entity", "entities"),
    INFERRED("What is inferred rather than quoted, by which rule?", "inferred", "group-expansion");

    /** The table for people. */
    static final String TABLE = "\n| what people ask | answered by |\n| --- | --- |\n"
            + Arrays.stream(values()).map(Competency::row).collect(Collectors.joining());

    private final String question;
    private final List<String> answeredBy;

    Competency(String question, String... answeredBy) {
        this.question = question;
        this.answeredBy = Arrays.stream(answeredBy)
                .map(name -> Catalogue.find(name).name())
                .toList();
    }

    /** {@return the names of the questions of the catalogue} */
    public List<String> answeredBy() {
        return answeredBy;
    }

    private String row() {
        return "| %s | %s |%n"
                .formatted(
                        question,
                        answeredBy.stream()
                                .map(name -> "[%1$s](#%1$s)".formatted(name))
                                .collect(Collectors.joining(", ")))
                .replace("\r\n", "\n");
    }
}
