/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

/** What can be wrong, or worth a note, in one line of input; the name is the stable code in reports. */
public enum Issue {
    INVALID_UTF8,
    INVALID_JSON,
    DUPLICATE_KEY,
    LONE_SURROGATE,
    CONTROL_CHARACTER,
    LINE_TOO_LONG,
    TOO_DEEP,
    NUMBER_OUT_OF_RANGE,
    UNSUPPORTED_FORMAT,
    UNKNOWN_RECORD,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_JSON_TYPE,
    EMPTY_VALUE,
    INVALID_ID,
    WRONG_KIND_OF_ID,
    UNKNOWN_COUNTRY,
    UNKNOWN_FACT_TYPE,
    UNKNOWN_ROLE,
    MISSING_ROLE,
    TOO_MANY_FILLERS,
    FILLER_DOES_NOT_FIT,
    UNKNOWN_VALUE,
    INVALID_VALUE,
    UNKNOWN_CODE,
    INVALID_DATE,
    INVALID_LANGUAGE,
    INVALID_QUOTE,
    QUOTE_MISMATCH,
    /** A row of a table has more or fewer columns than its header. */
    WRONG_COLUMN_COUNT,
    /** Note: text that changes its reading direction or hides characters was kept as it is. */
    NOTE_BIDI_CONTROL,
    /** Note: a word mixes Latin, Cyrillic or Greek letters, which look alike. */
    NOTE_MIXED_SCRIPTS,
    /** Note: a quote is placed by offsets but carries no hash, so nobody can prove it later. */
    NOTE_QUOTE_WITHOUT_HASH,
    /** Note: the byte order mark at the start of the file was passed over. */
    NOTE_BYTE_ORDER_MARK,
    /** Note: the text of the document is not at hand, so the quote could not be proved. */
    NOTE_DOCUMENT_TEXT_ABSENT,
    /** Note: a mapping passes this row and others over, for the reason given. */
    NOTE_ROW_PASSED_OVER,
    /** Note: a path of a mapping leads to nothing in any row; it may be misspelled. */
    NOTE_NEVER_FILLED,
    /** Note: bytes of another encoding were read as the mapping says. */
    NOTE_STRAY_BYTES,
    /** Note: the file reads as UTF-8, but the mapping says that it is of another encoding. */
    NOTE_LOOKS_LIKE_UTF8,
    /** Note: a mapping tells as done what its date puts after the publication of the document. */
    NOTE_AFTER_PUBLICATION,
    /** Note: two groups of rows that a mapping keeps apart write one key, so what refers to it is part of both. */
    NOTE_KEY_OF_SEVERAL_GROUPS
}
