/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;

/** A small invented world beside the example, of which every answer is known: a treaty, two offices, their visits. */
final class KnownData {

    static final String TREATY = "agreement/river-treaty";
    private static final String CONVENTION = "agreement/arbitration-convention";
    private static final String UNION = "agreement/customs-union";
    private static final String REGISTER = "document/register";
    private static final String GAZETTE = "document/gazette";
    private static final String SUPPLEMENT = "document/supplement";
    private static final String DIARY = "document/diary";

    private static final List<String> LINES = new ArrayList<>();

    static {
        LINES.add("""
                {"document": {"id": "document/register", "title": "Register of treaty acts", "lang": "en", "kind": "dataset", "published": "2024-01-01"}}""");
        LINES.add("""
                {"document": {"id": "document/gazette", "title": "Gazette", "lang": "en", "kind": "article", "published": "2024-02-01"}}""");
        LINES.add("""
                {"document": {"id": "document/supplement", "title": "Supplement", "lang": "en", "kind": "dataset", "published": "2024-05-01"}}""");
        LINES.add("""
                {"document": {"id": "document/diary", "title": "Diary", "lang": "en", "kind": "article", "published": "2025-12-01"}}""");
        entity("agreement/river-treaty", "River Treaty");
        entity("agreement/arbitration-convention", "Arbitration Convention");
        entity("agreement/customs-union", "Customs Union");
        entity("person/ann-reeve", "Ann Reeve");
        entity("person/bo-marsh", "Bo Marsh");
        entity("person/cy-dale", "Cy Dale");
        LINES.add("""
                {"entity": {"id": "office/chancellor-of-austria", "function": "head-of-government", "names": [{"text": "Chancellor of Austria", "lang": "en", "kind": "official"}]}}""");
        entity("office/judge-of-austria", "Judge of Austria");
        // signed and ratified, signed only, signed by month and ratified by year, acceded, ratified and withdrew
        party("AUT", "signature", "2001-03-01");
        party("AUT", "ratification", "2002-03-01");
        party("CHE", "signature", "2001-03-01");
        party("HUN", "signature", "2001-03");
        party("HUN", "ratification", "2003");
        party("SVK", "accession", "2004-05-01");
        party("DEU", "signature", "2001-03-01");
        party("DEU", "ratification", "2001-09-01");
        party("DEU", "withdrawal", "2010-06-30");
        // out of order
        party("ROU", "signature", "2005-01-01");
        party("ROU", "ratification", "2004-01-01");
        office("person/ann-reeve", "2000-01-01/2005-12-31");
        office("person/bo-marsh", "2006-01-01/..");
        visit("person/ann-reeve", "CHE", "2003-06-01");
        visit("person/ann-reeve", "CHE", "2008-06-01");
        visit("person/bo-marsh", "CHE", "2009-06-01");
        visit("person/ann-reeve", "HUN", "2004-06-01");
        // the same day, far away
        visit("person/ann-reeve", "JPN", "2004-06-01");
        // two delegations of one country
        valued("visit", """
                {"visitor": ["country/SVK"], "host": ["country/HUN"]}""", "2004-07-01", "{}");
        valued("visit", """
                {"visitor": ["country/SVK"], "host": ["country/JPN"]}""", "2004-07-01", "{}");
        // an office that many hold, and one who stood in
        holding("person/ann-reeve", "office/judge-of-austria", "2000/2005", "full");
        holding("person/bo-marsh", "office/judge-of-austria", "2000/2005", "full");
        holding("person/cy-dale", "office/chancellor-of-austria", "2010-01-01/2010-03-01", "acting");
        claim(GAZETTE, "office-holding", """
                {"holder": ["person/ann-reeve"], "office": ["office/chancellor-of-austria"]}""", "actual", "", "{\"holdsOn\": \"2008-06-01\"}");
        LINES.add("""
                {"document": {"id": "document/withdrawn", "title": "A report", "lang": "en", "kind": "article", "published": "2024-03-01"}}""");
        LINES.add("""
                {"retraction": {"covers": "document/withdrawn", "reason": "the paper withdrew it", "by": "editor", "at": "2026-01-02T10:00:00Z"}}""");
        relation(REGISTER, "CHE", "established", "1955-05-15");
        relation(REGISTER, "CHE", "severed", "1980-01-01");
        relation(REGISTER, "CHE", "resumed", "1982");
        // without acts: from one day to another, and seen on a day
        claim(DIARY, "diplomatic-relations", """
                {"party": ["country/AUT", "country/SVK"]}""", "actual", "", "{\"edtf\": \"1993-01-01/2001-05-01\"}");
        claim(DIARY, "diplomatic-relations", """
                {"party": ["country/AUT", "country/SVK"]}""", "actual", "", "{\"holdsOn\": \"1997-01-01\"}");
        // the earlier period became known later
        relation(GAZETTE, "DNK", "resumed", "1982");
        relation(SUPPLEMENT, "DNK", "established", "1955");
        relation(SUPPLEMENT, "DNK", "severed", "1980");
        // left and came back
        party(SUPPLEMENT, CONVENTION, "ECU", "actual", "signature", "1986-01-15");
        party(SUPPLEMENT, CONVENTION, "ECU", "actual", "ratification", "1986-01-15");
        party(SUPPLEMENT, CONVENTION, "ECU", "actual", "denunciation", "2009-07-06");
        party(SUPPLEMENT, CONVENTION, "ECU", "actual", "signature", "2021-06-21");
        party(SUPPLEMENT, CONVENTION, "ECU", "actual", "ratification", "2021-08-04");
        // left, came back and left again
        party(SUPPLEMENT, UNION, "BEL", "actual", "acceptance", "2016-09-03");
        party(SUPPLEMENT, UNION, "BEL", "actual", "withdrawal", "2018-11-04");
        party(SUPPLEMENT, UNION, "BEL", "actual", "acceptance", "2019-02-19");
        party(SUPPLEMENT, UNION, "BEL", "actual", "withdrawal", "2024-01-27");
        talks();
        // one document says both
        party(SUPPLEMENT, CONVENTION, "JPN", "expected", "accession", "2025");
        party(SUPPLEMENT, CONVENTION, "JPN", "cancelled", "accession", "2025");
    }

