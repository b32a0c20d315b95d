package org.amparo.exchange.tabular;

import java.util.OptionalLong;

/**
 * The file is no table that can be read. The message is one line for whoever runs the import, says where, and shows
 * nothing of what stands in the file.
 */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long line;

    /** What is wrong with it. */
    public enum Reason {
        /** No such file, no right to read it, or the disk failed. */
        FILE,
        /** There is nothing in it. */
        EMPTY,
        /** Not text, or not a workbook. */
        BINARY,
        /** Text of which some bytes mean nothing. */
        ENCODING,
        /** A quotation mark stands where none can. */
        QUOTES,
        /** It ends in the middle of a row. */
        CUT_OFF,
        /** A cell, a row or the header is larger than any real one. */
        TOO_LARGE,
        /** Its columns are not those of the format. */
        HEADER
    }

    public UnreadableTable(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.line = 0;
    }

    public UnreadableTable(Reason reason, long line, String message) {
        super("line " + line + ": " + message);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The line, where one can be named. */
    public OptionalLong line() {
        return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
    }
}
