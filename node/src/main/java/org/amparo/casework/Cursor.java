package org.amparo.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of a list ended: the next one begins after it. Lists run from the newest registration to the oldest.
 *
 * @param registeredOn of the last case shown
 * @param id of the last case shown
 */
public record Cursor(LocalDate registeredOn, long id) {
    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,6})-(\\d{1,18})");

    /** How the cursor travels in a link. */
    public String encoded() {
        return registeredOn.toEpochDay() + "-" + id;
    }

    /** The cursor of a link; empty when it was tampered with. */
    public static Optional<Cursor> parse(String encoded) {
        var parts = SHAPE.matcher(encoded);
        return parts.matches()
                ? Optional.of(new Cursor(
                        LocalDate.ofEpochDay(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
