package org.amparo.plan.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The files that define the indicators: one for each part of the plan, and {@code vocabulary.yaml} with the words that they
 * share. Data, so that the States' changes need no programmer.
 */
final class IndicatorFiles {
    /** Where the program's own are. */
    static final String OWN = "classpath*:plan/indicators/*.yaml";

    private static final String VOCABULARY = "vocabulary.yaml";

    private final List<Resource> files;

    private IndicatorFiles(List<Resource> files) {
        this.files = files;
    }

    static IndicatorFiles at(String pattern) {
        try {
            List<Resource> found =
                    new ArrayList<>(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
            found.sort(Comparator.comparing(IndicatorFiles::name));
            return new IndicatorFiles(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** SHA-256 over the names and contents of all files. */
    byte[] fingerprint() {
        try {
            MessageDigest digest = Sha256.digest();
            for (Resource file : files) {
                digest.update(name(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads them all, and says everything that is wrong with them at once. */
    IndicatorSet read() {
        List<String> flaws = new ArrayList<>();
        Map<String, Object> parsed = new TreeMap<>();
        for (Resource file : files) {
            try {
                parsed.put(name(file), load(file));
            } catch (YAMLException e) {
                flaws.add(name(file) + ": "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("no YAML"));
            }
        }
        ReadVocabulary vocabulary = new ReadVocabulary(VOCABULARY, flaws);
        Object words = parsed.remove(VOCABULARY);
        if (words != null) {
            vocabulary.read(words);
        }
        ReadDefinitions definitions = new ReadDefinitions(vocabulary.terms(), flaws);
        parsed.forEach(definitions::read);
        return new IndicatorSet(
                definitions.edition(), definitions.inOrder(), vocabulary.terms(), vocabulary.breakdowns(), flaws);
    }

    private static Object load(Resource file) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(0);
            Object read = new Yaml(new SafeConstructor(options))
                    .load(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            return read == null ? Map.of() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), "");
    }
}
