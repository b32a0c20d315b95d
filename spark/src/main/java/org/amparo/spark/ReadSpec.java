package org.amparo.spark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.amparo.linkage.LinkSpec;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the file that says what the columns hold: it lies beside the driver. */
final class ReadSpec {
    private ReadSpec() {}

    static LinkSpec from(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            Object content = new Yaml(new SafeConstructor(options)).load(reader);
            return LinkSpec.of(content == null ? Map.of() : content);
        } catch (IllegalArgumentException e) {
            throw new Refused(file + ": " + e.getMessage());
        } catch (IOException | YAMLException e) {
            throw new Refused(file + ": cannot be read as YAML");
        }
    }
}
