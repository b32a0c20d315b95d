package org.amparo.exchange.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a first pass over a workbook tells: that nothing in it unpacks to more than it may, whatever its directory says,
 * and about how many rows it has. A workbook is a zip archive, and the reader believes it.
 */
final class XlsxBounds {
    private static final int MAX_PARTS = 2_000;
    private static final long MAX_SHEETS = 6L << 30;
    private static final long MAX_OTHER_PART = 32L << 20;
    private static final long RATIO_MATTERS_FROM = 16L << 20;
    private static final long MAX_RATIO = 200;
    /** Between two tags lies the text of a cell; between two rows, a row. */
    private static final long MAX_BETWEEN_TAGS = 1L << 20;

    private static final long MAX_BETWEEN_ROWS = 32L << 20;
    private static final int CHUNK = 1 << 16;

    private long sheetBytes;
    private long rows;

    private XlsxBounds() {}

    /**
     * Unpacks everything once, keeping nothing.
     *
     * @return how many rows the sheets have together
     * @throws UnreadableTable when it is no workbook, or one that would not fit
     */
    static long check(SourceFile file) {
        var bounds = new XlsxBounds();
        try (var channel = file.channel();
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MAX_PARTS) {
                throw tooLarge("it has more parts than a workbook");
            }
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                throw new UnreadableTable(Reason.BINARY, "is an OpenDocument file: save it as .xlsx or as CSV");
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new UnreadableTable(Reason.BINARY, "is a binary workbook (.xlsb): save it as .xlsx or as CSV");
            }
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableTable(Reason.BINARY, "is a zip archive, not a workbook");
            }
            for (var part : parts) {
                bounds.unpack(zip, part);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableTable(Reason.BINARY, "is damaged: it cannot be unpacked to its end");
        }
        return bounds.rows;
    }

    private void unpack(ZipFile zip, ZipArchiveEntry part) throws IOException {
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableTable(Reason.BINARY, "is encrypted: save it without a password");
        }
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        try (InputStream in = zip.getInputStream(part)) {
            if (in == null) {
                throw new IOException("a part without content");
            }
            if (sheet) {
                unpackSheet(in, part);
            } else {
                unpackOther(in, part);
            }
        }
    }

    private void unpackOther(InputStream in, ZipArchiveEntry part) throws IOException {
        var chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            size += read;
            if (size > MAX_OTHER_PART) {
                throw tooLarge(
                        part.getName().endsWith("sharedStrings.xml")
                                ? "it holds more texts than fit in memory: save it as CSV"
                                : "one of its parts unpacks to more than 32 MB");
            }
        }
    }

    private void unpackSheet(InputStream in, ZipArchiveEntry part) throws IOException {
        var chunk = new byte[CHUNK];
        long size = 0;
        long sinceTag = 0;
        long sinceRow = 0;
        int matched = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            for (int i = 0; i < read; i++) {
                byte b = chunk[i];
                sinceTag = b == '<' ? 0 : sinceTag + 1;
                sinceRow++;
                matched = matchRow(b, matched);
                if (matched == ROW.length) {
                    rows++;
                    sinceRow = 0;
                    matched = 0;
                }
                if (sinceTag > MAX_BETWEEN_TAGS || sinceRow > MAX_BETWEEN_ROWS) {
                    throw tooLarge("one of its cells or rows is too large to be real");
                }
            }
            size += read;
            sheetBytes += read;
            long packed = Math.max(1, part.getCompressedSize());
            if (sheetBytes > MAX_SHEETS || size > RATIO_MATTERS_FROM && size / packed > MAX_RATIO) {
                throw tooLarge("it unpacks to more than a workbook can be");
            }
        }
    }

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};

    private static int matchRow(byte b, int matched) {
        if (b == ROW[matched]) {
            return matched + 1;
        }
        return b == ROW[0] ? 1 : 0;
    }

    private static UnreadableTable tooLarge(String why) {
        return new UnreadableTable(Reason.TOO_LARGE, why);
    }
}
