/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.id.Id;
import org.entente.model.name.Countries;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.time.Edtf;
import org.entente.model.time.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped mappings over the real data sets, where they lie in {@code shared/data} beside the project (they are not part of
 * it). What must come out is counted here anew from the files, in a few lines that share nothing with the mappings.
 */
class RealDataTests {

    /** {@return states in claims that did not exist in the time of the claim, by what is built in} */
    private static List<String> outOfTime(List<Claim> claims, String role) {
        List<String> wrong = new ArrayList<>();
        for (Claim claim : claims) {
            Span when = claim.when().edtf() == null
                    ? Span.UNKNOWN
                    : Edtf.parse(claim.when().edtf()).span();
            for (Filler filler : claim.fillers(role)) {
                if (filler instanceof Filler.Known(Id id)
                        && !Countries.standard().existed(id).mayOverlap(when)) {
                    wrong.add(id + " " + claim.when().edtf() + " " + claim.locator());
                }
            }
        }
        return wrong;
    }

    private static long withParticipant(List<Claim> claims, String role, String id) {
        return claims.stream()
                .filter(claim -> claim.fillers(role).contains(new Filler.Known(Id.parse(id))))
                .count();
    }

    private static List<Claim> claims(Translated translated, Predicate<Claim> wanted) {
        return translated.records().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(wanted)
                .toList();
    }

