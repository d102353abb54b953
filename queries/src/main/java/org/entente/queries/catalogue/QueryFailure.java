/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

/** Why a question has no answer; the message says what to do about it. */
public final class QueryFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the driver says, and has no type for, when all its connections are in use for as long as it waits for one. */
    private static final String NO_CONNECTION = "Unable to acquire connection from the pool";

    /** The closed list of reasons; each has a stable code. */
    public enum Reason {
        PARAMETER_MISSING,
        PARAMETER_INVALID,
        PARAMETER_UNKNOWN,
        CURSOR_INVALID,
        /** The answer would need more of the graph than one question may read. */
        QUESTION_TOO_BROAD,
        QUERY_NOT_FOUND,
        ENTITY_NOT_FOUND,
        /** The code is a country's, and no fact speaks of that country yet. */
        COUNTRY_NOT_USED,
        FACT_NOT_FOUND,
        DOCUMENT_NOT_FOUND,
        /** It was there, and somebody took it back; the message says why. */
        RETRACTED,
        /** The thing goes by another id since it was merged; {@link QueryFailure#movedTo()} has it. */
        MOVED,
        GRAPH_CHANGED,
        /** Not all that the records say is in the graph yet: a load goes on, or was interrupted. */
        GRAPH_UNPROJECTED,
        QUERY_TIMED_OUT,
        /** Whoever asked has gone, so the question was ended. */
        NOBODY_WAITS,
        STORE_UNREACHABLE,
        /** All who may ask the store at the same time are asking it. */
        STORE_BUSY,
        STORE_FAILED;

        /** {@return the code that clients may rely on, such as {@code parameter-missing}} */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient @Nullable Id from;
    private final transient @Nullable Id to;

    /** A failure whose message says what is wrong and what to do. */
    public QueryFailure(Reason reason, String message) {
        this(reason, message, null, null, null);
    }

    private QueryFailure(Reason reason, String message, @Nullable Id from, @Nullable Id to, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.from = from;
        this.to = to;
    }

    /** {@return the failure to be told when a thing goes by another id} */
    public static QueryFailure moved(Id from, Id to) {
        return new QueryFailure(
                Reason.MOVED, "%s is %s since the two were merged.".formatted(from, to), from, to, null);
    }

    /** {@return the failure to be told when what is stored cannot be a graph that the loader wrote} */
    public static QueryFailure damaged(RuntimeException cause) {
        return new QueryFailure(
                Reason.STORE_FAILED,
                "The store is damaged (%s): see what ./entente check says.".formatted(cause.getMessage()),
                null,
                null,
                cause);
    }

    /** {@return the failure when the thread that asks was told that nobody waits for the answer} */
    static QueryFailure abandoned(Exception cause) {
        return new QueryFailure(Reason.NOBODY_WAITS, "Nobody waits for the answer any more.", null, null, cause);
    }

    /** {@return the same, of a thread that waits and was interrupted; it stays so} */
    public static QueryFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return abandoned(cause);
    }

    /** {@return what an exception of the store means to somebody who asked} */
    public static QueryFailure of(Neo4jException e) {
        if (e instanceof ServiceUnavailableException || e instanceof SessionExpiredException) {
            return new QueryFailure(
                    Reason.STORE_UNREACHABLE, "The database does not answer; try again later.", null, null, e);
        }
        if (String.valueOf(e.getMessage()).startsWith(NO_CONNECTION)) {
            return new QueryFailure(
                    Reason.STORE_BUSY,
                    "Too many ask the database at this moment: ask again in a while.",
                    null,
                    null,
                    e);
        }
        if (e instanceof TransactionTerminatedException || e.code().contains("TransactionTimedOut")) {
            return new QueryFailure(
                    Reason.QUERY_TIMED_OUT,
                    "The database took too long; ask for less, for instance with a smaller limit.",
                    null,
                    null,
                    e);
        }
        return new QueryFailure(Reason.STORE_FAILED, "The database could not answer.", null, null, e);
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** {@return whether it is so because records are loaded meanwhile, of which no trace would tell more} */
    public boolean isOfALoad() {
        return reason == Reason.GRAPH_CHANGED || reason == Reason.GRAPH_UNPROJECTED;
    }

    /**
     * {@return the same question about what the thing goes by now}
     *
     * @param texts what was asked, by parameter
     */
    public Map<String, String> renamed(Map<String, String> texts) {
        String before = String.valueOf(from);
        String now = String.valueOf(to);
        Map<String, String> renamed = new LinkedHashMap<>(texts);
        renamed.replaceAll((name, text) -> text.equals(before) ? now : text);
        return renamed;
    }

    /** {@return the id that the thing goes by now} */
    public Optional<Id> movedTo() {
        return Optional.ofNullable(to);
    }
}
