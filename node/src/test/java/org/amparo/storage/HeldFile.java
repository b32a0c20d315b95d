package org.amparo.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A process that begins to write a file, says so, and waits to be stopped: {@code HeldFile FILE}. */
public final class HeldFile {
    private HeldFile() {}

    public static void main(String[] arguments) throws IOException {
        OwnersFile.whole(Path.of(arguments[0]), out -> {
            out.write('a');
            out.flush();
            System.out.println("held");
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return arguments[0];
        });
    }
}
