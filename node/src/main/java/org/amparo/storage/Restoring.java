package org.amparo.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;

/**
 * Brings a {@link Snapshot} back into a node that never ran. Its files are read whole and held against their hashes before
 * anything is written; a folder that was empty is empty again after a failure.
 */
public final class Restoring {
    private final Target target;
    private final BiConsumer<String, Long> progress;

    /** The file cannot be restored: it is damaged, cut off, or no backup. The message is one line. */
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(Path file, String why) {
            super("Cannot restore " + file + ": " + why);
        }
    }

    /**
     * Where to restore to.
     *
     * @param databaseAddress of a database elsewhere that holds no node yet; none for the embedded one
     * @param settings what the command line was told of the node, for the checks of rooms
     */
    public record Target(DataFolder folder, Optional<String> databaseAddress, Map<String, String> settings) {}

    /** @param progress is told each table and how many rows have come so far */
    public Restoring(Target target, BiConsumer<String, Long> progress) {
        this.target = target;
        this.progress = progress;
    }

    /**
     * Restores.
     *
     * @param file everything but the keys
     * @param keys the keys that were written with the file, or newer ones; none for a backup that has none
     * @throws Damaged when a file is not whole; nothing was changed
     * @throws StartFailure when the node is not empty, or newer than the program was the one that wrote the file, or a
     *     room cannot work with what it got
     */
    public Snapshot.Size from(Path file, Optional<Path> keys) throws Damaged {
        try (BackupFile data = BackupFile.open(file, Manifest.Part.DATA, progress)) {
            refuseNewer(data);
            if (keys.isEmpty()) {
                return into(data, List.of(data));
            }
            try (BackupFile opened = BackupFile.open(keys.get(), Manifest.Part.KEYS, progress)) {
                refuseNewer(opened);
                return into(data, List.of(data, opened));
            }
        } catch (IOException e) {
            throw new Damaged(file, "it cannot be read");
        }
    }

    private static void refuseNewer(BackupFile file) {
        for (Map.Entry<String, String> room : file.manifest().rooms().entrySet()) {
            if (!Migrations.knows(room.getKey(), room.getValue())) {
                throw new StartFailure("The backup was made by a newer program (schema " + room.getKey()
                        + "): restore it with that program");
            }
        }
    }

    private Snapshot.Size into(BackupFile data, List<BackupFile> files) throws IOException, Damaged {
        if (!target.folder().isFresh()) {
            throw new StartFailure("Only an empty node can be restored into: "
                    + target.folder().root() + " was used before");
        }
        boolean begun = false;
        boolean done = false;
        NodeDatabase.Running database = NodeDatabase.unmigrated(target.folder(), target.databaseAddress());
        try {
            refuseUsed(database.owner());
            begun = true;
            Migrations migrations = new Migrations(database.owner());
            for (BackupFile file : files) {
                // The keys may be newer than the rest: then the schema goes on from that of the rest.
                file.manifest().rooms().forEach(migrations::runUntil);
                fill(file, database.owner());
            }
            migrations.run();
            check(database.owner(), data.path());
            done = true;
            Snapshot.Size size = new Snapshot.Size(0, 0, 0);
            for (BackupFile file : files) {
                size = size.plus(file.size());
            }
            return size;
        } finally {
            if (begun && !done) {
                new Migrations(database.owner()).undo();
            }
            NodeDatabase.end(database);
            if (!done && target.databaseAddress().isEmpty()) {
                target.folder().forgetDatabase();
            }
        }
    }

    private static void refuseUsed(Login owner) {
        try (Connection connection = owner.connect()) {
            for (String room : Migrations.ROOMS) {
                if (!new Contents(connection).version(room).isEmpty()) {
                    throw new StartFailure("Only an empty node can be restored into: the database was used before");
                }
            }
        } catch (SQLException e) {
            throw new StartFailure("The database cannot be read: SQL state " + e.getSQLState(), e);
        }
    }

    private void fill(BackupFile file, Login owner) throws IOException, Damaged {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Contents contents = new Contents(connection);
            long rows = 0;
            for (Manifest.Table table :
                    contents.inOrderOfReference(file.manifest().tables())) {
                statement.execute("alter table " + table.qualified() + " disable trigger user");
                try (InputStream bytes = file.rows(table)) {
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table.qualified() + " (" + table.columnList() + ") from stdin", bytes);
                }
                statement.execute("alter table " + table.qualified() + " enable trigger user");
                progress.accept(table.name(), rows);
            }
            for (Map.Entry<String, Long> sequence : file.manifest().sequences().entrySet()) {
                setSequence(connection, sequence.getKey(), sequence.getValue());
            }
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        } catch (SQLException e) {
            if (OwnerOnly.isDiskFull(e)) {
                throw new StartFailure("The disk is full: nothing was restored", e);
            }
            throw new Damaged(file.path(), "the database refuses its rows (SQL state " + e.getSQLState() + ")");
        }
    }

    private static void setSequence(Connection connection, String name, long value) throws SQLException {
        String[] parts = name.split("\\.", 2);
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, Manifest.quoted(parts[0]) + "." + Manifest.quoted(parts[1]));
            statement.setLong(2, value);
            statement.execute();
        }
    }

    private void check(Login owner, Path file) throws Damaged {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            for (RestoreCheck check : ServiceLoader.load(RestoreCheck.class)) {
                check.check(connection, target.folder(), target.settings());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new Damaged(file, "the database cannot check its rows (SQL state " + e.getSQLState() + ")");
        }
    }
}
