package org.amparo.attachments;

import java.util.Optional;
import java.util.UUID;

/** Which file. Random, so that nobody counts them. */
public record FileId(UUID value) {
    public static FileId fresh() {
        return new FileId(UUID.randomUUID());
    }

    /** The one that an address names; empty when it is none. */
    public static Optional<FileId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new FileId(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
