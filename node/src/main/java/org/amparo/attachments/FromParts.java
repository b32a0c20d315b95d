package org.amparo.attachments;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.amparo.confidential.FileKey;

/** Reads sealed bytes from rows, one segment in memory at a time. A row that is gone reads as an early end. */
final class FromParts implements SeekableByteChannel {
    private static final byte[] NOTHING = {};

    private final FileRows parts;
    private final FileId id;
    private final long size;
    private long position;
    private int ordinal = -1;
    private byte[] segment = NOTHING;
    private boolean open = true;

    FromParts(FileRows parts, FileId id) {
        this.parts = parts;
        this.id = id;
        this.size = parts.length(id);
    }

    @Override
    public int read(ByteBuffer into) {
        if (position >= size) {
            return -1;
        }
        int wanted = Math.toIntExact(position / FileKey.SEGMENT);
        if (wanted != ordinal) {
            segment = parts.read(id, wanted).orElse(NOTHING);
            ordinal = wanted;
        }
        int offset = Math.toIntExact(position % FileKey.SEGMENT);
        int length = Math.min(into.remaining(), segment.length - offset);
        if (length <= 0) {
            return into.hasRemaining() ? -1 : 0;
        }
        into.put(segment, offset, length);
        position += length;
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        segment = NOTHING;
        ordinal = -1;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
