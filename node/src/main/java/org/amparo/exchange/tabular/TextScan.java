package org.amparo.exchange.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.amparo.exchange.tabular.UnreadableTable.Reason;

/**
 * What a first pass over all bytes of a text file tells: in which encoding it is written, and its SHA-256. A sample
 * would not do: the first accent of a file may stand in its last row.
 *
 * @param charset UTF-8, UTF-16 (with a mark only) or Windows-1252
 * @param mark how many bytes the byte-order mark takes
 * @param size in bytes
 * @param endsLine whether the last line is ended
 */
record TextScan(Charset charset, int mark, long size, boolean endsLine, String sha256) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    /**
     * Reads the file through.
     *
     * @throws UnreadableTable when it is no text, or cannot be read
     */
    static TextScan of(SourceFile file) {
        try (InputStream in = file.stream()) {
            return scan(in);
        } catch (NoSuchFileException e) {
            throw new UnreadableTable(Reason.FILE, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableTable(Reason.FILE, "no right to read the file");
        } catch (IOException e) {
            throw new UnreadableTable(Reason.FILE, "the file cannot be read");
        }
    }

    private static TextScan scan(InputStream in) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] chunk = new byte[CHUNK];
        int length = in.readNBytes(chunk, 0, CHUNK);
        if (length == 0) {
            throw new UnreadableTable(Reason.EMPTY, "the file is empty");
        }
        refuseKnownBinary(chunk, length);
        boolean bigEndian = startsWith(chunk, length, 0xFE, 0xFF);
        boolean wide = bigEndian || startsWith(chunk, length, 0xFF, 0xFE);
        boolean marked = startsWith(chunk, length, 0xEF, 0xBB, 0xBF);
        ByteRules rules = new ByteRules();
        long size = 0;
        int last = 0;
        while (length > 0) {
            digest.update(chunk, 0, length);
            if (!wide) {
                rules.read(chunk, length);
            }
            size += length;
            last = chunk[length - 1];
            length = in.readNBytes(chunk, 0, CHUNK);
        }
        boolean endsLine = last == '\n' || last == '\r' || wide;
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (wide) {
            return new TextScan(bigEndian ? UTF_16BE : UTF_16LE, 2, size, endsLine, sha256);
        }
        boolean utf8 = rules.isUtf8(marked);
        return new TextScan(utf8 ? UTF_8 : WINDOWS_1252, marked ? 3 : 0, size, endsLine, sha256);
    }

    private static void refuseKnownBinary(byte[] chunk, int length) {
        if (startsWith(chunk, length, 'P', 'K', 3, 4)) {
            throw new UnreadableTable(
                    Reason.BINARY, "is a zip archive or an Excel workbook, not CSV: unpack it, or save it as CSV");
        }
        if (startsWith(chunk, length, 0x1F, 0x8B)) {
            throw new UnreadableTable(Reason.BINARY, "is compressed (gzip): unpack it first");
        }
        if (startsWith(chunk, length, '%', 'P', 'D', 'F')) {
            throw new UnreadableTable(Reason.BINARY, "is a PDF, not CSV");
        }
    }

    private static boolean startsWith(byte[] chunk, int length, int... bytes) {
        if (length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((chunk[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
