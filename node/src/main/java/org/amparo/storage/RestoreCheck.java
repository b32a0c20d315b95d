package org.amparo.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a room looks at, and puts in order, when a backup was restored and before its rows count. Found by {@link
 * java.util.ServiceLoader}, as no application runs during a restore.
 */
public interface RestoreCheck {
    /**
     * Checks. What is written through the connection counts when all checks are content.
     *
     * @param owner the restored database, as its owner
     * @param settings what the command line was told of the node
     * @throws StartFailure when the node could not work with what was restored: then nothing is
     */
    void check(Connection owner, DataFolder folder, Map<String, String> settings) throws SQLException;
}
