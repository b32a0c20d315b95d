package org.amparo.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of all rooms: {@code messages/<room>_<language>.properties}, in UTF-8, each key beginning with its room.
 *
 * <p>A text may hold {@code {0}}, {@code {1}} …; everything else in it, apostrophes too, stands for itself. A text that
 * depends on a number has two entries, {@code key.one} and {@code key.other}, and the number is {@code {0}}.
 */
@Component
class Messages {
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Messages() {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (Locale language : Languages.ALL) {
            String code = language.getLanguage();
            Map<String, String> texts = new HashMap<>();
            try {
                for (Resource file : files.getResources("classpath*:messages/*_" + code + ".properties")) {
                    read(file).forEach((key, text) -> texts.put((String) key, (String) text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            byLanguage.put(code, Map.copyOf(texts));
        }
    }

    private static Properties read(Resource file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    Optional<String> find(Locale language, String key) {
        return Optional.ofNullable(in(language).get(key));
    }

    Set<String> keys(Locale language) {
        return in(language).keySet();
    }

    private Map<String, String> in(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), Map.of());
    }
}
