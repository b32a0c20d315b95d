package org.amparo.exchange.tabular;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** A file's bytes after its byte-order mark, and how many were read. */
final class CountedInput implements Closeable {
    private static final int SAMPLE = 1 << 16;

    private final BufferedInputStream in;
    private final Counter counter;

    private CountedInput(Counter counter) {
        this.counter = counter;
        this.in = new BufferedInputStream(counter, SAMPLE);
    }

    static CountedInput of(SourceFile file, int mark) throws IOException {
        CountedInput input = new CountedInput(new Counter(file.stream()));
        input.in.readNBytes(mark);
        return input;
    }

    /** The beginning of the text, which can still be read afterwards. */
    String sample(Charset charset) throws IOException {
        in.mark(SAMPLE);
        byte[] bytes = in.readNBytes(SAMPLE);
        in.reset();
        return new String(bytes, charset);
    }

    Reader reader(Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    long count() {
        return counter.count;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
