package org.amparo.commandline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    @Option(
            names = "--node-key",
            paramLabel = "FILE",
            description = "The file of the node's key, if it is not in the data folder.",
            defaultValue = "${env:AMPARO_NODE_KEY:-" + Option.NULL_VALUE + "}")
    private @Nullable Path nodeKey;

    @Option(
            names = "--kms",
            paramLabel = "URI",
            description = "The key, in a key management service, that seals the file of the node's key.",
            defaultValue = "${env:AMPARO_KMS:-" + Option.NULL_VALUE + "}")
    private @Nullable String keyService;

    /** What rooms may want to know of these, by the name of the setting. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        if (nodeKey != null) {
            settings.put("amparo.node-key", nodeKey.toString());
        }
        if (keyService != null) {
            settings.put("amparo.kms", keyService);
        }
        return settings;
    }

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
