package org.amparo.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in a format of COPY, on their way to the server. */
interface CopyRows {
    void row(@Nullable Object[] values);

    /** How many bytes wait. */
    int size();

    /** Sends what waits. */
    void drainTo(CopyIn copy) throws SQLException;

    /** Adds what stands after the last row. */
    void end();
}
