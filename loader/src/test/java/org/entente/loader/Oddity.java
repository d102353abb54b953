/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.entente.model.record.ReadLine;

/** Odd input, each with what becomes of it; a good line follows every odd one. The page docs/input-oddities.md says the same. */
enum Oddity {
    BYTE_ORDER_MARK("the file begins with a byte order mark", "accepted, NOTE_BYTE_ORDER_MARK", "\uFEFF" + name("Ann")),
    CARRIAGE_RETURN_LINE_FEED("lines end in CR LF", "accepted", name("Ann") + "\r"),
    CARRIAGE_RETURN_ALONE(
            "lines end in CR alone: the file is one line", "rejected, INVALID_JSON", name("Ann") + "\r" + name("Bo")),
    NO_LAST_LINE_END("the last line has no end", "accepted", name("Ann")),
    EMPTY_FILE("the file is empty", "nothing", ""),
    BLANK_LINE("a line holds only white space", "passed over", " \t "),
    GZIP("the file is packed with gzip, whatever its name", "accepted", name("Ann")),
    HEADER("the first line names the format", "passed over", "{\"format\": \"entente/1\"}"),
    OTHER_FORMAT("the first line names another format", "rejected, UNSUPPORTED_FORMAT", "{\"format\": \"entente/2\"}"),
    RIGHT_TO_LEFT_MARK("a right-to-left mark in real Arabic", "accepted", name("\u200Fتوكاييف\u200F")),
    BIDI_OVERRIDE("U+202E turns the reading direction", "accepted, NOTE_BIDI_CONTROL", name("Tokayev \u202Eeht")),
    HOMOGLYPH("a Cyrillic letter inside a Latin name", "accepted, NOTE_MIXED_SCRIPTS", name("K\u0430zakhstan")),
    FORMULA("a name that a spreadsheet would run", "accepted", name("=HYPERLINK(\\\"x\\\")")),
    DECOMPOSED("letters and their marks as separate characters", "accepted", name("Erdog\u0306an")),
    ASTRAL("characters outside the basic plane", "accepted", name("\uD83D\uDE00 Ann")),
    TRUNCATED("the line ends in the middle", "rejected, INVALID_JSON", "{\"entity\": {\"id\": \"person/a\""),
    TWO_OBJECTS("two objects on a line", "rejected, INVALID_JSON", name("Ann") + " " + name("Bo")),
    SINGLE_QUOTES("single quotes, as in Python", "rejected, INVALID_JSON", "{'entity': {'id': 'person/a'}}"),
    NOT_A_NUMBER("NaN", "rejected, INVALID_JSON", number("NaN")),
    HUGE_NUMBER("1e400", "rejected, WRONG_JSON_TYPE", number("1e400")),
    MANY_DIGITS("a number of 1001 digits", "rejected, NUMBER_OUT_OF_RANGE", number("1".repeat(1001))),
    RAW_NUL("a NUL byte", "rejected, INVALID_JSON", name("A\u0000nn")),
    ESCAPED_NUL("an escaped NUL", "rejected, CONTROL_CHARACTER", name("A\\u0000nn")),
    NON_CHARACTER("U+FFFE, which is no character", "rejected, CONTROL_CHARACTER", name("A\uFFFEnn")),
    LONE_SURROGATE("half of a surrogate pair, escaped", "rejected, LONE_SURROGATE", name("A\\uD800nn")),
    OVERLONG("U+0000 as the overlong bytes C0 80", "rejected, INVALID_UTF8", name("A\u0001nn")),
    ENCODED_SURROGATE("a surrogate as the bytes ED A0 80", "rejected, INVALID_UTF8", name("A\u0001nn")),
    LATIN_1("the file is Latin-1", "rejected, INVALID_UTF8", name("Andr\u00E9")),
    UTF_16("the file is UTF-16: nothing of it is read", "rejected, INVALID_UTF8", name("Ann")),
    UTF_16_WITHOUT_MARK("UTF-16 without a byte order mark", "rejected, INVALID_UTF8", name("Ann")),
    LONG_LINE("a line of 64 MB", "rejected, LINE_TOO_LONG", name("x".repeat(64 << 20))),
    LONG_STRING("a string of more than a million characters", "rejected, LINE_TOO_LONG", name("x".repeat(1_000_001))),
    LONG_ARRAY(
            "an array of a million numbers",
            "rejected, WRONG_JSON_TYPE",
            "{\"document\": {\"id\": \"document/d\", \"published\": \"2025\", \"republishes\": [1"
                    + ",1".repeat(999_999) + "]}}"),
    DEEP(
            "nested 100 000 levels",
            "rejected, TOO_DEEP",
            "{\"claim\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
    DUPLICATE_KEY(
            "a key stands twice",
            "rejected, DUPLICATE_KEY",
            "{\"entity\": {\"id\": \"person/a\", \"id\": \"person/b\"}}"),
    UNKNOWN_FIELD(
            "a field nobody knows", "rejected, UNKNOWN_FIELD", "{\"entity\": {\"id\": \"person/a\", \"nam\": []}}"),
    UNKNOWN_RECORD("a record nobody knows", "rejected, UNKNOWN_RECORD", "{\"fact\": {\"id\": \"person/a\"}}"),
    TWO_RECORDS(
            "two records on a line", "rejected, UNKNOWN_RECORD", "{\"entity\": {\"id\": \"person/a\"}, \"claim\": {}}"),
    NOT_AN_OBJECT("a line that is no object", "rejected, WRONG_JSON_TYPE", "[1, 2]"),
    NO_SUCH_DAY("2025-02-30", "rejected, INVALID_DATE", published("2025-02-30")),
    NO_SUCH_LEAP_DAY("2023-02-29", "rejected, INVALID_DATE", published("2023-02-29")),
    YEAR_ZERO("the year 0, written 0000", "accepted", asOf("0000")),
    YEAR_BEFORE_ZERO("the year 44 BC, written -0043", "accepted", asOf("-0043")),
    YEAR_10000("the year 10000", "rejected, INVALID_DATE", asOf("10000-01-01")),
    LONG_YEAR("the year 10000 as EDTF writes it, Y10000", "accepted", asOf("Y10000")),
    AMERICAN_DATE("11/06/2025", "rejected, INVALID_DATE", published("11/06/2025")),
    ARABIC_DIGITS("a date in Arabic digits", "rejected, INVALID_DATE", published("٢٠٢٥-١١-٠٦")),
    UNKNOWN_COUNTRY(
            "a country code nobody gave out", "rejected, UNKNOWN_COUNTRY", "{\"entity\": {\"id\": \"country/ABC\"}}"),
    TWO_LETTER_COUNTRY(
            "a country code of two letters", "rejected, UNKNOWN_COUNTRY", "{\"entity\": {\"id\": \"country/KZ\"}}"),
    SPACE_IN_ID("a space in an id", "rejected, INVALID_ID", "{\"entity\": {\"id\": \"person/donald trump\"}}");

    static final String GOOD = name("Good");

    private final String description;
    private final String outcome;
    private final String line;

    Oddity(String description, String outcome, String line) {
        this.description = description;
        this.outcome = outcome;
        this.line = line;
    }

    String description() {
        return description;
    }

    /** {@return what becomes of it, in the words of the page} */
    String outcome() {
        return outcome;
    }

    /** {@return where in the line the trouble is, where it is refused} */
    String pointer() {
        return switch (this) {
            case ESCAPED_NUL, NON_CHARACTER, LONE_SURROGATE -> "/entity/names/0/text";
            case LONG_ARRAY -> "/document/republishes/0";
            case HUGE_NUMBER, YEAR_10000 -> "/entity/asOf";
            case UNKNOWN_FIELD -> "/entity/nam";
            case NO_SUCH_DAY, NO_SUCH_LEAP_DAY, AMERICAN_DATE, ARABIC_DIGITS -> "/document/published";
            case UNKNOWN_COUNTRY, TWO_LETTER_COUNTRY, SPACE_IN_ID -> "/entity/id";
            default -> "";
        };
    }

    /** {@return whether the file is read no further} */
    boolean endsTheFile() {
        return this == UTF_16 || this == UTF_16_WITHOUT_MARK || this == CARRIAGE_RETURN_ALONE || this == EMPTY_FILE;
    }

    /** {@return the whole file} */
    byte[] file() {
        String text = endsTheFile() ? line : line + "\n" + GOOD + (this == NO_LAST_LINE_END ? "" : "\n");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case GZIP -> packed(utf8);
            case OVERLONG -> replaced(utf8, 0xC0, 0x80);
            case ENCODED_SURROGATE -> replaced(utf8, 0xED, 0xA0, 0x80);
            case LATIN_1 -> text.getBytes(StandardCharsets.ISO_8859_1);
            case UTF_16 -> text.getBytes(StandardCharsets.UTF_16);
            case UTF_16_WITHOUT_MARK -> text.getBytes(StandardCharsets.UTF_16LE);
            default -> utf8;
        };
    }

