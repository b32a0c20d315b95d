package org.amparo.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program as it is, which says at its end how much memory its process had at most: {@code VmHWM: … kB}. */
final class Weighed {
    private Weighed() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(Weighed::tell));
        Amparo.main(arguments);
    }

    private static void tell() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM:")).forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
