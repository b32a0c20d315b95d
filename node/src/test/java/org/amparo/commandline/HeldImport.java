package org.amparo.commandline;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * A process that imports and stops within its transaction once so many rows are read, says so, and waits to be killed:
 * {@code HeldImport DATA ROWS ARGUMENTS…}. All rows are told just before the commit.
 */
final class HeldImport {
    private HeldImport() {}

    public static void main(String[] arguments) throws Exception {
        long rows = Long.parseLong(arguments[1]);
        Progress held = (work, done, all) -> {
            if (done >= rows) {
                System.out.println("held");
                waitForever();
            }
        };
        try (CommandNode node = CommandNode.in(Path.of(arguments[0]), held)) {
            node.takeIn(Arrays.copyOfRange(arguments, 2, arguments.length));
        }
    }

    private static void waitForever() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
