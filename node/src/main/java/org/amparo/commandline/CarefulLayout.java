package org.amparo.commandline;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log line that holds no person. Our own words are written out, for our rules keep them clean; so are those of a few
 * libraries that never see a person. Of every other library only its name and the place in the code: a database quotes
 * the value that it refuses, a web server the path that it cannot read. For the same reason an exception's message is
 * left out unless its class is ours.
 */
final class CarefulLayout extends LayoutBase<ILoggingEvent> {
    private static final List<String> WHOSE_WORDS = List.of(
            "org.amparo.", "org.springframework.boot.", "com.zaxxer.hikari.", "org.flywaydb.", "ch.qos.logback.");
    private static final List<String> WHOSE_EXCEPTIONS =
            List.of("org.amparo.", "java.net.", "org.springframework.boot.", "org.springframework.beans.factory.");
    private static final int FRAMES = 40;

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        line.append(Instant.ofEpochMilli(event.getTimeStamp())).append(' ');
        line.append(event.getLevel()).append(' ').append(event.getLoggerName());
        if (startsWithAny(event.getLoggerName(), WHOSE_WORDS)) {
            line.append(": ").append(event.getFormattedMessage());
        }
        line.append('\n');
        write(event.getThrowableProxy(), "", line);
        return line.toString();
    }

    private static void write(@Nullable IThrowableProxy throwable, String lead, StringBuilder line) {
        if (throwable == null) {
            return;
        }
        line.append(lead).append(throwable.getClassName());
        if (startsWithAny(throwable.getClassName(), WHOSE_EXCEPTIONS) && throwable.getMessage() != null) {
            line.append(": ").append(throwable.getMessage());
        }
        line.append('\n');
        StackTraceElementProxy[] frames = throwable.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length - throwable.getCommonFrames()); i++) {
            line.append('\t').append(frames[i].getSTEAsString()).append('\n');
        }
        write(throwable.getCause(), "caused by ", line);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
