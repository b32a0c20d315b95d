package org.amparo.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.Node;
import org.amparo.exchange.ExportCommand;
import org.amparo.exchange.ImportCommand;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.amparo.storage.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The node as a command has it, in this process: what is typed at a terminal, without a process for each. */
final class CommandNode implements AutoCloseable {
    private final NodeDatabase database;
    private final ConfigurableApplicationContext context;
    private final List<String> said = new ArrayList<>();

    private final Progress progress;

    private CommandNode(NodeDatabase database, Path data, Progress progress) {
        this.database = database;
        this.progress = progress;
        var application = new SpringApplication(Node.class);
        application.setDefaultProperties(Map.of(
                "server.port", "-1", "spring.main.banner-mode", "off", "spring.main.lazy-initialization", "true"));
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("nodeDatabase", database);
            context.getBeanFactory().registerSingleton("dataFolder", DataFolder.at(data));
        });
        this.context = application.run();
    }

    static CommandNode on(TestDatabase database, Path data) {
        return new CommandNode(database.asNodeDatabase(), data, Progress.SILENT);
    }

    /** On the PostgreSQL inside the folder, as it was left. */
    static CommandNode in(Path data) {
        return in(data, Progress.SILENT);
    }

    static CommandNode in(Path data, Progress progress) {
        return new CommandNode(NodeDatabase.embedded(DataFolder.at(data)), data, progress);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What went to standard error. */
    List<String> said() {
        return said;
    }

    String takeIn(String... arguments) throws IOException {
        return run(new ImportCommand(), arguments);
    }

    String give(String... arguments) throws IOException {
        return run(new ExportCommand(), arguments);
    }

    private String run(NodeCommand command, String... arguments) throws IOException {
        new CommandLine(command).parseArgs(arguments);
        return command.run(new NodeSession(context, Optional.empty(), progress, said::add))
                .json();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
