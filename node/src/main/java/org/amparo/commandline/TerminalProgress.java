package org.amparo.commandline;

import java.io.PrintWriter;
import java.util.Locale;

/** Progress as one line that rewrites itself, five times a second at most; on a terminal only. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long PAUSE = 200_000_000L;

    private final PrintWriter terminal;
    private final boolean isShown;
    private long shownAt;
    private int shownLength;

    private TerminalProgress(PrintWriter terminal, boolean isShown) {
        this.terminal = terminal;
        this.isShown = isShown;
    }

    static TerminalProgress on(PrintWriter err) {
        var console = System.console();
        return new TerminalProgress(err, console != null && console.isTerminal());
    }

    @Override
    public synchronized void at(String work, long done, long all) {
        long now = System.nanoTime();
        if (!isShown || (shownLength > 0 && now - shownAt < PAUSE && done != all)) {
            return;
        }
        shownAt = now;
        String line = all > 0
                ? String.format(Locale.ROOT, "%s: %,d of %,d (%d%%)", work, done, all, done * 100 / all)
                : String.format(Locale.ROOT, "%s: %,d", work, done);
        terminal.print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
        terminal.flush();
        shownLength = line.length();
    }

    /** Wipes the line, so that what is printed next stands alone. */
    @Override
    public synchronized void close() {
        if (shownLength > 0) {
            terminal.print("\r" + " ".repeat(shownLength) + "\r");
            terminal.flush();
            shownLength = 0;
        }
    }
}
