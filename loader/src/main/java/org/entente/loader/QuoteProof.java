/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.Issue;
import org.entente.model.record.Quote;
import org.entente.model.record.ReadLine;
import org.entente.model.record.Violation;
import org.jspecify.annotations.Nullable;

/** Proves that quotes stand where claims say, given a folder with the documents' texts: {@code <document key>.txt}. */
final class QuoteProof {

    private static final String POINTER = "/claim/quote";
    private static final int KEPT_DOCUMENTS = 8;
    private static final int SHOWN = 80;

    private final @Nullable Path folder;
    private final Set<Id> absent = new HashSet<>();
    private final Map<Id, Text> texts = new LinkedHashMap<>(KEPT_DOCUMENTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, Text> eldest) {
            return size() > KEPT_DOCUMENTS;
        }
    };

    /** A document's text: there, not there, or not readable as UTF-8. */
    private record Text(Optional<String> words, boolean broken) {}

    private QuoteProof(@Nullable Path folder) {
        this.folder = folder;
    }

    /** {@return a proof by the texts in this folder, or none at all} */
    static QuoteProof by(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new LoaderException.UnusableFile(folder + " is not a folder: correct --documents.");
        }
        return new QuoteProof(folder);
    }

    /** {@return what is wrong with the claim's quote; nothing when it stands or cannot be looked up} */
    List<Violation> check(ReadLine.Accepted accepted, Consumer<Violation> notes) {
        if (folder == null || !(accepted.record() instanceof Claim claim) || claim.quote() == null) {
            return List.of();
        }
        Text text = texts.computeIfAbsent(claim.document(), id -> read(folder, id));
        if (text.broken()) {
            return mismatch("the text of %s is not valid UTF-8; save it as UTF-8".formatted(claim.document()));
        }
        if (text.words().isEmpty()) {
            if (absent.add(claim.document())) {
                notes.accept(new Violation(
                        POINTER,
                        Issue.NOTE_DOCUMENT_TEXT_ABSENT,
                        "quotes of %s could not be proved: there is no %s.txt in %s"
                                .formatted(claim.document(), claim.document().key(), folder)));
            }
            return List.of();
        }
        return check(claim.quote(), accepted.quoteText(), text.words().get());
    }

    private static List<Violation> check(Quote quote, @Nullable String words, String document) {
        if (quote.start() == null || quote.end() == null) {
            return words == null || document.contains(words)
                    ? List.of()
                    : mismatch("the words stand nowhere in the document; copy them from it");
        }
        int length = document.codePointCount(0, document.length());
        if (quote.end() > length) {
            return mismatch("the document ends at code point %d; correct the offsets".formatted(length));
        }
        int from = document.offsetByCodePoints(0, quote.start().intValue());
        String found = document.substring(from, document.offsetByCodePoints(from, (int) (quote.end() - quote.start())));
        boolean stands = quote.sha256() == null
                ? words == null || words.equals(found)
                : Hash.sha256(found).equals(quote.sha256());
        return stands
                ? List.of()
                : mismatch("code points %d to %d of the document are '%s'; correct the offsets or the quote"
                        .formatted(quote.start(), quote.end(), shortened(found)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static List<Violation> mismatch(String message) {
        return List.of(new Violation(POINTER, Issue.QUOTE_MISMATCH, message));
    }

    private static Text read(Path folder, Id document) {
        Path file = folder.resolve(document.key() + ".txt");
        if (!Files.isRegularFile(file)) {
            return new Text(Optional.empty(), false);
        }
        try {
            return new Text(
                    Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString()),
                    false);
        } catch (CharacterCodingException e) {
            return new Text(Optional.empty(), true);
        } catch (IOException e) {
            throw new LoaderException.UnusableFile(file + " cannot be read: " + e.getMessage());
        }
    }
}
