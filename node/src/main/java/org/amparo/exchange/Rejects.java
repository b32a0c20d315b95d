package org.amparo.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.exchange.CaseFileReader.Reject;

/** Where the rows of a file are told that were not taken, and why. */
public interface Rejects {
    /** Tells of a row all that is wrong with it. */
    void add(long line, List<Reject> rejects);

    /** How many rows were rejected. */
    long rows();

    /** Which file tells them; none where nothing was rejected, or no file tells it. */
    Optional<Path> path();

    /** Ends what is told. */
    void finish() throws IOException;

    /** Takes back what was told: nothing was taken, so nothing was rejected. */
    void discard();
}
