/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.id.Hash;

/** A mapping file: what the rows of a data set are as records. */
public final class Mapping {

    private static final int HASH = 16;

    private final String file;
    private final String hash;
    private final Plan plan;

    private Mapping(String file, String hash, Plan plan) {
        this.file = file;
        this.hash = hash;
        this.plan = plan;
    }

    /**
     * {@return the mapping in this file}
     *
     * @throws InvalidMapping when anything is wrong with it, naming all of it with line and column
     */
    public static Mapping read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        try {
            return read(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidMapping(List.of(name + ":1:1: the file is not UTF-8; save it as UTF-8"));
        }
    }

    static Mapping read(String name, String text) {
        return new Mapping(name, Hash.sha256(text).substring(0, HASH), MappingReader.read(name, text));
    }

    /** {@return the file's name} */
    public String name() {
        return file;
    }

    /** {@return the version of the language and the hash of the file's text; part of a load's id} */
    public String fingerprint() {
        return MappingShape.VERSION + " " + hash;
    }

    /**
     * Reads a file to its end and hands over the records it becomes.
     *
     * @param tally where rows and records are counted
     * @throws UnfitFile when the file is not what the mapping says
     */
    public void translate(InputStream content, MappingOutput output, Tally tally) throws IOException {
        Translation translation = new Translation(file, plan, output, tally);
        translation.begin();
        plan.rows().read(content, translation);
        translation.finish();
    }

    /** {@return what of the mapping's {@code expect} is not met, a line each; nothing when all is as expected} */
    public List<String> unmet(Tally tally) {
        return plan.expectation().unmet(file, tally);
    }

    /** {@return whether the mapping expects nothing} */
    public boolean expectsNothing() {
        return plan.expectation().equals(Expectation.NONE);
    }

    /** {@return whether {@code expect} limits the claims that wait and some may: only a projection of all records counts them} */
    public boolean limitsPending() {
        return plan.expectation().limitsPending() && plan.records().stream().anyMatch(RecordTemplate::mayWait);
    }

    /** {@return the same mapping with nothing expected; its loads keep their ids} */
    public Mapping withoutExpectations() {
        return new Mapping(file, hash, plan.expecting(Expectation.NONE));
    }
}
