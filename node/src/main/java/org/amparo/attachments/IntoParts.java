package org.amparo.attachments;

import java.io.OutputStream;
import java.util.Arrays;
import org.amparo.confidential.FileKey;

/** Writes sealed bytes into rows, a segment each. */
final class IntoParts extends OutputStream {
    private final FileRows parts;
    private final FileId id;
    private final byte[] segment = new byte[FileKey.SEGMENT];
    private int filled;
    private int ordinal;
    private boolean ended;

    IntoParts(FileRows parts, FileId id) {
        this.parts = parts;
        this.id = id;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int taken = Math.min(end - at, segment.length - filled);
            System.arraycopy(bytes, at, segment, filled, taken);
            filled += taken;
            at += taken;
            if (filled == segment.length) {
                writeSegment();
            }
        }
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            long length = (long) ordinal * segment.length + filled;
            if (filled > 0) {
                writeSegment();
            }
            parts.end(id, length);
        }
    }

    private void writeSegment() {
        parts.write(id, ordinal, filled == segment.length ? segment : Arrays.copyOf(segment, filled));
        ordinal++;
        filled = 0;
    }
}
