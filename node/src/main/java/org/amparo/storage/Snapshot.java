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
 * The whole database as of one moment, in one file: every table of every room as COPY writes it, read in one transaction
 * while the node goes on, with a manifest of hashes. It is also the way from one major version of PostgreSQL to the next.
 * It holds no key: what is sealed stays sealed.
 */
public final class Snapshot {
    /**
     * What was written or read.
     *
     * @param tables how many
     * @param rows in all of them
     * @param bytes of the file
     */
    public record Size(long tables, long rows, long bytes) {}

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
     * Writes the file: beside its place first, so that there is the whole of it or nothing.
     *
     * @throws StartFailure when it cannot be written
     */
    public Size write(Path file) {
        Path whole = file.toAbsolutePath();
        Path beside = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, OwnerOnly.fileAttribute());
            Manifest manifest = writeZip(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return size(manifest, whole);
        } catch (IOException e) {
            discard(beside);
            throw OwnerOnly.failure("write the backup", whole, e);
        } catch (SQLException e) {
            discard(beside);
            throw new StartFailure("The database cannot be read for the backup: SQL state " + e.getSQLState(), e);
        } catch (RuntimeException e) {
            discard(beside);
            throw e;
        }
    }

    static Size size(Manifest manifest, Path file) throws IOException {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        return new Size(manifest.tables().size(), rows, Files.size(file));
    }

    private Manifest writeZip(Path file) throws IOException, SQLException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                Connection connection = owner.connect()) {
            zip.setLevel(Deflater.BEST_SPEED);
            try (var statement = connection.createStatement()) {
                statement.execute("begin transaction isolation level repeatable read, read only");
                // Where row-level security would hide a row, fail rather than leave it out in silence.
                statement.execute("set local row_security = off");
            }
            Manifest manifest = writeTables(connection, zip);
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    private Manifest writeTables(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        Contents contents = new Contents(connection);
        Map<String, String> rooms = new LinkedHashMap<>();
        List<Manifest.Table> tables = new ArrayList<>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        for (String room : Migrations.ROOMS) {
            for (String version : contents.version(room)) {
                rooms.put(room, version);
                for (Manifest.Table table : contents.inOrderOfReference(contents.tables(room))) {
                    tables.add(writeTable(connection, table, zip));
                    progress.accept(
                            table.schema() + "." + table.name(),
                            tables.stream().mapToLong(Manifest.Table::rows).sum());
                }
                sequences.putAll(contents.sequences(room));
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
