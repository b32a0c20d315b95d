package org.amparo.attachments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Pieces of files without a database. */
final class RowsInMemory extends FileRows {
    private final Map<FileId, List<byte[]>> files = new HashMap<>();

    RowsInMemory() {
        super(DSL.using(org.jooq.SQLDialect.POSTGRES));
    }

    @Override
    void begin(FileId id, Instant now) {
        files.put(id, new ArrayList<>());
    }

    @Override
    void write(FileId id, int ordinal, byte[] bytes) {
        files.getOrDefault(id, List.of()).add(bytes.clone());
    }

    @Override
    void end(FileId id, long length) {}

    @Override
    long length(FileId id) {
        return files.getOrDefault(id, List.of()).stream()
                .mapToLong(piece -> piece.length)
                .sum();
    }

    @Override
    Optional<byte[]> read(FileId id, int ordinal) {
        var pieces = files.getOrDefault(id, List.of());
        return ordinal < pieces.size() ? Optional.of(pieces.get(ordinal)) : Optional.empty();
    }

    @Override
    void remove(Collection<FileId> ids) {
        ids.forEach(files::remove);
    }
}
