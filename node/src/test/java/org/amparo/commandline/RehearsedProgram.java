package org.amparo.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the tests as the launcher has those of the program: in jars, with an archive of what the Java machine learnt
 * while it watched one start. A process starts in half the time, and some tests start many. Made once for a run of the tests
 * and gone with it.
 */
final class RehearsedProgram {
    private final Path folder;
    private final String classPath;

    private RehearsedProgram(Path folder) {
        this.folder = folder;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(Files::exists)
                .map(this::asJar)
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    private static final class Holder {
        static final RehearsedProgram REHEARSED = rehearse();
    }

    /** What to give to {@code java} before the name of a class. */
    static List<String> options() {
        return Holder.REHEARSED.with("-XX:SharedArchiveFile=");
    }

    private List<String> with(String archive) {
        return List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable",
                "-Xlog:all=error,aot*=off,cds*=off:stderr",
                archive + folder.resolve("program.jsa"),
                "-cp",
                classPath);
    }

    private static RehearsedProgram rehearse() {
        try {
            Path folder = Files.createTempDirectory("amparo-program");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            var program = new RehearsedProgram(folder);
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElseThrow());
            command.addAll(program.with("-XX:ArchiveClassesAtExit="));
            command.addAll(List.of(
                    Amparo.class.getName(),
                    "serve",
                    "--rehearse",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString()));
            Path said = folder.resolve("said");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("The start cannot be rehearsed: " + Files.readString(said));
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The Java machine archives no class that lies in a folder. */
    private Path asJar(Path classes) {
        if (!Files.isDirectory(classes)) {
            return classes;
        }
        Path jar = folder.resolve(
                Integer.toHexString(classes.toAbsolutePath().toString().hashCode()) + ".jar");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        classes.toString(),
                        ".");
        if (failed != 0) {
            throw new IllegalStateException("No jar of " + classes);
        }
        return jar;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