    /** Reads the file as a load does, without a store. */
    void read(Consumer<ReadLine.Accepted> accepting, Consumer<List<Rejection>> refusing) {
        try (Source source = source()) {
            new FactFile(QuoteProof.by(null)).read(source, new FactFile.Sink() {
                @Override
                public void accept(long number, long line, ReadLine.Accepted accepted) {
                    accepting.accept(accepted);
                }

                @Override
                public void reject(long line, List<Rejection> rejections) {
                    refusing.accept(rejections);
                }

                @Override
                public void note(Rejection note) {
                    // the page says which
                }
            });
        }
    }

    /** {@return the file as a source; close it} */
    Source source() {
        return Source.stream("odd", new ByteArrayInputStream(file()));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String name(String name) {
        return "{\"entity\": {\"id\": \"person/a\", \"names\": [{\"text\": \"" + name + "\"}]}}";
    }

    private static String published(String date) {
        return "{\"document\": {\"id\": \"document/d\", \"published\": \"" + date + "\"}}";
    }

    private static String asOf(String date) {
        return "{\"entity\": {\"id\": \"person/a\", \"asOf\": \"" + date + "\"}}";
    }

    private static String number(String number) {
        return "{\"entity\": {\"id\": \"person/a\", \"asOf\": " + number + "}}";
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, int... by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte each : bytes) {
            if (each == 1) {
                for (int other : by) {
                    out.write(other);
                }
            } else {
                out.write(each);
            }
        }
        return out.toByteArray();
    }
}
