package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.amparo.plan.monitoring.Definition.Kind;

/** Reads the items of the files into definitions, and finds everything that would not work. */
final class ReadDefinitions {
    static final List<String> ALWAYS = List.of("es", "en");

    private static final int LONGEST_NAME = 160;
    private static final List<String> ALL = List.of("es", "en", "pt", "fr");

    private final Map<String, Map<String, Map<String, String>>> terms;
    private final List<String> flaws;
    private final List<Definition> found = new ArrayList<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private String edition = "";

    ReadDefinitions(Map<String, Map<String, Map<String, String>>> terms, List<String> flaws) {
        this.terms = terms;
        this.flaws = flaws;
    }

    void read(String file, Object parsed) {
        YamlNode root = YamlNode.of(parsed, file, flaws);
        String said = root.text("version");
        if (edition.isEmpty()) {
            edition = said;
        } else if (!edition.equals(said)) {
            root.flaw("its version differs from that of the other files");
        }
        for (Object one : root.list("items")) {
            YamlNode node = YamlNode.of(one, file, flaws);
            Optional<PlanItem> item = PlanItem.parse(node.text("item"));
            if (item.isEmpty()) {
                node.flaw("no item of the plan has the id " + node.find("item").orElse(""));
                continue;
            }
            for (Object indicator : node.list("indicators")) {
                indicator(
                        item.get(),
                        YamlNode.of(indicator, file + " " + item.get().id(), flaws),
                        file);
            }
        }
    }

    String edition() {
        return edition;
    }

    /** As printed, and within an item by code. */
    List<Definition> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Definition::item).thenComparing(Definition::code))
                .toList();
    }

    private void indicator(PlanItem item, YamlNode read, String file) {
        String code = read.text("code");
        YamlNode node = read;
        if (!code.matches("[dm]\\d{3}(bis|alt|p)?-[1-9]")) {
            node.flaw("the code " + code + " has another shape");
        }
        if (!codes.add(code)) {
            node.flaw("the code " + code + " is there twice");
        }
        Optional<Kind> kind = Kind.parse(node.text("kind"));
        Optional<AnswerKind> answer = AnswerKind.parse(node.text("answer"));
        Optional<Target> target = Target.parse(node.text("target"));
        if (kind.isEmpty() || answer.isEmpty() || target.isEmpty()) {
            node.flaw(code + ": kind, answer or target is none that there is");
            return;
        }
        Map<String, Map<String, String>> inputNames = inputs(node);
        List<String> inputs = List.copyOf(inputNames.keySet());
        found.add(new Definition(
                code,
                edition,
                item,
                place(item, code),
                kind.get(),
                answer.get(),
                known(node, "source", IndicatorSet.SOURCES),
                known(node, "by", IndicatorSet.BREAKDOWNS),
                known(node, "responsible", IndicatorSet.RESPONSIBLE),
                node.text("period"),
                node.text("baseline"),
                target.get(),
                inputs,
                formula(node, inputs, code),
                offer(node, inputs, code),
                texts(node, answer.get(), inputNames, code)));
    }

    /** By item, then by the ordinal of the code. */
    private static int place(PlanItem item, String code) {
        int kind = item.kind().equals("directive") ? 0 : 1;
        int beside = item.suffix().isEmpty() ? 0 : 1;
        int ordinal = code.charAt(code.length() - 1) - '0';
        return ((kind * 1_000 + item.number()) * 2 + beside) * 10 + ordinal;
    }

    private List<String> known(YamlNode node, String key, String kind) {
        List<String> named = node.texts(key);
        Map<String, Map<String, String>> there = terms.getOrDefault(kind, Map.of());
        named.stream()
                .filter(code -> !there.containsKey(code))
                .forEach(code -> node.flaw(key + ": the vocabulary has no " + code));
        return named;
    }

    private Map<String, Map<String, String>> inputs(YamlNode node) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (Object one : node.list("inputs")) {
            YamlNode input = YamlNode.of(one, "inputs", flaws);
            YamlNode name = input.child("name");
            Map<String, String> byLanguage = new LinkedHashMap<>();
            ALWAYS.forEach(language -> byLanguage.put(language, name.text(language)));
            ALL.forEach(language -> name.find(language).ifPresent(text -> byLanguage.put(language, text)));
            String code = input.text("code");
            if (!code.matches("[a-z][a-z0-9_]{0,39}")) {
                node.flaw("the input " + code + " cannot be named in a formula");
            }
            names.put(code, byLanguage);
        }
        return names;
    }

    private Optional<String> formula(YamlNode node, List<String> inputs, String code) {
        Optional<String> formula = node.find("formula");
        if (formula.isPresent() != !inputs.isEmpty()) {
            node.flaw(code + ": a formula needs inputs, and inputs a formula");
        }
        formula.ifPresent(
                expression -> CheckFormula.flaw(expression, inputs).ifPresent(why -> node.flaw(code + ": " + why)));
        return formula;
    }

    private Map<String, String> offer(YamlNode node, List<String> inputs, String code) {
        Map<String, String> offer = new LinkedHashMap<>();
        if (node.isMap("offer")) {
            node.map("offer").forEach((input, expression) -> offer.put(input, expression.toString()));
        } else {
            node.find("offer").ifPresent(expression -> offer.put(Definition.FIGURE, expression));
        }
        offer.forEach((input, expression) -> {
            if (!input.isEmpty() && !inputs.contains(input)) {
                node.flaw(code + ": the offer names an input that is none: " + input);
            }
            CheckFormula.flawOfOffer(expression).ifPresent(why -> node.flaw(code + ": " + why));
        });
        return offer;
    }

    private Map<String, IndicatorText> texts(
            YamlNode node, AnswerKind answer, Map<String, Map<String, String>> inputs, String code) {
        Map<String, IndicatorText> texts = new LinkedHashMap<>();
        for (String language : ALL) {
            boolean needed = ALWAYS.contains(language);
            if (!needed && !node.child("name").has(language)) {
                continue;
            }
            String unit = answer == AnswerKind.COUNT ? node.child("unit").text(language) : "";
            String name = node.child("name").text(language);
            if (name.length() > LONGEST_NAME) {
                node.flaw(code + ": a name is longer than " + LONGEST_NAME);
            }
            Map<String, String> inputNames = new LinkedHashMap<>();
            inputs.forEach((input, names) ->
                    inputNames.put(input, names.getOrDefault(language, names.getOrDefault("en", input))));
            texts.put(
                    language,
                    new IndicatorText(
                            name,
                            node.child("definition").text(language),
                            unit,
                            node.child("evidence").text(language),
                            node.child("reason").text(language),
                            inputNames));
        }
        return texts;
    }
}