    @Test
    void visits() throws IOException {
        List<Path> files = RealData.files("hsg-visits/data");
        long visits = 0;
        long south = 0;
        long taipei = 0;
        long crownPrinces = 0;
        Map<String, Integer> together = new HashMap<>();
        for (Path file : files) {
            for (String visit : Files.readString(file).split("<visit>", -1)) {
                if (visit.contains("<start-date>")) {
                    visits++;
                    south += visit.matches("(?s).*>Vietnam<.*") && visit.matches("(?s).*<start-date>19[5-7].*") ? 1 : 0;
                    crownPrinces += visit.contains("Crown Prince Hussein<") ? 1 : 0;
                    taipei += visit.contains(">China, Republic of<") && !visit.contains("<start-date>194") ? 1 : 0;
                    String words = visit.replaceAll("(?s).*<description>(.*)</description>.*", "$1")
                            .replaceAll("<[^>]*>", "")
                            .replaceAll("\\s+", " ")
                            .strip();
                    if (words.matches("(?i).*\\bsummit\\b.*")) {
                        String days = visit.replaceAll("(?s).*<start-date>(.*)</end-date>.*", "$1");
                        String told = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
                        together.merge(days + told, 1, Integer::sum);
                    }
                }
            }
        }
        Translated translated = RealData.translated("visits", files);

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.tally().rows()).isEqualTo(visits).isEqualTo(3264);
        assertThat(claims(translated, claim -> claim.type().equals("visit"))).hasSize((int) visits);
        List<Claim> all = claims(translated, claim -> claim.type().equals("visit"));
        assertThat(outOfTime(all, "visitor")).isEmpty();
        assertThat(withParticipant(all, "visitor", "country/gw-817"))
                .isEqualTo(south)
                .isEqualTo(6);
        assertThat(withParticipant(all, "visitor", "country/TWN"))
                .isEqualTo(taipei)
                .isEqualTo(3);
        assertThat(withParticipant(all, "visitor", "person/visits-jor-hussein-2023"))
                .isEqualTo(crownPrinces)
                .isEqualTo(1);
        assertThat(translated.made("entity"))
                .noneMatch(entity -> entity.contains("\"text\":\"&") || entity.contains("\"text\":\"designate"));
        assertThat(claims(translated, claim -> claim.type().equals("summit")))
                .hasSize((int)
                        together.values().stream().filter(rows -> rows > 1).count())
                .hasSize(54);
        assertThat(claims(translated, claim -> !claim.links().isEmpty()))
                .hasSize(together.values().stream()
                        .filter(rows -> rows > 1)
                        .mapToInt(rows -> rows)
                        .sum());
        assertThat(claims(translated, claim -> "visits 3219, 3220, 3221, 3222, 3223".equals(claim.locator())))
                .singleElement()
                .satisfies(
                        summit -> assertThat(summit.roles().get("participant")).hasSize(10));
    }

    @Test
    void treatyMemberships() throws IOException {
        List<Path> files = RealData.files("manyenviron");
        Map<String, Integer> acts = new HashMap<>();
        Set<String> treaties = new HashSet<>();
        Set<String> ended = new HashSet<>();
        List<Map<String, String>> rows = RealData.table(files.getFirst());
        for (Map<String, String> row : rows) {
            treaties.add(RealData.treaty(row));
            if (RealData.cell(row, "stateID").startsWith("Ba")
                    && RealData.cell(row, "stateID").length() > 3) {
                continue;
            }
            count(acts, "signature", row, "stateSignature");
            count(acts, "accession", row, "Accession");
            count(acts, "acceptance", row, "Acceptance");
            count(acts, "succession", row, "Succession");
            if (!RealData.has(row, "Accession")
                    && !RealData.has(row, "Acceptance")
                    && !RealData.has(row, "Succession")) {
                count(acts, "joined", row, "Consent");
                if (!RealData.has(row, "Consent")) {
                    count(acts, "ratification", row, "stateRat");
                }
            }
            count(acts, "entry-into-force-for-state", row, "stateForce", "stateForce2", "stateForce3");
            count(acts, "withdrawal", row, "stateWithdrawal2");
            if (!RealData.leftAtTheEnd(row)) {
                count(acts, "withdrawal", row, "stateWithdrawal");
            } else if (RealData.has(row, "Term")) {
                ended.add(RealData.treaty(row));
            }
        }
        // one date, 2010-02-29, is not in the calendar
        acts.merge("entry-into-force-for-state", -1, Integer::sum);
        Translated translated = RealData.translated("treaty-memberships", files);

        Map<String, Integer> made = new HashMap<>();
        claims(translated, claim -> claim.type().equals("agreement-participation"))
                .forEach(claim -> made.merge(String.valueOf(claim.act()), 1, Integer::sum));
        assertThat(made).isEqualTo(acts).containsEntry("withdrawal", 116);
        assertThat(claims(translated, claim -> "terminated".equals(claim.act())))
                .hasSize(ended.size())
                .hasSize(23);
        List<Claim> bygone =
                claims(translated, claim -> claim.fillers("party").toString().contains("country/gw-"));
        assertThat(outOfTime(bygone, "party")).isEmpty();
        assertThat(bygone.stream().map(Claim::locator).distinct()).hasSize((int) rows.stream()
                .filter(row -> Set.of("DDR", "CSK", "YUG", "SCG", "YMD", "SUN").contains(RealData.cell(row, "stateID")))
                .map(row -> RealData.cell(row, "treatyID") + " " + RealData.cell(row, "stateID"))
                .distinct()
                .count());
        assertThat(translated.tally().rows()).isEqualTo(rows.size()).isEqualTo(7377);
        assertThat(translated.rejections()).singleElement().asString().contains("INVALID_DATE: '2010-02-29'");
        assertThat(translated.made("entity").stream()
                        .filter(entity -> entity.contains("\"agreement/"))
                        .map(entity -> entity.replaceAll(".*\"(agreement/[^\"]*)\".*", "$1"))
                        .distinct())
                .hasSize(treaties.size())
                .hasSize(148);
    }

    private static void count(Map<String, Integer> acts, String act, Map<String, String> row, String... columns) {
        acts.merge(
                act,
                (int) Arrays.stream(columns)
                        .filter(column -> RealData.has(row, column))
                        .count(),
                Integer::sum);
    }

    @Test
    void leaders() throws IOException {
        List<Path> files = RealData.files("reign");
        List<Map<String, String>> rows = RealData.table(files.getFirst());
        long inOffice = rows.stream()
                .filter(row -> RealData.cell(row, "eyear").isEmpty())
                .count();
        Translated translated = RealData.translated("leaders", files);

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.notes()).singleElement().asString().endsWith("read as windows-1252: 1");
        assertThat(claims(translated, claim -> true)).hasSize(rows.size()).hasSize(2524);
        assertThat(claims(translated, claim -> claim.when().edtf() == null)).hasSize((int) inOffice);
        Map<String, Integer> expected = new HashMap<>();
        rows.forEach(row -> expected.merge(RealData.stateThen(row), 1, Integer::sum));
        expected.remove("");
        Map<String, Integer> made = new HashMap<>();
        for (Claim claim : claims(translated, claim -> true)) {
            String office = claim.fillers("office").getFirst().toJson().asString();
            String state = office.replaceAll("office/reign-(.*)-leader", "$1");
            if (CHANGED.contains(state)) {
                made.merge(state, 1, Integer::sum);
            }
            Edtf term = Edtf.parse(
                    claim.when().edtf() == null ? "2021-03" : claim.when().edtf());
            Id id = Id.parse("country/" + (state.startsWith("gw-") ? state : state.toUpperCase(Locale.ROOT)));
            assertThat(Countries.standard().existed(id).mayOverlap(term.span()))
                    .as("%s in %s", id, term.text())
                    .isTrue();
        }
        assertThat(made).isEqualTo(expected);
    }

    private static final Set<String> CHANGED = Set.of(
            "deu", "gw-265", "gw-315", "cze", "svk", "gw-345", "srb", "mne", "gw-365", "rus", "gw-678", "gw-680", "yem",
            "gw-817", "vnm");

    @Test
    void countryCodes() throws IOException {
        List<Path> files = RealData.files("country-codes");
        List<Map<String, String>> rows = RealData.table(files.getFirst());
        long arabic = rows.stream()
                .filter(row -> !RealData.cell(row, "UNTERM Arabic Short").isBlank())
                .count();
        Translated translated = RealData.translated("country-codes", files);

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.made("entity")).hasSize(rows.size()).hasSize(249);
        assertThat(translated.made("entity").stream()
                        .filter(entity -> entity.contains("\"kind\":\"short\",\"lang\":\"ar\"")))
                .hasSize((int) arabic);
        assertThat(String.join("", translated.made("entity")))
                .doesNotContain("*")
                .doesNotContain("(le)");
    }

    /** An end on a day that nobody knows is dated all the same: it is over. */
    private static final Pattern DATED =
            Pattern.compile("\"(P580\":\\[\\{[^}]*\"snaktype\":\"|P582\":\\[\\{[^}]*\"snaktype\":\"(some)?)value\"");

    @Test
    void wikidata() throws IOException {
        List<Path> files = RealData.files("wikidata");
        JsonNode item = JsonMapper.shared().readTree(Files.readString(files.getFirst()));
        Translated translated = RealData.translated("wikidata", files);

        assertThat(translated.rejections()).isEmpty();
        for (Map.Entry<String, List<String>> type : Map.of(
                        "diplomatic-relations", List.of("P530"),
                        "office-holding", List.of("P35", "P6"),
                        "organization-membership", List.of("P463"))
                .entrySet()) {
            int statements = type.getValue().stream()
                    .mapToInt(property -> (int) item.path("claims")
                            .path(property)
                            .valueStream()
                            .filter(statement ->
                                    !statement.path("rank").asString("").equals("deprecated"))
                            .count())
                    .sum();
            List<Claim> made = claims(translated, claim -> claim.type().equals(type.getKey()));
            assertThat(made).hasSize(statements).hasSizeGreaterThan(10);
            int dated = 0;
            for (String property : type.getValue()) {
                for (JsonNode statement : item.path("claims").path(property)) {
                    JsonNode qualifiers = statement.path("qualifiers");
                    dated += DATED.matcher(qualifiers.toString()).find() ? 1 : 0;
                }
            }
            assertThat(made.stream().filter(claim -> claim.when().isDated())).hasSize(dated);
        }
        assertThat(translated.made("entity").getFirst().split("\"lang\":"))
                .hasSize(1 + item.path("labels").size());
    }

    @Test
    void plover() throws IOException {
        Path file = RealData.files("plover/PLOVER_GSR_CAMEO.txt").getFirst();
        String text = Files.readString(file);
        int said = 0;
        for (String event : List.of("DEMAND", "REJECT", "THREATEN", "DISAPPROVE")) {
            said += text.split("\"event\": *\"" + event + "\"", -1).length - 1;
        }
        int consulted = text.split("\"event\": *\"CONSULT\"", -1).length - 1;
        Translated translated = RealData.translated("plover", List.of(file));

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.tally().rows())
                .isEqualTo(text.split("\"id\":", -1).length - 1)
                .isEqualTo(323);
        assertThat(claims(translated, claim -> claim.type().equals("statement")))
                .hasSize(said);
        assertThat(claims(translated, claim -> !claim.type().equals("statement")))
                .hasSize(consulted - 1);
    }
}
