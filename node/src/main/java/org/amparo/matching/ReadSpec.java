package org.amparo.matching;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.amparo.commandline.UnreadableInput;
import org.amparo.linkage.LinkSpec;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a file that says what the columns hold. */
final class ReadSpec {
    private static final int LARGEST = 1 << 20;

    private ReadSpec() {}

    /**
     * Reads a specification.
     *
     * @throws UnreadableInput when it is none; one line says what and where
     */
    static LinkSpec from(Path file) {
        try {
            return LinkSpec.of(parse(file));
        } catch (IllegalArgumentException e) {
            throw new UnreadableInput(file + ": " + e.getMessage(), e);
        }
    }

    private static Object parse(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableInput(file + ": too large for a list of columns");
            }
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            try (Reader reader = Files.newBufferedReader(file)) {
                Object content = new Yaml(new SafeConstructor(options)).load(reader);
                return content == null ? Map.of() : content;
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableInput("there is no file " + file, e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnreadableInput(file + ": line " + line + " is not YAML", e);
        } catch (IOException | YAMLException e) {
            throw new UnreadableInput(file + ": cannot be read as YAML", e);
        }
    }
}
