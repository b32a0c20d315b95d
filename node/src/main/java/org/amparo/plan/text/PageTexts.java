package org.amparo.plan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The words of the page around the plan's own, in one of the program's languages. */
final class PageTexts {
    static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr");

    private final String language;
    private final Properties texts = new Properties();

    PageTexts(String language) {
        this.language = language;
        String file = "/messages/plantext_" + language + ".properties";
        try (InputStream in = PageTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No such language: " + language);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
