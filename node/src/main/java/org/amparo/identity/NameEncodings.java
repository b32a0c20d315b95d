package org.amparo.identity;

import static org.amparo.identity.rows.tables.NameEncoding.NAME_ENCODING;

import java.nio.ByteBuffer;
import java.util.List;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows under which persons are found by their names: encoded, and sealed with the person's own key. */
@Component
class NameEncodings {
    private static final String TABLE = "identity.name_encoding";
    private static final byte[] NOTHING = {};
    /** The generated code does not know the type of a transaction's number. */
    private static final Field<Object> NOW = DSL.field("pg_current_xact_id()");

    private final DSLContext db;
    private final NameEncoder encoder;
    private final Copy copy;

    NameEncodings(DSLContext db, NameEncoder encoder, Copy copy) {
        this.db = db;
        this.encoder = encoder;
        this.copy = copy;
    }

    /** Adds the row of a person to those that {@link #write} will copy. */
    void collect(long person, DataKey key, Identity identity, List<@Nullable Object[]> rows) {
        rows.add(new @Nullable Object[] {person, sealed(person, key, List.of(identity))});
    }

    void write(List<@Nullable Object[]> rows) {
        copy.into(NAME_ENCODING, List.of(NAME_ENCODING.PERSON_ID, NAME_ENCODING.WORDS), rows);
    }

    /** Finds a person by the names of all these identities. */
    void replace(PersonId person, DataKey key, List<Identity> known) {
        put(person, sealed(person.value(), key, known));
    }

    /** Keeps the row, empty, so that whoever has the words in memory forgets them too. */
    void forget(PersonId person) {
        put(person, NOTHING);
    }

    private void put(PersonId person, byte[] words) {
        db.insertInto(NAME_ENCODING)
                .set(NAME_ENCODING.PERSON_ID, person.value())
                .set(NAME_ENCODING.WORDS, words)
                .onConflict(NAME_ENCODING.PERSON_ID)
                .doUpdate()
                .set(NAME_ENCODING.WORDS, words)
                .set(java.util.Map.of(NAME_ENCODING.CHANGED_XID, NOW))
                .execute();
    }

    private byte[] sealed(long person, DataKey key, List<Identity> known) {
        var words = encoded(known, encoder);
        var bytes = ByteBuffer.allocate(words.length * Long.BYTES);
        bytes.asLongBuffer().put(words);
        return key.seal(bytes.array(), place(person));
    }

    static long[] encoded(Identity identity, NameEncoder encoder) {
        return encoded(List.of(identity), encoder);
    }

    private static long[] encoded(List<Identity> known, NameEncoder encoder) {
        var words = known.stream()
                .flatMap(identity -> NameWords.of(identity).stream())
                .distinct()
                .toList();
        var encoded = new long[words.size() * NameEncoder.LONGS];
        for (int i = 0; i < words.size(); i++) {
            encoder.encode(words.get(i), true, encoded, i * NameEncoder.LONGS);
        }
        return encoded;
    }

    static long[] open(long person, DataKey key, byte[] sealed) {
        var longs = ByteBuffer.wrap(key.open(sealed, place(person))).asLongBuffer();
        var words = new long[longs.remaining()];
        longs.get(words);
        return words;
    }

    private static Binding place(long person) {
        return new Binding(TABLE, person, "");
    }
}
