package org.amparo.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL's files: the cluster itself, its settings, and the folder of its socket. */
final class Cluster {
    static final int PORT = 5432;
    private static final int MAJOR = 18;
    /** What a Unix socket's path may measure on Linux, in bytes, without the closing zero. */
    private static final int LONGEST_SOCKET_PATH = 107;

    private static final long MEGABYTE = 1 << 20;
    /** For the tables of an empty node and the first files of the server's log. */
    private static final long ROOM_TO_BEGIN = 120 * MEGABYTE;
    /** For two more files of the server's log. */
    private static final long ROOM_TO_START = 32 * MEGABYTE;

    private final Path home;
    private final Path logs;
    private final PostgresAccount account;
    private final PostgresBinaries binaries;
    private final Map<String, String> changedSettings;

    Cluster(
            DataFolder folder,
            PostgresAccount account,
            PostgresBinaries binaries,
            Map<String, String> changedSettings) {
        this.home = folder.postgres();
        this.logs = folder.logs();
        this.account = account;
        this.binaries = binaries;
        this.changedSettings = changedSettings;
        OwnerOnly.folder(home);
        account.letThrough(folder.root());
        account.give(home, "rwx------");
    }

    Path files() {
        return home.resolve("cluster");
    }

    Path log() {
        return logs.resolve("postgresql.log");
    }

    boolean isMade() {
        return Files.exists(files().resolve("PG_VERSION"));
    }

    /**
     * Tells at once what PostgreSQL would say in the middle of its work, and in words of its own.
     *
     * @throws StartFailure when there is too little room to start in
     */
    void refuseFullDisk() {
        long needed = isMade() ? ROOM_TO_START : ROOM_TO_BEGIN;
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < needed) {
                throw new StartFailure("The disk is full: the database needs %d MB, and %d MB are free in %s"
                        .formatted(needed / MEGABYTE, free / MEGABYTE, home));
            }
        } catch (IOException e) {
            throw OwnerOnly.failure("look at the disk of", home, e);
        }
    }

    /** Makes the cluster, beside its place first: what a crash leaves half made is made anew. */
    void make(Passwords passwords) {
        Path partial = home.resolve("making");
        PostgresBinaries.discard(partial);
        Path passwordFile = home.resolve("password");
        OwnerOnly.write(passwordFile, passwords.of(Roles.SUPERUSER) + "\n");
        account.give(passwordFile, "rw-------");
        try {
            run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + partial,
                    "--username=" + Roles.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--set=scram_iterations=64",
                    "--set=max_connections=20",
                    "--no-instructions"));
            Files.move(partial, files(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OwnerOnly.failure("make the database in", home, e);
        } finally {
            delete(passwordFile);
        }
    }

    private void run(List<String> command) throws IOException {
        File log = logs.resolve("initdb.log").toFile();
        Process process = account.process(home, command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw refusal(log.toPath(), "Cannot make the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new StartFailure("Stopped while making the database", e);
        }
    }

    /** Why PostgreSQL did not do it, from the end of its log. */
    StartFailure refusal(Path log, String what) {
        String said = "";
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            for (String line : lines) {
                if (line.contains("FATAL") || line.contains("PANIC") || line.contains("error:")) {
                    said = line;
                }
            }
            if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
                return new StartFailure("The disk is full: PostgreSQL cannot write in " + home);
            }
        } catch (IOException e) {
            said = "see " + log;
        }
        return new StartFailure(what + ": " + (said.isBlank() ? "see " + log : said.strip()));
    }

    /** Writes the settings for the next start. */
    void configure() {
        checkVersion();
        write("postgresql.conf", settings());
        write("pg_hba.conf", PostgresSettings.access());
    }

    private String settings() {
        return PostgresSettings.text(changedSettings) + "unix_socket_directories = '"
                + socketFolder().toString().replace("'", "''") + "'\n";
    }

    private void write(String name, String text) {
        Path file = files().resolve(name);
        OwnerOnly.write(file, text);
        account.give(file, "rw-------");
    }

    private void checkVersion() {
        Path version = files().resolve("PG_VERSION");
        try {
            String found = Files.readString(version).strip();
            if (!found.equals(String.valueOf(MAJOR))) {
                throw new StartFailure(
                        "The data folder was made with PostgreSQL %s, this program has %d: restore a backup into a new folder"
                                .formatted(found, MAJOR));
            }
        } catch (IOException e) {
            throw OwnerOnly.failure("read", version, e);
        }
    }

    /** The server's socket, in the data folder or, where that path is too long for one, in a private folder elsewhere. */
    Path socket() {
        return socketFolder().resolve(".s.PGSQL." + PORT);
    }

    private Path socketFolder() {
        Path inside = home.resolve("run");
        return fits(inside) ? inside : elsewhere();
    }

    void makeSocketFolder() {
        Path folder = socketFolder();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            OwnerOnly.folder(folder);
            account.give(folder, "rwx------");
        } else if (!isOurs(folder)) {
            throw new StartFailure("Somebody else's folder stands where the database's socket goes: " + folder);
        }
    }

    private boolean isOurs(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                            .equals(PosixFilePermissions.fromString("rwx------"))
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(home));
        } catch (IOException e) {
            return false;
        }
    }

    private Path elsewhere() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(home.toString().getBytes(StandardCharsets.UTF_8));
            String name = "amparo-" + HexFormat.of().formatHex(digest, 0, 10);
            return Path.of(System.getProperty("java.io.tmpdir", "/tmp"), name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(Path folder) {
        return folder.resolve(".s.PGSQL." + PORT + ".lock").toString().getBytes(StandardCharsets.UTF_8).length
                <= LONGEST_SOCKET_PATH;
    }

    /** Starts the server; it outlives this process unless stopped. */
    Process startServer() throws IOException {
        keepLogSmall();
        return account.process(
                        home,
                        List.of("/usr/bin/setsid", binaries.program("postgres").toString(), "-D", files().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > 5_000_000) {
            Files.move(log(), logs.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw OwnerOnly.failure("delete", file, e);
        }
    }
}
