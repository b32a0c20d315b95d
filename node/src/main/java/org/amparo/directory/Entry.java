package org.amparo.directory;

import java.time.LocalDate;

/**
 * An authority as it stands in the directory.
 *
 * @param confirmed when its State last said that it holds
 */
record Entry(int id, String country, int version, LocalDate confirmed, Authority is) {
    Entry open() {
        return new Entry(id, country, version, confirmed, is.open());
    }
}
