package org.amparo.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.amparo.storage.Restoring.Damaged;

/** One file of a backup, found whole. */
final class BackupFile implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 10_000_000;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads the file whole and holds it against its hashes. */
    static BackupFile open(Path path, Manifest.Part part, BiConsumer<String, Long> progress) throws Damaged {
        ZipFile zip = zip(path);
        boolean isWhole = false;
        try {
            BackupFile file = new BackupFile(path, zip, manifest(zip, path, part));
            file.verify(progress);
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                close(zip);
            }
        }
    }

    private static ZipFile zip(Path path) throws Damaged {
        if (!Files.isRegularFile(path)) {
            throw new Damaged(path, "there is no such file");
        }
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new Damaged(path, "it is cut off, or no backup");
        } catch (IOException e) {
            throw new Damaged(path, "it cannot be read");
        }
    }

    private static Manifest manifest(ZipFile zip, Path path, Manifest.Part part) throws Damaged {
        ZipEntry entry = zip.getEntry(Manifest.FILE);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new Damaged(path, "it is no backup of Amparo");
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            return Manifest.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), part);
        } catch (Manifest.Unreadable e) {
            throw new Damaged(path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Damaged(path, "its list of contents is damaged");
        }
    }

    private void verify(BiConsumer<String, Long> progress) throws Damaged {
        long rows = 0;
        for (Manifest.Table table : manifest.tables()) {
            try (InputStream bytes = rows(table);
                    DigestInputStream digest = new DigestInputStream(bytes, Snapshot.sha256())) {
                digest.transferTo(OutputStream.nullOutputStream());
                if (!HexFormat.of()
                        .formatHex(digest.getMessageDigest().digest())
                        .equals(table.sha256())) {
                    throw new Damaged(path, "the rows of " + table.name() + " are damaged");
                }
            } catch (IOException e) {
                throw new Damaged(path, "the rows of " + table.name() + " are damaged");
            }
            rows += table.rows();
            progress.accept("verified " + table.name(), rows);
        }
    }

    Path path() {
        return path;
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of a table, as COPY wrote them. */
    InputStream rows(Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.file());
        if (entry == null) {
            throw new ZipException("a table is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    Snapshot.Size size() throws IOException {
        return Snapshot.size(manifest, path);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
