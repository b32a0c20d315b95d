package org.amparo.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what the program says to its database about who asks. The key lies in the database, where the owner's functions
 * read it and the role that the program runs as does not: whoever can only run SQL as that role cannot sign.
 *
 * <p>The database has no HMAC, but SHA-256: so it is given the key as HMAC's two blocks (RFC 2104), the inner and the
 * outer.
 */
public final class TicketKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final SecretKeySpec key;

    private TicketKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Makes the key of this database, unless it has one. */
    static void make(Connection owner) throws SQLException {
        byte[] key = new byte[BLOCK];
        new SecureRandom().nextBytes(key);
        try (var insert = owner.prepareStatement(
                "insert into storage.state values ('ticket-key', ?) on conflict (key) do nothing")) {
            insert.setString(
                    1,
                    HexFormat.of().formatHex(xor(key, INNER)) + HexFormat.of().formatHex(xor(key, OUTER)));
            insert.executeUpdate();
        }
    }

    /** The key of a migrated database. */
    static TicketKey of(Login owner) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select value from storage.state where key = 'ticket-key'")) {
            if (!rows.next()) {
                throw new StartFailure("The database has no ticket key: it was not migrated to its end");
            }
            byte[] blocks = HexFormat.of().parseHex(rows.getString(1));
            return new TicketKey(xor(java.util.Arrays.copyOf(blocks, BLOCK), INNER));
        } catch (SQLException e) {
            throw StartFailure.behind(e).orElseGet(() -> new StartFailure("The database cannot be read", e));
        }
    }

    /** The signature of a text, in hexadecimal digits. */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] xor(byte[] block, byte pad) {
        byte[] padded = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    @Override
    public String toString() {
        return "TicketKey[redacted]";
    }
}
