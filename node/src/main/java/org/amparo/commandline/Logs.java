package org.amparo.commandline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.amparo.storage.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where the log goes: to {@code logs/amparo.log} in the data folder, or to standard error when {@code AMPARO_LOG=stderr}
 * (containers). Set up in code, which starts quicker than reading a file of settings.
 */
final class Logs {
    private static final String FILE = "amparo.log";

    private Logs() {}

    static void to(DataFolder folder) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        OutputStreamAppender<ILoggingEvent> appender = "stderr".equals(System.getenv("AMPARO_LOG"))
                ? console()
                : file(context, folder.logs().resolve(FILE));
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        CarefulLayout layout = new CarefulLayout();
        layout.setContext(context);
        layout.start();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        for (String known : List.of("org.amparo", "org.springframework.boot", "org.flywaydb.core.internal.command")) {
            context.getLogger(known).setLevel(Level.INFO);
        }
        context.getLogger("org.jooq").setLevel(Level.ERROR);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> LoggerFactory.getLogger(Logs.class).error("A task in the background failed", e));
    }

    /** No log: for commands that have no data folder. */
    static void none() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    private static ConsoleAppender<ILoggingEvent> console() {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        return appender;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(5);
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setMaxFileSize(FileSize.valueOf("10MB"));
        trigger.setContext(context);
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        rolling.start();
        trigger.start();
        return appender;
    }

    /** Puts a fault in the log, and gives the one line for the terminal. */
    static String recorded(Exception e) {
        LoggerFactory.getLogger(Logs.class).error("A command failed", e);
        return "failed (" + e.getClass().getSimpleName() + "): see the log in the data folder's logs";
    }
}
