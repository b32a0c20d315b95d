package org.amparo.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once per user and edition, or once per data folder for a user without a home. They come from Maven Central as an archive inside a
 * jar; what serves only those who compile against PostgreSQL or who write functions in Perl, Python or Tcl stays there.
 */
final class PostgresBinaries {
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * The programs for this machine, unpacked when they were not yet.
     *
     * @throws StartFailure when there are none for this machine, or there is no room for them
     */
    static PostgresBinaries forThisMachine(PostgresAccount account, DataFolder folder) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String archive = ARCHIVES.get(System.getProperty("os.arch", ""));
        URL resource = archive == null || !system.contains("linux")
                ? null
                : PostgresBinaries.class.getClassLoader().getResource(archive);
        if (resource == null) {
            throw new StartFailure(
                    "No embedded PostgreSQL for this machine: give --database-url with a PostgreSQL 18 or later");
        }
        String name = "postgresql-" + edition(resource);
        List<Path> caches = List.of(account.sharedCache(), folder.programs());
        for (Path cache : caches) {
            if (Files.isRegularFile(cache.resolve(name).resolve("bin/postgres"))) {
                return new PostgresBinaries(cache.resolve(name));
            }
        }
        Path cache = canBeWritten(caches.getFirst()) ? caches.getFirst() : caches.getLast();
        unpack(resource, cache, cache.resolve(name));
        return new PostgresBinaries(cache.resolve(name));
    }

    /** An account of a service has no home as a rule: then the programs lie in the data folder. */
    private static boolean canBeWritten(Path cache) {
        try {
            Files.createDirectories(cache);
            return Files.isWritable(cache);
        } catch (IOException e) {
            return false;
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Tells one archive from another without reading its 15 MB: the jar's own checksum and size of it. */
    static String edition(URL resource) {
        try {
            URLConnection connection = resource.openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (var file = jar.getJarFile()) {
                    var entry = jar.getJarEntry();
                    return Long.toHexString(entry.getCrc()) + "-" + entry.getSize();
                }
            }
            return "unpacked-" + connection.getContentLengthLong();
        } catch (IOException e) {
            throw new StartFailure("Cannot read the embedded PostgreSQL in the program: " + e.getMessage(), e);
        }
    }

    private static void unpack(URL resource, Path cache, Path home) {
        Path partial = null;
        try {
            Files.createDirectories(cache);
            partial = Files.createTempDirectory(cache, "unpacking-");
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream bytes = new BufferedInputStream(resource.openStream(), 1 << 16);
                    var tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (isNeeded(entry.getName())) {
                        place(entry, tar, partial);
                    }
                }
            }
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            discard(partial);
            if (!Files.isRegularFile(home.resolve("bin/postgres"))) {
                throw OwnerOnly.failure("unpack PostgreSQL into", cache, e);
            }
        } catch (IOException e) {
            discard(partial);
            throw OwnerOnly.failure("unpack PostgreSQL into", cache, e);
        }
    }

    private static boolean isNeeded(String name) {
        return !name.endsWith(".a")
                && !name.contains("/pgxs/")
                && !name.contains("/pkgconfig/")
                && !name.contains("libecpg")
                && !name.contains("plperl")
                && !name.contains("plpython")
                && !name.contains("pltcl");
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path partial) throws IOException {
        Path target = partial.resolve(entry.getName()).normalize();
        if (!target.startsWith(partial)) {
            throw new IOException("archive entry outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    @SuppressWarnings("EmptyCatch")
    static void discard(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // What cannot be removed now is only in the way, and its name says what it is.
        }
    }
}
