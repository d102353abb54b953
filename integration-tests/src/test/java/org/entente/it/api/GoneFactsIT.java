/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.id.Id;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** A fact of which no claim counts any more is gone, and its name says why. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class GoneFactsIT {

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        LoadedStore.load(driver, """
                {"document": {"id": "document/mistake", "title": "A mistake", "lang": "en", "kind": "statement", "published": "2026-01-03"}}""", """
                {"claim": {"key": "mistaken", "document": "document/mistake", "type": "agreement-participation", "roles": {"party": "country/ARE", "agreement": "agreement/abraham-accords"}, "modality": "actual", "polarity": "negative", "quote": {"text": "It never joined.", "lang": "en"}}}""");
    }

    private static final String SAID = """
            {"claim": {"key": "%s", "document": "document/loads-%s", "type": "agreement-participation", "roles": {"party": "country/%s", "agreement": "agreement/abraham-accords"}, "modality": "expected"}}""";
    private static final String RETRACTION = """
            {"retraction": {"covers": "%s", "reason": "%s", "by": "editor", "at": "%sT10:00:00Z"}}""";

    /** {@return the loads that brought a claim, as they came} One and the same claim stands in two files. */
    private static List<String> loadedTwice(Driver driver, String key, String party) {
        String document = """
                {"document": {"id": "document/loads-%s", "title": "Twice", "lang": "en", "kind": "statement", "published": "2026-02-03"}}""".formatted(key);
        String said = SAID.formatted(key, key, party);
        LoadedStore.load(driver, document, said);
        String first = loads(driver, key).getFirst();
        LoadedStore.load(driver, said, document);
        List<String> both = loads(driver, key);
        assertThat(both).hasSize(2).contains(first);
        return first.equals(both.getFirst()) ? both : both.reversed();
    }

    private static List<String> loads(Driver driver, String key) {
        return driver
                .executableQuery("MATCH (:Claim {key: $key})-[:LOADED_BY]->(l) RETURN l.id AS id")
                .withParameters(Map.of("key", key))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    private static String whyGone(Api api, Record claim) {
        HttpResponse<String> answer = api.get("/id/" + claim.get("fact").asString(), "Accept", "text/turtle");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
        return Api.read(answer).get("detail").asString();
    }

    /** What another load brought too does not go with one of them. */
    @Test
    void aLoadIsWhyOnlyOnceEveryLoadThatBroughtTheClaimIsRetracted(Api api, Driver driver) {
        List<String> loads = loadedTwice(driver, "brought-twice", "KIR");
        Record claim = claim(driver, "brought-twice");
        LoadedStore.load(driver, RETRACTION.formatted(loads.getFirst(), "the first file", "2026-03-09"));
        assertThat(api.get("/rdf/" + claim.get("fact").asString(), "Accept", "text/turtle")
                        .statusCode())
                .isEqualTo(200);
        LoadedStore.load(driver, RETRACTION.formatted(claim.get("id").asString(), "the claim itself", "2026-03-05"));
        assertThat(whyGone(api, claim)).contains("at 2026-03-05T10:00:00Z: the claim itself.");
        LoadedStore.load(driver, RETRACTION.formatted(loads.getLast(), "the second file", "2026-03-08"));
        assertThat(whyGone(api, claim)).contains("at 2026-03-09T10:00:00Z: the first file.");
    }

    @Test
    void aClaimThatALoadStillBringsIsGoneForItsCorrection(Api api, Driver driver) {
        List<String> loads = loadedTwice(driver, "twice-slip", "PLW");
        Record slip = claim(driver, "twice-slip");
        LoadedStore.load(
                driver,
                RETRACTION.formatted(loads.getLast(), "a bad file", "2026-03-09"),
                SAID.formatted("twice-meant", "twice-slip", "WSM")
                        .replace(
                                "\"expected\"",
                                "\"expected\", \"supersedes\": \"%s\""
                                        .formatted(slip.get("id").asString())));
        assertThat(whyGone(api, slip))
                .contains("was corrected by "
                        + claim(driver, "twice-meant").get("id").asString());
    }

    /** Whichever file's retraction was decided last is why; the order in which the files came is none. */
    @ParameterizedTest
    @CsvSource({"NRU, 2026-03-01, 2026-03-02, the second file", "TUV, 2026-03-02, 2026-03-01, the first file"})
    void ofTheLoadsOfAClaimTheOneTakenBackLastIsWhy(
            String party, String first, String second, String why, Api api, Driver driver) {
        String key = "loads-of-" + party;
        List<String> loads = loadedTwice(driver, key, party);
        Record claim = claim(driver, key);
        LoadedStore.load(driver, RETRACTION.formatted(loads.getFirst(), "the first file", first));
        LoadedStore.load(driver, RETRACTION.formatted(loads.getLast(), "the second file", second));
        assertThat(whyGone(api, claim))
                .contains("went with its last claim: claim/", "at 2026-03-02T10:00:00Z: " + why + ".");
    }

    @Test
    void aFactThatWentWithItsLastClaimIsGoneAndSaysWhy(Api api, Driver driver) {
        LoadedStore.load(driver, """
                {"document": {"id": "document/rumour", "title": "A rumour", "lang": "en", "kind": "statement", "published": "2026-02-03"}}""", """
                {"claim": {"key": "rumour", "document": "document/rumour", "type": "agreement-participation", "roles": {"party": "country/NZL", "agreement": "agreement/abraham-accords"}, "modality": "expected"}}""");
        String fact = claim(driver, "rumour").get("fact").asString();
        assertThat(api.get("/rdf/" + fact, "Accept", "text/turtle").statusCode())
                .isEqualTo(200);
        LoadedStore.load(driver, """
                {"retraction": {"covers": "document/rumour", "reason": "nobody said so", "by": "editor", "at": "2026-02-04T10:00:00Z"}}""");
        for (String path : new String[] {
            "/id/" + fact, "/rdf/" + fact, "/api/v1/facts/" + Id.parse(fact).key()
        }) {
            HttpResponse<String> answer = api.get(path, "Accept", "text/turtle, application/json;q=0.5");
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(Api.read(answer).get("detail").asString())
                    .startsWith(fact + " went with its last claim: claim/")
                    .contains("was retracted by editor at 2026-02-04T10:00:00Z: nobody said so. See retraction/");
        }
        assertThat(api.get("/id/fact/00000000000000000000000000000000", "Accept", "text/turtle")
                        .statusCode())
                .isEqualTo(404);
    }

    /** It is sought among the claims that were about it, and not among all that were retracted. */
    @Test
    void aFactThatWentIsFoundHoweverManyClaimsWentSince(Api api, Driver driver) {
        LoadedStore.load(driver, """
                {"document": {"id": "document/hearsay", "title": "Hearsay", "lang": "en", "kind": "statement", "published": "2026-02-03"}}""", """
                {"claim": {"key": "hearsay", "document": "document/hearsay", "type": "agreement-participation", "roles": {"party": "country/FJI", "agreement": "agreement/abraham-accords"}, "modality": "expected"}}""");
        Record claim = claim(driver, "hearsay");
        LoadedStore.load(driver, """
                {"retraction": {"covers": "%s", "reason": "nobody said so", "by": "editor", "at": "2026-02-04T10:00:00Z"}}""".formatted(claim.get("id").asString()));
        driver.executableQuery("""
                MATCH (c:Claim {document: 'document/mistake'})
                CREATE (r:Retraction {id: 'retraction/many', covers: c.id, reason: 'x', by: 'x', at: '2099-01-01T00:00:00Z'})
                WITH c, r UNWIND range(1, 10001) AS i
                CREATE (r)-[:RETRACTS]->(c)
                """).execute();
        try {
            HttpResponse<String> answer = api.get("/id/" + claim.get("fact").asString(), "Accept", "text/turtle");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
            assertThat(api.get("/id/fact/00000000000000000000000000000000", "Accept", "text/turtle")
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            driver.executableQuery("MATCH (r:Retraction {id: 'retraction/many'}) DETACH DELETE r")
                    .execute();
        }
    }

    @Test
    void aFactOfWhichTheLastClaimWasCorrectedIsGoneAndSaysByWhich(Api api, Driver driver) {
        String said = """
                {"claim": {"key": "%s", "document": "document/slip", "type": "agreement-participation", "roles": {"party": "country/%s", "agreement": "agreement/abraham-accords"}, "modality": "expected"%s}}""";
        LoadedStore.load(driver, """
                {"document": {"id": "document/slip", "title": "A slip", "lang": "en", "kind": "statement", "published": "2026-02-03"}}""", said.formatted("slip", "TON", ""));
        Record slip = claim(driver, "slip");
        LoadedStore.load(
                driver,
                said.formatted(
                        "meant",
                        "WSM",
                        ", \"supersedes\": \"%s\"".formatted(slip.get("id").asString())));
        HttpResponse<String> answer = api.get("/id/" + slip.get("fact").asString(), "Accept", "text/turtle");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
        assertThat(Api.read(answer).get("detail").asString())
                .isEqualTo("%s went with its last claim: %s was corrected by %s; the record itself is kept."
                        .formatted(
                                slip.get("fact").asString(),
                                slip.get("id").asString(),
                                claim(driver, "meant").get("id").asString()));
    }

    private static Record claim(Driver driver, String key) {
        return driver.executableQuery("MATCH (c:Claim {key: $key}) RETURN c.id AS id, c.fact AS fact")
                .withParameters(Map.of("key", key))
                .execute()
                .records()
                .getFirst();
    }
}