    private KnownData() {}

    private static void entity(String id, String name) {
        LINES.add("""
                {"entity": {"id": "%s", "names": [{"text": "%s", "lang": "en", "kind": "official"}]}}""".formatted(id, name));
    }

    private static void party(String country, String act, String date) {
        party(REGISTER, TREATY, country, "actual", act, date);
    }

    private static void party(
            String document, String treaty, String country, String modality, String act, String date) {
        claim(
                document,
                "agreement-participation",
                "{\"party\": [\"country/%s\"], \"agreement\": [\"%s\"]}".formatted(country, treaty),
                modality,
                act,
                "{\"edtf\": \"%s\"}".formatted(date));
    }

    private static void office(String person, String date) {
        claim(
                REGISTER,
                "office-holding",
                "{\"holder\": [\"%s\"], \"office\": [\"office/chancellor-of-austria\"]}".formatted(person),
                "actual",
                "",
                "{\"edtf\": \"%s\"}".formatted(date));
    }

    private static void visit(String person, String host, String date) {
        claim(
                REGISTER,
                "visit",
                "{\"visitor\": [\"%s\"], \"host\": [\"country/%s\"]}".formatted(person, host),
                "actual",
                "",
                "{\"edtf\": \"%s\"}".formatted(date));
    }

    /** What two had to do with each other: they met thrice. */
    private static void talks() {
        talk("contact", "initiator", "recipient", "2025-11-10", "{\"channel\": \"letter\"}");
        talk("contact", "initiator", "recipient", "2025-11-11", "{}");
        talk("contact", "initiator", "recipient", "2025-11-12", "{\"channel\": \"phone\"}");
        talk("negotiation", "party", "party", "2025-11-13", "{\"form\": \"indirect\"}");
        talk("negotiation", "party", "party", "2025-11-14", "{\"form\": \"direct\"}");
        talk("mediation", "mediator", "party", "2025-11-15", "{}");
        signing("agreement/river-treaty", "2025-11-16", "remote");
        signing("agreement/customs-union", "2025-11-17", "ceremony");
    }

    private static void talk(String type, String one, String other, String date, String values) {
        String who = one.equals(other)
                ? "{\"%s\": [\"person/ann-reeve\", \"person/bo-marsh\"]}".formatted(one)
                : "{\"%s\": [\"person/ann-reeve\"], \"%s\": [\"person/bo-marsh\"]}".formatted(one, other);
        valued(type, who, date, values);
    }

    private static void signing(String agreement, String date, String form) {
        valued("signing", """
                {"agreement": ["%s"], "signatory": ["person/ann-reeve", "person/bo-marsh"]}""".formatted(agreement), date, "{\"form\": \"%s\"}".formatted(form));
    }

    private static void holding(String person, String office, String date, String capacity) {
        valued("office-holding", """
                {"holder": ["%s"], "office": ["%s"]}""".formatted(person, office), date, "{\"capacity\": \"%s\"}".formatted(capacity));
    }

    private static void valued(String type, String roles, String date, String values) {
        LINES.add("""
                {"claim": {"document": "%s", "type": "%s", "roles": %s, "modality": "actual", "values": %s, "when": {"edtf": "%s"}, "quote": {"text": "%s on %s", "lang": "en"}}}""".formatted(DIARY, type, roles, values, date, type, date));
    }

    private static void relation(String document, String country, String act, String date) {
        claim(
                document,
                "diplomatic-relations",
                "{\"party\": [\"country/AUT\", \"country/%s\"]}".formatted(country),
                "actual",
                act,
                "{\"edtf\": \"%s\"}".formatted(date));
    }

    private static void claim(String document, String type, String roles, String modality, String act, String when) {
        String quote = "%s %s %s %s".formatted(type, roles, act, when).replaceAll("[\"{}\\\\\\\\]", "");
        LINES.add("""
                {"claim": {"document": "%s", "type": "%s", "roles": %s, "modality": "%s", %s"when": %s, "quote": {"text": "%s", "lang": "en"}}}""".formatted(
                document, type, roles, modality, act.isEmpty() ? "" : "\"act\": \"%s\", ".formatted(act), when, quote));
    }

    /** Adds it to what is in the store. */
    static void load(Driver driver) {
        LoadedStore.load(driver, LINES.toArray(String[]::new));
    }
}
