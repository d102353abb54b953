/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.time.temporal.JulianFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Writes Wikidata's values as texts: items by their id, times in EDTF as precise as they are. */
final class WikidataValue {

    private static final Pattern TIME = Pattern.compile("([+-])0*([0-9]{1,16})-([0-9]{2})-([0-9]{2})T.*");
    private static final String JULIAN = "Q1985786";
    private static final int DAY = 11;
    private static final int MONTH = 10;
    private static final int YEAR = 9;
    private static final int DECADE = 8;
    private static final int CENTURY = 7;

    private WikidataValue() {}

    /** {@return the value of a snak; empty where it has none, or none that is known} */
    static String text(JsonNode snak) {
        JsonNode value = snak.path("datavalue").path("value");
        return switch (snak.path("datavalue").path("type").asString("")) {
            case "wikibase-entityid" -> id(value);
            case "time" -> time(value);
            case "monolingualtext" -> Texts.strip(value.path("text").asString(""));
            case "quantity" -> value.path("amount").asString("").replaceFirst("^\\+", "");
            default -> value.isString() ? Texts.strip(value.stringValue()) : "";
        };
    }

    private static String id(JsonNode value) {
        String id = value.path("id").asString("");
        if (!id.isEmpty() || !value.path("numeric-id").isIntegralNumber()) {
            return id;
        }
        String letter = value.path("entity-type").asString("item").equals("property") ? "P" : "Q";
        return letter + value.path("numeric-id").asLong();
    }

    private static String time(JsonNode value) {
        Matcher time = TIME.matcher(value.path("time").asString(""));
        int precision = value.path("precision").asInt(0);
        if (!time.matches() || time.group(2).length() > 4 || time.group(1).equals("-") && precision < YEAR) {
            return "";
        }
        // Wikidata has no year 0, as historians count: its -0044 is 44 BC, which is -0043 in EDTF
        int year = time.group(1).equals("-") ? 1 - Integer.parseInt(time.group(2)) : Integer.parseInt(time.group(2));
        String written = (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(year));
        return switch (precision) {
            case CENTURY -> century(year);
            case DECADE -> written.substring(0, 3) + "X";
            case YEAR -> written;
            case MONTH -> written + "-" + time.group(3);
            default -> precision < DAY ? "" : day(value, year, time.group(3), time.group(4));
        };
    }

    /** The twentieth century is written as its last year, 2000, or as any year in it. */
    private static String century(int year) {
        return String.format(Locale.ROOT, "%02dXX", (year - 1) / 100);
    }

    private static String day(JsonNode value, int year, String month, String day) {
        try {
            int ofYear = Month.of(Integer.parseInt(month)).getValue();
            int ofMonth = ChronoField.DAY_OF_MONTH.checkValidIntValue(Integer.parseInt(day));
            return value.path("calendarmodel").asString("").endsWith(JULIAN)
                    ? julian(year, ofYear, ofMonth)
                    : LocalDate.of(year, ofYear, ofMonth).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** The day of the Gregorian calendar, by the day number that both calendars share. */
    private static String julian(int year, int month, int day) {
        int shift = (14 - month) / 12;
        int years = year + 4800 - shift;
        int months = month + 12 * shift - 3;
        long number = day + (153L * months + 2) / 5 + 365L * years + Math.floorDiv(years, 4) - 32083;
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, number).toString();
    }
}
