package org.amparo.exchange.jsonlines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one at a time and none longer than a case can be. */
final class Lines implements Closeable {
    private static final int LONGEST = 8 << 20;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest;
    private final long size;
    private long read;
    private long number;

    private Lines(InputStream in, MessageDigest digest, long size) {
        this.in = new BufferedInputStream(new DigestInputStream(in, digest), BUFFER);
        this.digest = digest;
        this.size = size;
    }

    static Lines of(SourceFile file) {
        try {
            return new Lines(file.stream(), MessageDigest.getInstance("SHA-256"), file.size());
        } catch (NoSuchFileException e) {
            throw new UnreadableTable(Reason.FILE, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableTable(Reason.FILE, "no right to read the file");
        } catch (IOException e) {
            throw new UnreadableTable(Reason.FILE, "the file cannot be read");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The next line without its end, or null at the end of the file. */
    byte @Nullable [] next() {
        try {
            var line = new ByteArrayOutputStream(4_096);
            int b = in.read();
            if (b < 0) {
                return null;
            }
            number++;
            for (; b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() == LONGEST) {
                    throw new UnreadableTable(Reason.TOO_LARGE, number, "a line longer than any case");
                }
                line.write(b);
            }
            read += line.size() + 1L;
            return line.toByteArray();
        } catch (IOException e) {
            throw new UnreadableTable(Reason.FILE, "the file cannot be read to its end");
        }
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    double progress() {
        return Math.min(1.0, (double) read / Math.max(1, size));
    }

    /** SHA-256 of all that was read: of the file, once it was read to its end. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
