package org.amparo.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

/** A process that commits row after row and says each number after its commit, until it is killed. */
final class CommitLoop {
    private CommitLoop() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.in(DataFolder.at(Path.of(arguments[0])), Map.of());
        try (Connection connection = database.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.promised (number bigint primary key)");
            for (long number = Long.parseLong(arguments[1]); ; number++) {
                statement.execute("insert into public.promised values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
