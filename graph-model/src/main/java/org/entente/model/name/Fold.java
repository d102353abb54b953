/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;

/** The table behind the matching key: what becomes of one code point of a decomposed, case-folded text. */
final class Fold {

    private static final String CYRILLIC_WITH_ACUTE = "гк";

    private Fold() {}

    /** Whether the mark is one that writers put or leave out on this base. */
    static boolean dropsMark(int base, int mark) {
        if (UScript.getScript(mark) == UScript.ARABIC || isArabicMark(mark)) {
            return true;
        }
        return switch (UScript.getScript(base)) {
            case UScript.LATIN, UScript.GREEK, UScript.HEBREW, UScript.ARABIC -> true;
            case UScript.CYRILLIC -> dropsFromCyrillic(base, mark);
            default -> false;
        };
    }

    private static boolean isArabicMark(int mark) {
        return (mark >= 0x064B && mark <= 0x065F) || mark == 0x0670;
    }

    /** Stress accents go, and the dots of ё; the breve of й and ў and the dots of ї are letters' own. */
    private static boolean dropsFromCyrillic(int base, int mark) {
        return switch (mark) {
            case 0x0300 -> true;
            case 0x0301 -> CYRILLIC_WITH_ACUTE.indexOf(base) < 0;
            case 0x0308 -> base == 'е';
            default -> false;
        };
    }

    /** Whether it vanishes without parting a word: apostrophes, quotes, dots, tatweel, invisible characters. */
    static boolean isSilent(int c) {
        return switch (c) {
            case '\'', '"', '`', '.' -> true;
            case 0x02B9, 0x02BA, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x02CA, 0x02CB, 0x02EE -> true;
            case 0x2032, 0x2033, 0x2035, 0x2036, 0x05F3, 0x05F4, 0xA78B, 0xA78C -> true;
            case 0x0640, 0x06D4, 0x3002 -> true;
            default -> isQuoteOrFormat(c);
        };
    }

    private static boolean isQuoteOrFormat(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION,
                    UCharacterCategory.FORMAT -> true;
            default -> (c >= 0x201A && c <= 0x201E);
        };
    }

    /** Whether it stands between words; of a plus sign its place tells. */
    static boolean separates(int c) {
        return c != '+' && isBetweenWords(c);
    }

    private static boolean isBetweenWords(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.CONTROL,
                    UCharacterCategory.DASH_PUNCTUATION,
                    UCharacterCategory.START_PUNCTUATION,
                    UCharacterCategory.END_PUNCTUATION,
                    UCharacterCategory.CONNECTOR_PUNCTUATION,
                    UCharacterCategory.OTHER_PUNCTUATION,
                    UCharacterCategory.MATH_SYMBOL,
                    UCharacterCategory.CURRENCY_SYMBOL,
                    UCharacterCategory.MODIFIER_SYMBOL,
                    UCharacterCategory.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** Appends what the letter or digit folds to. */
    static void append(StringBuilder key, int c) {
        switch (c) {
            case 'ٱ' -> key.append('ا');
            case 'ى', 'ی' -> key.append('ي');
            case 'ة', 'ہ', 'ھ', 'ۃ', 'ە' -> key.append('ه');
            case 'ک', 'ڪ' -> key.append('ك');
            case 'ı' -> key.append('i');
            case 'ł' -> key.append('l');
            case 'ø' -> key.append('o');
            case 'đ' -> key.append('d');
            case 'ħ' -> key.append('h');
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            default -> appendDigitOr(key, c);
        }
    }

    private static void appendDigitOr(StringBuilder key, int c) {
        int digit = UCharacter.getType(c) == UCharacterCategory.DECIMAL_DIGIT_NUMBER ? UCharacter.digit(c, 10) : -1;
        if (digit >= 0) {
            key.append((char) ('0' + digit));
        } else {
            key.appendCodePoint(c);
        }
    }
}
