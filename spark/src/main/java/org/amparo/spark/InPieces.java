package org.amparo.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Works on a long run of things some at a time, so that only those are in memory. */
final class InPieces<T, U> implements Iterator<U> {
    private final Iterator<T> from;
    private final int most;
    private final Function<List<T>, Iterator<U>> work;
    private Iterator<U> done = Collections.emptyIterator();

    InPieces(Iterator<T> from, int most, Function<List<T>, Iterator<U>> work) {
        this.from = from;
        this.most = most;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        while (!done.hasNext() && from.hasNext()) {
            List<T> piece = new ArrayList<>();
            while (piece.size() < most && from.hasNext()) {
                piece.add(from.next());
            }
            done = work.apply(piece);
        }
        return done.hasNext();
    }

    @Override
    public U next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return done.next();
    }
}
