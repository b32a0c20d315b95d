package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of some megabytes, in memory. Only root may mount one. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk of(int megabytes, Path folder) throws Exception {
        Optional<SmallDisk> disk = mount(megabytes, folder);
        assumeTrue(disk.isPresent(), "a small disk can be mounted only as root, and not in every container");
        return disk.orElseThrow();
    }

    /** None where this account or machine may not mount one. */
    public static Optional<SmallDisk> mount(int megabytes, Path folder) throws Exception {
        Files.createDirectories(folder);
        boolean mounted = PostgresAccount.isRoot()
                && run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()) == 0;
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** Leaves not one byte. */
    public void fill() throws IOException {
        var chunk = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(folder.resolve("filling"))) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    /** Gives back what {@link #fill} took. */
    public void makeRoom() throws IOException {
        Files.delete(folder.resolve("filling"));
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws Exception {
        assertThat(run("umount", "--lazy", folder.toString())).isZero();
    }
}
