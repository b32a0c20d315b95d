package org.amparo.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operating-system account under which PostgreSQL runs. It refuses to run as root, as it should; where the node runs
 * as root (in a container, mostly) its programs are started by {@code setpriv} (util-linux, on every Debian) as the
 * account {@code amparo}, {@code postgres} or, where there is neither, {@code nobody}, who then owns the
 * {@code postgres} folder. docs/decisions/002 tells the rest.
 */
final class PostgresAccount {
    private static final List<String> PREFERRED = List.of("amparo", "postgres", "nobody");

    private final @Nullable Other other;

    private record Other(String name, String uid, String gid) {}

    private PostgresAccount(@Nullable Other other) {
        this.other = other;
    }

    /**
     * The node's own account, or another one when that is root.
     *
     * @throws StartFailure when the node runs as root and there is nobody else to be
     */
    static PostgresAccount choose() {
        if (!isRoot()) {
            return new PostgresAccount(null);
        }
        if (setpriv() == null) {
            throw new StartFailure(
                    "PostgreSQL does not run as root, and setpriv (util-linux) is missing: run Amparo as another user");
        }
        for (String name : PREFERRED) {
            Other found = account(name);
            if (found != null) {
                return new PostgresAccount(found);
            }
        }
        throw new StartFailure(
                "PostgreSQL does not run as root: run Amparo as another user, or make one with: useradd -r amparo");
    }

    /** Where unpacked programs are kept for all nodes of this account; readable by whoever runs them. */
    Path sharedCache() {
        if (other != null) {
            return Path.of("/var/cache/amparo");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        // Java takes the home from the list of accounts, whatever HOME says.
        String home = System.getenv("HOME");
        Path base = cache != null && !cache.isBlank()
                ? Path.of(cache)
                : Path.of(home != null && !home.isBlank() ? home : System.getProperty("user.home", "."), ".cache");
        return base.resolve("amparo");
    }

    /** Gives a file or folder to the account, for itself alone. */
    void give(Path path, String rights) {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            if (other != null) {
                var lookup = path.getFileSystem().getUserPrincipalLookupService();
                var view = view(path);
                view.setOwner(lookup.lookupPrincipalByName(other.name));
                view.setGroup(lookup.lookupPrincipalByGroupName(other.gid));
            }
        } catch (IOException e) {
            throw OwnerOnly.failure("give PostgreSQL the folder", path, e);
        }
    }

    /** Lets the account pass through a folder that stays the node's own, without seeing what else is in it. */
    void letThrough(Path folder) {
        if (other == null) {
            return;
        }
        try {
            var lookup = folder.getFileSystem().getUserPrincipalLookupService();
            view(folder).setGroup(lookup.lookupPrincipalByGroupName(other.gid));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
        } catch (IOException e) {
            throw OwnerOnly.failure("let PostgreSQL pass through", folder, e);
        }
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** A process of the account that has its own session, so that Ctrl-C at the terminal does not reach it. */
    ProcessBuilder process(Path workFolder, List<String> command) {
        List<String> whole = new ArrayList<>();
        if (other != null) {
            whole.add(String.valueOf(setpriv()));
            whole.addAll(List.of("--reuid", other.uid, "--regid", other.gid, "--clear-groups"));
            if (passesOnlyAsRoot(workFolder)) {
                // Somewhere above, a folder is closed to everybody but root (as /root is). The one privilege that
                // reaches through it is handed on; without it nothing under such a folder could be a data folder.
                whole.addAll(List.of("--inh-caps", "-all,+dac_override", "--ambient-caps", "-all,+dac_override"));
            } else {
                whole.addAll(List.of("--inh-caps", "-all"));
            }
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.directory(workFolder.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    private static boolean passesOnlyAsRoot(Path folder) {
        for (Path at = folder.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            try {
                var rights = Files.getPosixFilePermissions(at);
                boolean groupMay = rights.contains(java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE);
                boolean othersMay = rights.contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE);
                boolean isOurs = groupMay && at.equals(folder.toAbsolutePath().getParent());
                if (!othersMay && !isOurs) {
                    return true;
                }
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static @Nullable Path setpriv() {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
            Path candidate = Path.of(folder, "setpriv");
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable Other account(String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
                String[] fields = line.split(":", -1);
                if (fields.length > 3 && fields[0].equals(name) && !fields[2].equals("0")) {
                    return new Other(name, fields[2], fields[3]);
                }
            }
            return null;
        } catch (IOException e) {
            throw OwnerOnly.failure("read", Path.of("/etc/passwd"), e);
        }
    }
}
