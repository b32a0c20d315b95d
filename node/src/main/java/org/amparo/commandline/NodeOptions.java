package org.amparo.commandline;

import java.nio.file.Path;
import java.util.Optional;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the node keeps its rows. */
final class NodeOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds everything the node keeps (default: ./data).",
            defaultValue = "${env:AMPARO_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "A PostgreSQL 18 or later to use instead of the embedded one,"
                    + " as postgresql://owner:password@host/database.",
            defaultValue = "${env:AMPARO_DATABASE_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable String databaseUrl;

    DataFolder folder() {
        return DataFolder.at(data);
    }

    Optional<String> databaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }

    NodeDatabase database(DataFolder folder) {
        return databaseUrl == null ? NodeDatabase.embedded(folder) : NodeDatabase.external(databaseUrl);
    }
}
