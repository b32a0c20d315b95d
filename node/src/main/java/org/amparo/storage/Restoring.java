package org.amparo.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Brings a {@link Snapshot} back into a node that never ran. The file is read whole and held against its hashes before
 * anything is written; the rows come in one transaction; a folder that was empty is empty again after a failure.
 */
public final class Restoring {
    private static final int LONGEST_MANIFEST = 10_000_000;

    private final BiConsumer<String, Long> progress;

    /** The file cannot be restored: it is damaged, cut off, or no backup. The message is one line. */
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(Path file, String why) {
            super("Cannot restore " + file + ": " + why);
        }
    }

    /** @param progress is told each table and how many rows have come so far */
    public Restoring(BiConsumer<String, Long> progress) {
        this.progress = progress;
    }

    /**
     * Restores.
     *
     * @param databaseAddress of a database elsewhere that holds no node yet; none for the embedded one
     * @throws Damaged when the file is not whole; nothing was changed
     * @throws StartFailure when the node is not empty, or newer than the program was the one that wrote the file
     */
    public Snapshot.Size from(Path file, DataFolder folder, Optional<String> databaseAddress) throws Damaged {
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            verify(zip, manifest, file);
            refuseNewer(manifest);
            if (!folder.isFresh()) {
                throw new StartFailure(
                        "Only an empty node can be restored into: " + folder.root() + " was used before");
            }
            return restore(zip, manifest, file, folder, databaseAddress);
        } catch (IOException e) {
            throw new Damaged(file, "it cannot be read");
        }
    }

    private static ZipFile open(Path file) throws Damaged {
        if (!Files.isRegularFile(file)) {
            throw new Damaged(file, "there is no such file");
        }
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new Damaged(file, "it is cut off, or no backup");
        } catch (IOException e) {
            throw new Damaged(file, "it cannot be read");
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws Damaged, IOException {
        ZipEntry entry = zip.getEntry(Manifest.FILE);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new Damaged(file, "it is no backup of Amparo");
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            return Manifest.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (Manifest.Unreadable e) {
            throw new Damaged(file, String.valueOf(e.getMessage()));
        } catch (ZipException e) {
            throw new Damaged(file, "its list of contents is damaged");
        }
    }

    private void verify(ZipFile zip, Manifest manifest, Path file) throws Damaged {
        long rows = 0;
        for (Manifest.Table table : manifest.tables()) {
            try (InputStream bytes = rows(zip, table);
                    DigestInputStream digest = new DigestInputStream(bytes, Snapshot.sha256())) {
                digest.transferTo(java.io.OutputStream.nullOutputStream());
                if (!HexFormat.of()
                        .formatHex(digest.getMessageDigest().digest())
                        .equals(table.sha256())) {
                    throw new Damaged(file, "the rows of " + table.name() + " are damaged");
                }
            } catch (IOException e) {
                throw new Damaged(file, "the rows of " + table.name() + " are damaged");
            }
            rows += table.rows();
            progress.accept("verified " + table.name(), rows);
        }
    }

    private static InputStream rows(ZipFile zip, Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.file());
        if (entry == null) {
            throw new ZipException("a table is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    private static void refuseNewer(Manifest manifest) {
        for (Map.Entry<String, String> room : manifest.rooms().entrySet()) {
            if (!Migrations.knows(room.getKey(), room.getValue())) {
                throw new StartFailure("The backup was made by a newer program (schema " + room.getKey()
                        + "): restore it with that program");
            }
        }
    }

    private Snapshot.Size restore(
            ZipFile zip, Manifest manifest, Path file, DataFolder folder, Optional<String> address)
            throws IOException, Damaged {
        boolean begun = false;
        boolean done = false;
        NodeDatabase.Running database = NodeDatabase.unmigrated(folder, address);
        try {
            refuseUsed(database.owner());
            begun = true;
            Migrations migrations = new Migrations(database.owner());
            manifest.rooms().forEach(migrations::runUntil);
            fill(zip, manifest, database.owner(), file);
            migrations.run();
            done = true;
            return Snapshot.size(manifest, file);
        } finally {
            if (begun && !done) {
                new Migrations(database.owner()).undo();
            }
            NodeDatabase.end(database);
            if (!done && address.isEmpty()) {
                folder.forgetDatabase();
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

    private void fill(ZipFile zip, Manifest manifest, Login owner, Path file) throws IOException, Damaged {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Contents contents = new Contents(connection);
            long rows = 0;
            for (Manifest.Table table : contents.inOrderOfReference(manifest.tables())) {
                statement.execute("alter table " + table.qualified() + " disable trigger user");
                try (InputStream bytes = rows(zip, table)) {
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table.qualified() + " (" + table.columnList() + ") from stdin", bytes);
                }
                statement.execute("alter table " + table.qualified() + " enable trigger user");
                progress.accept(table.name(), rows);
            }
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                setSequence(connection, sequence.getKey(), sequence.getValue());
            }
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        } catch (SQLException e) {
            if (OwnerOnly.isDiskFull(e)) {
                throw new StartFailure("The disk is full: nothing was restored", e);
            }
            throw new Damaged(file, "the database refuses its rows (SQL state " + e.getSQLState() + ")");
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
}
