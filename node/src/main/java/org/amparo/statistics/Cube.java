package org.amparo.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.statistics.Dictionary.Codes;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the national cases, or of one collection, in memory, some twenty bytes each: what a page of charts shows is
 * counted in milliseconds. The database stays the truth; before each question the cube reads what has changed.
 */
final class Cube {
    /** Chunks that are written at once while many rows arrive; others are packed meanwhile. */
    private static final int DRAFTS = 24;

    private final Source source;
    private final Supplier<List<Dimension>> wanted;
    private final @Nullable Lots lots;

    private List<Dimension> dimensions = List.of();
    private List<Dictionary> dictionaries = List.of();
    private @Nullable Chunk[] chunks = new Chunk[0];
    private final Map<Integer, Chunk.Draft> drafts = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable String mark;
    private Snapshot snapshot = new Snapshot(List.of(), List.of(), new Chunk[0]);

    /** Where the rows come from. */
    interface Source {
        /**
         * Reads the rows that changed since a mark, or all.
         *
         * @return the mark for the next time
         */
        String read(List<Dimension> dimensions, Optional<String> mark, Receiver receiver);
    }

    /** Takes one row after another. */
    interface Receiver {
        /**
         * A row.
         *
         * @param caseId 0 for the records of collections
         * @param texts the columns of the dimensions; the array is used again for the next row
         */
        void row(long id, long caseId, boolean withdrawn, @Nullable String[] texts);
    }

    /**
     * @param dimensions may change while the node runs, as local fields come and go
     * @param lots for figures that are protected; null where all may see all
     */
    Cube(Source source, Supplier<List<Dimension>> dimensions, @Nullable Lots lots) {
        this.source = source;
        this.wanted = dimensions;
        this.lots = lots;
    }

    /** The rows as they stand now: what was committed before the call is in. */
    synchronized Snapshot now() {
        List<Dimension> now = wanted.get();
        if (!now.equals(dimensions) || mark == null) {
            begin(now);
        }
        try {
            boolean[] changed = new boolean[1];
            String next = source.read(dimensions, Optional.ofNullable(mark), (id, caseId, withdrawn, texts) -> {
                put(id, caseId, withdrawn, texts);
                changed[0] = true;
            });
            if (changed[0] || mark == null) {
                drafts.forEach((number, draft) -> chunks[number] = draft.done());
                snapshot = new Snapshot(dimensions, codes(), chunks.clone());
            }
            mark = next;
            return snapshot;
        } catch (RuntimeException e) {
            // Half of the changes may be in: the next call reads everything anew.
            mark = null;
            throw e;
        } finally {
            drafts.clear();
        }
    }

    private void begin(List<Dimension> now) {
        dimensions = now;
        dictionaries = Stream.generate(Dictionary::new).limit(now.size()).toList();
        chunks = new Chunk[0];
        mark = null;
    }

    private void put(long id, long caseId, boolean withdrawn, @Nullable String[] texts) {
        Chunk.Draft draft = draft(Chunk.chunkOf(id));
        if (withdrawn) {
            draft.remove(id);
            return;
        }
        int[] numbers = new int[texts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionaries.get(i).number(texts[i]);
        }
        draft.put(id, lots == null ? 1 : lots.of(caseId), numbers);
    }

    private Chunk.Draft draft(int number) {
        Chunk.Draft draft = drafts.get(number);
        if (draft != null) {
            return draft;
        }
        if (number >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(number + 1, chunks.length * 2));
        }
        if (drafts.size() == DRAFTS) {
            var eldest = drafts.entrySet().iterator();
            var packed = eldest.next();
            chunks[packed.getKey()] = packed.getValue().done();
            eldest.remove();
        }
        Chunk before = chunks[number];
        draft = before == null
                ? new Chunk.Draft(dimensions.size(), lots != null)
                : new Chunk.Draft(before, lots != null);
        drafts.put(number, draft);
        return draft;
    }

    private List<Codes> codes() {
        return dictionaries.stream().map(Dictionary::view).toList();
    }
}
