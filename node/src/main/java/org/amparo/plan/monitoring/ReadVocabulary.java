package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the words for sources, breakdowns and responsible bodies, each in four languages. */
final class ReadVocabulary {
    private static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr");

    private final String file;
    private final List<String> flaws;
    private final Map<String, Map<String, Map<String, String>>> terms = new LinkedHashMap<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();

    ReadVocabulary(String file, List<String> flaws) {
        this.file = file;
        this.flaws = flaws;
        for (String kind : List.of(IndicatorSet.SOURCES, IndicatorSet.BREAKDOWNS, IndicatorSet.RESPONSIBLE)) {
            terms.put(kind, new LinkedHashMap<>());
        }
    }

    void read(Object parsed) {
        YamlNode root = YamlNode.of(parsed, file, flaws);
        terms.forEach((kind, codes) -> root.map(kind).forEach((code, labels) -> {
            YamlNode node = YamlNode.of(labels, file + " " + kind + "/" + code, flaws);
            Map<String, String> byLanguage = new LinkedHashMap<>();
            LANGUAGES.forEach(language -> byLanguage.put(language, node.text(language)));
            codes.put(code, byLanguage);
        }));
        List<String> overlapping = root.texts("overlapping");
        root.map("codes").forEach((dimension, codes) -> breakdowns.add(breakdown(dimension, codes, overlapping)));
    }

    private Breakdown breakdown(String dimension, Object parsed, List<String> overlapping) {
        String place = file + " codes/" + dimension;
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        YamlNode.of(Map.of("codes", parsed), place, flaws).map("codes").forEach((code, labels) -> {
            YamlNode node = YamlNode.of(labels, place + "/" + code, flaws);
            Map<String, String> byLanguage = new LinkedHashMap<>();
            LANGUAGES.forEach(language -> byLanguage.put(language, node.text(language)));
            codes.put(code, byLanguage);
        });
        if (!terms.getOrDefault(IndicatorSet.BREAKDOWNS, Map.of()).containsKey(dimension)) {
            flaws.add(place + ": no disaggregation has that name");
        }
        return new Breakdown(dimension, overlapping.contains(dimension), codes);
    }

    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    Map<String, Map<String, Map<String, String>>> terms() {
        return terms;
    }
}
