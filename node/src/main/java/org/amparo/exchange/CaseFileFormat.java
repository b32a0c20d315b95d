package org.amparo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.amparo.exchange.tabular.SourceFile;

/** A file format that cases come in and go out by. */
public interface CaseFileFormat {
    /** How people name it on the command line. */
    String name();

    /** The endings of the files that it is written to, the usual one first. */
    List<String> extensions();

    /**
     * Opens a file for reading.
     *
     * @throws org.amparo.exchange.tabular.UnreadableTable when it is no file of this format
     */
    CaseFileReader read(SourceFile file);

    /**
     * Begins a file.
     *
     * @param out where to, buffered; the writer closes it
     * @param extension one of {@link #extensions}
     */
    CaseFileWriter write(OutputStream out, String extension) throws IOException;
}
