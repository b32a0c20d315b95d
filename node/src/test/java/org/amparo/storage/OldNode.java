package org.amparo.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A data folder as an earlier version of the program left it. */
public final class OldNode {
    private OldNode() {}

    /**
     * Makes one.
     *
     * @param rooms each with the version that its schema had then, in the order of the program
     * @param rows what was in it, as the owner of the tables inserts it
     */
    public static void make(Path data, Map<String, String> rooms, String rows) throws SQLException {
        var database = NodeDatabase.unmigrated(DataFolder.at(data), Optional.empty());
        try {
            var migrations = new Migrations(database.owner());
            rooms.forEach(migrations::runUntil);
            try (var connection = database.owner().connect();
                    var statement = connection.createStatement()) {
                statement.execute(rows);
            }
        } finally {
            NodeDatabase.end(database);
        }
    }
}
