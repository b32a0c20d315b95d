package org.amparo.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;

/** Folders and files that only their owner may open, and the words for it when the disk says no. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private static final String DISK_FULL = "53100";

    private OwnerOnly() {}

    /** Makes the folder and its missing parents. A folder that was there keeps its rights, but not for others. */
    static void folder(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } catch (IOException e) {
            throw failure("make the folder", folder, e);
        }
    }

    /** Writes a small file whole: beside it first, then moved over it, so that a crash leaves the old or the new. */
    static void write(Path file, String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, fileAttribute());
            Files.writeString(beside, text, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.move(
                    beside,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    /** One line with the command that mends it, when others may open a file that holds a secret. */
    static void refuseOpenToOthers(Path file, String name) {
        try {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------")) {
                throw new StartFailure("Others may read " + name + ": take the right away with chmod 600 " + file);
            }
        } catch (IOException e) {
            throw failure("read", file, e);
        }
    }

    static FileAttribute<Set<PosixFilePermission>> fileAttribute() {
        return PosixFilePermissions.asFileAttribute(FILE);
    }

    /** What went wrong with a path, as one line. */
    static StartFailure failure(String what, Path path, IOException e) {
        if (isDiskFull(e)) {
            return new StartFailure("The disk is full: cannot " + what + " " + path, e);
        }
        if (e instanceof AccessDeniedException) {
            return new StartFailure("No right to " + what + " " + path, e);
        }
        if (e instanceof NoSuchFileException) {
            return new StartFailure("Cannot " + what + " " + path + ": there is no such file or folder", e);
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
        return new StartFailure("Cannot " + what + " " + path + ": " + reason, e);
    }

    static boolean isDiskFull(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())) {
                return true;
            }
            String message = at.getMessage();
            if (message != null
                    && (message.contains("No space left on device") || message.contains("Disk quota exceeded"))) {
                return true;
            }
        }
        return false;
    }
}
