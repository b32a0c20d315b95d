package org.amparo.exchange.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of an Excel workbook (.xlsx). Of a formula its last value is taken, of a date its ISO form,
 * of merged cells the first one.
 */
public final class XlsxSource implements TabularSource {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final XlsxCells cells;
    private final List<String> header;
    private final String sha256;
    private final long expectedRows;
    private long readRows;

    private XlsxSource(ReadableWorkbook workbook, String sha256, long expectedRows) throws IOException {
        this.workbook = workbook;
        this.sha256 = sha256;
        this.expectedRows = expectedRows;
        this.cells = new XlsxCells(workbook.isDate1904());
        var sheet = workbook.getSheets()
                .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new UnreadableTable(Reason.EMPTY, "the workbook has no visible sheet"));
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        var first = next();
        if (first == null) {
            throw new UnreadableTable(Reason.EMPTY, "the first sheet holds no header");
        }
        this.header = first.cells().stream().map(String::strip).toList();
    }

    /** Whether the file is a workbook by its first bytes, whatever its name; also one that cannot be read. */
    public static boolean isWorkbook(SourceFile file) {
        try (InputStream in = file.stream()) {
            var first = in.readNBytes(4);
            return Arrays.equals(first, ZIP) || Arrays.equals(first, OLE2);
        } catch (IOException | UnreadableTable e) {
            return false;
        }
    }

    /**
     * Opens the workbook and reads its header.
     *
     * @throws UnreadableTable when it is no workbook
     */
    public static XlsxSource open(Path file) {
        return open(SourceFile.of(file));
    }

    /**
     * Opens the workbook and reads its header.
     *
     * @throws UnreadableTable when it is no workbook
     */
    public static XlsxSource open(SourceFile file) {
        ReadableWorkbook workbook = null;
        try {
            var sha256 = sha256(file);
            long expectedRows = XlsxBounds.check(file);
            workbook = workbook(file);
            return new XlsxSource(workbook, sha256, expectedRows);
        } catch (IOException | RuntimeException e) {
            close(workbook);
            throw e instanceof UnreadableTable known ? known : damaged();
        }
    }

    /** The reader reads here and there only what lies on a disk as it is; of anything else it keeps the packed bytes. */
    private static ReadableWorkbook workbook(SourceFile file) throws IOException {
        var options = new ReadingOptions(true, true);
        if (file instanceof FileOnDisk(var path)) {
            return new ReadableWorkbook(path.toFile(), options);
        }
        try (var in = file.stream()) {
            return new ReadableWorkbook(in, options);
        }
    }

    private static String sha256(SourceFile file) throws IOException {
        try (InputStream in = file.stream();
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            var first = digesting.readNBytes(4);
            if (Arrays.equals(first, OLE2)) {
                throw new UnreadableTable(
                        Reason.BINARY,
                        "is encrypted, or a workbook of before 2007 (.xls): save it as .xlsx, without a password");
            }
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static UnreadableTable damaged() {
        return new UnreadableTable(Reason.BINARY, "is no Excel workbook (.xlsx), or a damaged one");
    }

    private static void close(@Nullable ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                readRows++;
                var texts = texts(row);
                if (!texts.isEmpty()) {
                    return new Row(row.getRowNum(), texts);
                }
            }
            return null;
        } catch (UnreadableTable e) {
            throw e;
        } catch (RuntimeException e) {
            // The reader's own words may quote the file.
            throw new UnreadableTable(Reason.BINARY, readRows + 1, "the sheet is damaged at or after this row");
        }
    }

    /** Without the blank cells at its end. */
    private List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        if (row.getCellCount() > MAX_COLUMNS) {
            throw tooLarge(row);
        }
        var texts = new ArrayList<String>(row.getCellCount());
        int filled = 0;
        int characters = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            var text = cells.text(row.getCell(i));
            characters += text.length();
            if (text.length() > MAX_CELL || characters > MAX_ROW) {
                throw tooLarge(row);
            }
            texts.add(text);
            filled = text.isBlank() ? filled : i + 1;
        }
        return Collections.unmodifiableList(texts.subList(0, filled));
    }

    private static UnreadableTable tooLarge(org.dhatim.fastexcel.reader.Row row) {
        return new UnreadableTable(Reason.TOO_LARGE, row.getRowNum(), "a cell or a row too large to be real");
    }

    @Override
    public double progress() {
        return Math.min(1.0, (double) readRows / Math.max(1, expectedRows));
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        stream.close();
        close(workbook);
    }
}
