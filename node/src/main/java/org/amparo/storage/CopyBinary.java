package org.amparo.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of COPY (PostgreSQL 18 manual, COPY, "Binary Format"): neither side turns ciphertext into
 * digits, nor numbers into letters and back, which halves what the server does with a sealed record.
 */
final class CopyBinary implements CopyRows {
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long FIRST_SECOND = FIRST_DAY * 86_400;
    private static final int TEXT_TYPE = 25;
    private static final int NUMERIC_BASE_DIGITS = 4;
    private static final BigInteger NUMERIC_BASE = BigInteger.valueOf(10_000);

    /** What a column takes, and how it is written. */
    private enum Kind {
        TEXT,
        TEXTS,
        BYTES,
        JSON,
        BIGINT,
        INTEGER,
        SMALLINT,
        BOOLEAN,
        DATE,
        TIMESTAMP,
        NUMERIC,
        UUID;

        static @Nullable Kind of(Field<?> field) {
            var type = field.getDataType().getType();
            if (type == String.class) {
                return TEXT;
            } else if (type == String[].class) {
                return TEXTS;
            } else if (type == byte[].class) {
                return BYTES;
            } else if (type == JSONB.class) {
                return JSON;
            } else if (type == Long.class) {
                return BIGINT;
            } else if (type == Integer.class) {
                return INTEGER;
            } else if (type == Short.class) {
                return SMALLINT;
            } else if (type == Boolean.class) {
                return BOOLEAN;
            } else if (type == LocalDate.class) {
                return DATE;
            } else if (type == OffsetDateTime.class) {
                return TIMESTAMP;
            } else if (type == BigDecimal.class) {
                return NUMERIC;
            } else if (type == UUID.class) {
                return Kind.UUID;
            }
            return null;
        }
    }

    private final Kind[] kinds;
    private byte[] bytes;
    private int size;

    private CopyBinary(Kind[] kinds, int capacity) {
        this.kinds = kinds;
        this.bytes = new byte[capacity];
        put(HEAD);
    }

    /** Empty when the type of a column is not known here: then the rows go as text. */
    static Optional<CopyRows> of(List<? extends Field<?>> fields, int capacity) {
        var kinds = new ArrayList<Kind>(fields.size());
        for (var field : fields) {
            var kind = Kind.of(field);
            if (kind == null) {
                return Optional.empty();
            }
            kinds.add(kind);
        }
        return Optional.of(new CopyBinary(kinds.toArray(Kind[]::new), capacity));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void drainTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }

    @Override
    public void end() {
        putShort(-1);
    }

    @Override
    public void row(@Nullable Object[] values) {
        putShort(kinds.length);
        for (int i = 0; i < kinds.length; i++) {
            var value = values[i];
            if (value == null) {
                putInt(-1);
            } else {
                value(kinds[i], value);
            }
        }
    }

    private void value(Kind kind, Object value) {
        switch (kind) {
            case TEXT -> text((String) value);
            case TEXTS -> texts((String[]) value);
            case BYTES -> sized((byte[]) value);
            case JSON -> json((JSONB) value);
            case BIGINT -> {
                putInt(Long.BYTES);
                putLong(((Number) value).longValue());
            }
            case INTEGER -> {
                putInt(Integer.BYTES);
                putInt(Math.toIntExact(((Number) value).longValue()));
            }
            case SMALLINT -> {
                putInt(Short.BYTES);
                putShort(smallInt(((Number) value).longValue()));
            }
            case BOOLEAN -> {
                putInt(1);
                put((byte) ((Boolean) value ? 1 : 0));
            }
            case DATE -> {
                putInt(Integer.BYTES);
                putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - FIRST_DAY));
            }
            case TIMESTAMP -> {
                var time = (OffsetDateTime) value;
                putInt(Long.BYTES);
                putLong((time.toEpochSecond() - FIRST_SECOND) * 1_000_000 + time.getNano() / 1_000);
            }
            case NUMERIC -> numeric((BigDecimal) value);
            case UUID -> {
                var id = (UUID) value;
                putInt(2 * Long.BYTES);
                putLong(id.getMostSignificantBits());
                putLong(id.getLeastSignificantBits());
            }
        }
    }

    private static int smallInt(long number) {
        if (number != (short) number) {
            throw new ArithmeticException("too large for a smallint");
        }
        return (int) number;
    }

    private void text(String text) {
        sized(text.getBytes(StandardCharsets.UTF_8));
    }

    private void sized(byte[] raw) {
        putInt(raw.length);
        put(raw);
    }

    /** A version stands before the text. */
    private void json(JSONB json) {
        var raw = json.data().getBytes(StandardCharsets.UTF_8);
        putInt(raw.length + 1);
        put((byte) 1);
        put(raw);
    }

    /** One dimension, counted from 1; no dimension when it is empty. */
    private void texts(String[] texts) {
        int sizeAt = size;
        putInt(0);
        putInt(texts.length == 0 ? 0 : 1);
        putInt(0);
        putInt(TEXT_TYPE);
        if (texts.length > 0) {
            putInt(texts.length);
            putInt(1);
            for (var text : texts) {
                text(text);
            }
        }
        setInt(sizeAt, size - sizeAt - Integer.BYTES);
    }

    /** Digits to the base of 10,000, of which the decimals fill whole ones. */
    private void numeric(BigDecimal number) {
        int scale = Math.max(0, number.scale());
        int groups = (scale + NUMERIC_BASE_DIGITS - 1) / NUMERIC_BASE_DIGITS;
        var rest = number.setScale(groups * NUMERIC_BASE_DIGITS).unscaledValue().abs();
        var digits = new ArrayList<Integer>();
        while (rest.signum() > 0) {
            var divided = rest.divideAndRemainder(NUMERIC_BASE);
            digits.add(divided[1].intValue());
            rest = divided[0];
        }
        putInt((NUMERIC_BASE_DIGITS + digits.size()) * Short.BYTES);
        putShort(digits.size());
        putShort(digits.size() - groups - 1);
        putShort(number.signum() < 0 ? 0x4000 : 0);
        putShort(scale);
        digits.reversed().forEach(this::putShort);
    }

    private void put(byte one) {
        room(1);
        bytes[size++] = one;
    }

    private void put(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    private void putShort(int number) {
        room(Short.BYTES);
        bytes[size++] = (byte) (number >> 8);
        bytes[size++] = (byte) number;
    }

    private void putInt(int number) {
        room(Integer.BYTES);
        setInt(size, number);
        size += Integer.BYTES;
    }

    private void setInt(int at, int number) {
        bytes[at] = (byte) (number >> 24);
        bytes[at + 1] = (byte) (number >> 16);
        bytes[at + 2] = (byte) (number >> 8);
        bytes[at + 3] = (byte) number;
    }

    private void putLong(long number) {
        putInt((int) (number >> 32));
        putInt((int) number);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
