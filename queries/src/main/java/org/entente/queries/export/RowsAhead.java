/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.entente.queries.catalogue.QueryFailure;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * The rows of a statement, of which the next are asked for while those before are worked on, by one thread. There is room for
 * few, and for twice as many whenever that thread had to wait, so that a statement of which few rows are wanted holds few.
 */
final class RowsAhead<T> implements Flow.Subscriber<Record>, Iterator<T> {

    /** So many rows are asked for at first. */
    static final int FIRST = 64;

    /** More than so many are never held, be they here or asked for. */
    static final int MOST = 512;

    /** Who waits is woken for so many rows, since to be woken costs as much as several rows. */
    private static final int WAKING = 64;

    private final Function<Record, T> read;
    private Flow.@Nullable Subscription subscription;
    private boolean isBegun;
    private int room = FIRST;
    /** How many rows are here, have come, or were asked for. */
    private int held = FIRST;

    private Queue<Record> here = new ArrayDeque<>();
    private Queue<Record> come = new ArrayDeque<>();
    private int wanted;
    private boolean isEnded;
    private @Nullable Throwable failure;

    RowsAhead(Function<Record, T> read) {
        this.read = read;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            subscription = given;
        }
        given.request(FIRST);
    }

    @Override
    public synchronized void onNext(Record row) {
        come.add(row);
        if (come.size() == wanted) {
            notifyAll();
        }
    }

    @Override
    public synchronized void onError(Throwable thrown) {
        failure = thrown;
        onComplete();
    }

    @Override
    public synchronized void onComplete() {
        isEnded = true;
        notifyAll();
    }

    @Override
    public boolean hasNext() {
        if (here.isEmpty()) {
            if (isBegun && room < MOST && mustWait()) {
                room *= 2;
                ask();
            }
            isBegun = true;
            take();
        }
        return !here.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Record row = here.remove();
        held--;
        if (held <= room / 2) {
            ask();
        }
        return read.apply(row);
    }

    private void ask() {
        int more = room - held;
        held = room;
        Objects.requireNonNull(subscription).request(more);
    }

    private synchronized boolean mustWait() {
        return come.isEmpty() && !isEnded;
    }

    /** Waits for rows if there are none; whatever was asked for will come, or the rows end. */
    private synchronized void take() {
        if (mustWait()) {
            wanted = Math.min(held, WAKING);
            while (come.size() < wanted && !isEnded) {
                await();
            }
        }
        Queue<Record> empty = here;
        here = come;
        come = empty;
        if (here.isEmpty() && failure != null) {
            throw ReadAhead.told(failure);
        }
    }

    private synchronized void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw QueryFailure.interrupted(e);
        }
    }
}
