/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.CanonicalJson;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes what a person decides: judgements, retractions, restores. Each is one more record and goes the way of every
 * other, so a backup holds it and loading it again changes nothing. What it names must be there.
 */
public final class Decisions {

    private final Loader loader;
    private final RecordStore records;
    private final Presence presence;
    private final Lookups lookups;

    Decisions(Database database, Loader loader) {
        this.loader = loader;
        this.records = new RecordStore(database);
        this.presence = new Presence(database);
        this.lookups = new Lookups(database);
    }

    /**
     * Records that two things are the same, or are different.
     *
     * @throws LoaderException.Refused when one is not there, or the two can never be one
     */
    public Decided judge(boolean same, Judgement.Side a, Judgement.Side b, Signed signed) {
        require(a);
        require(b);
        return write("judgement", List.of(new Judgement(same, a, b, signed.by(), signed.at(), signed.why())));
    }

    /**
     * Takes back a claim, or all that a document, a load or a judgement said.
     *
     * @throws LoaderException.Refused when it is not there, or is nothing that can be taken back
     */
    public Decided retract(Id covers, Signed signed) {
        if (!Retraction.COVERED.contains(covers.kind()) || covers.kind() == Kind.QUOTE) {
            throw new LoaderException.Refused(
                    "%s cannot be retracted: name a claim, a document, a load or a judgement.".formatted(covers));
        }
        presence.require(covers);
        return write("retraction", List.of(retraction(covers, signed)));
    }

    /**
     * Undoes a retraction, or every standing one that covers the thing named.
     *
     * @throws LoaderException.Refused when none stands
     */
    public Decided restore(Id what, Signed signed) {
        RecordSet decisions = records.all(RecordKind.RETRACTION, RecordKind.RESTORE);
        Set<Id> restored = decisions.all(Restore.class).values().stream()
                .map(Restore::restores)
                .collect(Collectors.toSet());
        SortedMap<Id, Retraction> standing = new TreeMap<>(decisions.all(Retraction.class));
        standing.keySet().removeAll(restored);
        standing.entrySet()
                .removeIf(entry -> !entry.getKey().equals(what)
                        && !entry.getValue().covers().equals(what));
        if (standing.isEmpty()) {
            throw new LoaderException.Refused(
                    "No retraction of %s stands here: name a retraction, or what it covers.".formatted(what));
        }
        if (standing.values().stream().anyMatch(Retraction::erases)) {
            throw new LoaderException.Refused(
                    "%s erased words, which are gone for good: only a backup from before still has them."
                            .formatted(standing.firstKey()));
        }
        return write(
                "restore",
                standing.keySet().stream()
                        .map(id -> new Restore(id, signed.why(), signed.by(), signed.at()))
                        .toList());
    }

    /**
     * Erases the words that a claim quotes, wherever they are quoted; hash and offsets stay.
     *
     * @throws LoaderException.Refused when the claim is not there or quotes nothing
     */
    public Decided erase(Id claim, Signed signed) {
        presence.require(claim);
        RecordSet found = new RecordSet();
        records.read(RecordKind.CLAIM, List.of(claim), found);
        if (!(found.records().get(claim) instanceof Claim content)
                || content.quote() == null
                || content.quote().sha256() == null) {
            throw new LoaderException.Refused(
                    "%s has no quote with a hash, so there are no words to erase.".formatted(claim));
        }
        String hash = content.quote().sha256();
        Decided decided = write("erasure", List.of(retraction(new Id(Kind.QUOTE, hash), signed)));
        return new Decided(
                decided.records(),
                lookups.findByText(DrainStatements.CLAIMS_QUOTING, List.of(hash))
                        .size());
    }

    private static Retraction retraction(Id covers, Signed signed) {
        return new Retraction(covers, signed.why(), signed.by(), signed.at());
    }

    private void require(Judgement.Side side) {
        switch (side) {
            case Judgement.Side.Thing(Id id) -> presence.require(id);
            case Judgement.Side.Named named -> {
                if (named.document() != null) {
                    presence.require(named.document());
                }
            }
        }
    }

    private Decided write(String name, List<? extends SourceRecord> decisions) {
        String lines = decisions.stream()
                .map(record -> CanonicalJson.write(
                                JsonNodeFactory.instance.objectNode().set(record.recordName(), record.toJson()))
                        + "\n")
                .collect(Collectors.joining());
        try (Source source = Source.stream(
                "a " + name + " by hand", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))) {
            LoadReport found = Loader.validate(List.of(source), LoadOptions.DEFAULT);
            if (!found.rejections().isEmpty()) {
                throw new LoaderException.Refused(
                        found.rejections().getFirst().violation().message());
            }
            loader.load(List.of(source), LoadOptions.DEFAULT);
        }
        return new Decided(decisions.stream().map(SourceRecord::recordId).toList(), decisions.size());
    }
}
