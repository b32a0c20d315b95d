package org.amparo.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Public data sets that are kept beside the national cases: for comparison, never in a work queue or a national figure.
 * Their records were published by others and are about nobody in particular.
 */
public interface PublicCollections {
    /** All, by title. */
    List<PublicCollection> all();

    Optional<PublicCollection> find(String key);

    /**
     * Takes in the records of a file, as many as there are, within the caller's transaction: all or none. A record is
     * known again by the collection, the hash of its canonical row, and its ordinal among equal rows of the file. Equal
     * rows are different persons; the same file twice is the same persons.
     *
     * @param collection is made if there is none of that key
     * @param records asked for one after another while they are written, and only once
     */
    Tally takeIn(Profile collection, Iterable<NewRecord> records);

    /**
     * Gives out the records of a collection as they were read, in the order in which they came, some thousand at a time.
     *
     * @return how many
     */
    long each(PublicCollection collection, Consumer<List<Map<String, String>>> receiver);

    /** Which canonical fields any record of the collection holds. */
    List<String> fields(PublicCollection collection);

    /**
     * What a collection is.
     *
     * @param key lower-case letters, digits and hyphens: it stands in addresses
     * @param source who published it
     * @param address where
     * @param licence what its publisher allows and asks
     * @param citation how it is cited
     */
    record Profile(String key, String title, String source, String address, String licence, String citation) {
        public Profile {
            if (!key.matches("[a-z0-9][a-z0-9-]{0,59}")) {
                throw new IllegalArgumentException("a key is lower-case letters, digits and hyphens");
            }
        }
    }

    /**
     * A collection of this node.
     *
     * @param records how many it has
     */
    record PublicCollection(int id, Profile profile, long records, Optional<Instant> importedAt) {}

    /**
     * A record of a file.
     *
     * @param hash SHA-256 of its canonical row
     * @param more codes of dimensions that only collections have, by dimension; several with blanks between
     * @param fields the row as it was read, in canonical names and codes
     */
    record NewRecord(
            byte[] hash,
            Optional<Integer> year,
            String sex,
            String ageBand,
            List<String> nationalities,
            List<String> exploitation,
            List<String> recruitment,
            List<String> meansOfControl,
            Map<String, String> more,
            Map<String, String> fields) {}

    /** How many records were new, and how many were there. */
    record Tally(long imported, long unchanged) {}
}
