package org.amparo.storage;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * The whole database as of one moment: every table of every room as COPY writes it, read in one transaction while the node
 * goes on, with a manifest of hashes. It is also the way from one major version of PostgreSQL to the next.
 *
 * <p>What is sealed stays sealed. The keys of persons go into a file of their own, to be kept apart and for a shorter
 * time: what was erased since comes back only with both. Neither file holds the node's key.
 */
public final class Snapshot {
    /**
     * What was written or read.
     *
     * @param tables how many
     * @param rows in all of them
     * @param bytes of the files
     */
    public record Size(long tables, long rows, long bytes) {
        Size plus(Size more) {
            return new Size(tables + more.tables, rows + more.rows, bytes + more.bytes);
        }
    }

    private final Login owner;
    private final BiConsumer<String, Long> progress;

    /**
     * @param progress is told each table and how many rows have gone so far
     * @throws StartFailure when the database does not come up
     */
    public Snapshot(NodeDatabase database, BiConsumer<String, Long> progress) {
        this.owner = database.running().owner();
        this.progress = progress;
    }

    /**
     * Writes both files: beside their places first, so that there is the whole of them or nothing.
     *
     * @param file everything but the keys
     * @param keys the keys that open what is sealed in it, themselves wrapped by the node's key
     * @throws StartFailure when they cannot be written
     */
    public Size write(Path file, Path keys) {
        Path whole = file.toAbsolutePath();
        Path wholeKeys = keys.toAbsolutePath();
        if (whole.equals(wholeKeys)) {
            throw new StartFailure("The keys go into a file of their own");
        }
        refuseUnfit(whole);
        refuseUnfit(wholeKeys);
        try (Connection connection = owner.connect()) {
            begin(connection);
            Size size = writeBeside(connection, whole, Manifest.Part.DATA)
                    .plus(writeBeside(connection, wholeKeys, Manifest.Part.KEYS));
            for (Path written : List.of(wholeKeys, whole)) {
                Files.move(
                        beside(written), written, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return size;
        } catch (IOException e) {
            throw OwnerOnly.failure("write the backup", whole, e);
        } catch (SQLException e) {
            throw new StartFailure("The database cannot be read for the backup: SQL state " + e.getSQLState(), e);
        } finally {
            discard(beside(whole));
            discard(beside(wholeKeys));
        }
    }

    /** What stands there may be a device, which the move at the end would replace. */
    private static void refuseUnfit(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new StartFailure("Cannot write the backup " + file + ": something that is no file is there");
        }
    }

    private static Path beside(Path whole) {
        return whole.resolveSibling("." + whole.getFileName() + ".part");
    }

    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("begin transaction isolation level repeatable read, read only");
            // Where row-level security would hide a row, fail rather than leave it out in silence.
            statement.execute("set local row_security = off");
        }
    }

    private Size writeBeside(Connection connection, Path whole, Manifest.Part part) throws IOException, SQLException {
        Path beside = beside(whole);
        Files.deleteIfExists(beside);
        Files.createFile(beside, OwnerOnly.fileAttribute());
        Manifest manifest = writeZip(connection, beside, part);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return size(manifest, beside);
    }

    static Size size(Manifest manifest, Path file) throws IOException {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        return new Size(manifest.tables().size(), rows, Files.size(file));
    }

    private Manifest writeZip(Connection connection, Path file, Manifest.Part part) throws IOException, SQLException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = writeTables(connection, zip, part);
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(manifest.text(part).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    private Manifest writeTables(Connection connection, ZipOutputStream zip, Manifest.Part part)
            throws IOException, SQLException {
        Contents contents = new Contents(connection);
        Map<String, String> rooms = new LinkedHashMap<>();
        List<Manifest.Table> tables = new ArrayList<>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        for (String room : Migrations.ROOMS) {
            for (String version : contents.version(room)) {
                rooms.put(room, version);
                for (Manifest.Table table : contents.inOrderOfReference(contents.tables(room, part))) {
                    tables.add(writeTable(connection, table, zip));
                    progress.accept(
                            table.schema() + "." + table.name(),
                            tables.stream().mapToLong(Manifest.Table::rows).sum());
                }
                if (part == Manifest.Part.DATA) {
                    sequences.putAll(contents.sequences(room));
                }
            }
        }
        return new Manifest(rooms, tables, sequences);
    }

    private static Manifest.Table writeTable(Connection connection, Manifest.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.file()));
        DigestOutputStream digest = new DigestOutputStream(leftOpen(zip), sha256());
        BufferedOutputStream buffered = new BufferedOutputStream(digest, 1 << 16);
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.qualified() + " (" + table.columnList() + ") to stdout", buffered);
        buffered.flush();
        zip.closeEntry();
        return new Manifest.Table(
                table.schema(),
                table.name(),
                rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()),
                table.columns());
    }

    private static OutputStream leftOpen(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // The archive goes on after this table.
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw OwnerOnly.failure("delete", file, e);
        }
    }
}
