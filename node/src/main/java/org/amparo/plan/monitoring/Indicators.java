package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Breakdown.BREAKDOWN;
import static org.amparo.plan.rows.tables.BreakdownCode.BREAKDOWN_CODE;
import static org.amparo.plan.rows.tables.Indicator.INDICATOR;
import static org.amparo.plan.rows.tables.IndicatorTerm.INDICATOR_TERM;
import static org.amparo.plan.rows.tables.IndicatorText.INDICATOR_TEXT;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.amparo.plan.monitoring.Definition.Kind;
import org.amparo.storage.Remembered;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The indicators that this node knows. They are loaded from the program's files when somebody first asks for them, so that
 * no start waits for it, and again after the files changed.
 */
@Component
class Indicators {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final Duration MINUTES = Duration.ofMinutes(2);

    private final DSLContext db;
    private final KeepIndicators keep;
    private final IndicatorFiles files;
    private final Remembered<Known> known;

    Indicators(DSLContext db, KeepIndicators keep, Clock clock) {
        this.db = db;
        this.keep = keep;
        this.files = IndicatorFiles.at(IndicatorFiles.OWN);
        this.known = new Remembered<>(clock, MINUTES, this::read);
    }

    private record Known(
            Map<Integer, Indicator> all,
            Map<String, Indicator> byVersion,
            List<Indicator> inForce,
            Map<String, Indicator> byCode,
            Map<String, Map<String, Map<String, String>>> terms,
            Map<String, Breakdown> breakdowns) {}

    /** Those that States are asked by now, as printed. */
    List<Indicator> inForce() {
        return known.get().inForce();
    }

    List<Indicator> of(PlanItem item) {
        return inForce().stream().filter(one -> one.item().equals(item)).toList();
    }

    /** The one in force of that code. */
    Optional<Indicator> find(String code) {
        return Optional.ofNullable(known.get().byCode().get(code));
    }

    /** Any version, in force or not. */
    Indicator version(int id) {
        Indicator found = known.get().all().get(id);
        if (found == null) {
            known.forget();
            found = known.get().all().get(id);
        }
        if (found == null) {
            throw new IllegalArgumentException("no indicator has that id");
        }
        return found;
    }

    /** That version of the indicator of that code. */
    Optional<Indicator> version(String code, int version) {
        return Optional.ofNullable(known.get().byVersion().get(code + "/" + version));
    }

    /** The edition in force; empty when there are no indicators. */
    Optional<String> edition() {
        return inForce().stream().findFirst().map(one -> one.is().edition());
    }

    /** The label of a source, a breakdown or a responsible body. */
    String label(String kind, String code, Locale language) {
        Map<String, String> labels =
                known.get().terms().getOrDefault(kind, Map.of()).getOrDefault(code, Map.of());
        return labels.getOrDefault(language.getLanguage(), code);
    }

    /** From which sides the figure is asked for, as far as these have codes; none where it is no figure. */
    List<Breakdown> breakdowns(Definition is) {
        return is.answer() == AnswerKind.YES_PARTLY_NO
                ? List.of()
                : is.breakdowns().stream()
                        .flatMap(one ->
                                Optional.ofNullable(known.get().breakdowns().get(one)).stream())
                        .toList();
    }

    /** The label of a code of a breakdown. */
    String labelOfPart(String dimension, String code, Locale language) {
        return Optional.ofNullable(known.get().breakdowns().get(dimension))
                .map(one -> one.label(code, language))
                .orElse(code);
    }

    /** Whether all of them are parts that the indicator asks for. */
    boolean knows(Definition is, Parts parts) {
        return parts.figures().entrySet().stream()
                .allMatch(given -> breakdowns(is).stream()
                        .anyMatch(one -> one.dimension().equals(given.getKey())
                                && one.codes()
                                        .keySet()
                                        .containsAll(given.getValue().keySet())));
    }

    private Known read() {
        load();
        Map<Integer, Map<String, IndicatorText>> texts = texts();
        Map<Integer, Indicator> all = new LinkedHashMap<>();
        List<Indicator> inForce = new java.util.ArrayList<>();
        db.select(
                        INDICATOR.ID,
                        INDICATOR.VERSION,
                        INDICATOR.CODE,
                        INDICATOR.EDITION,
                        INDICATOR.ITEM,
                        INDICATOR.PLACE,
                        INDICATOR.KIND,
                        INDICATOR.ANSWER,
                        INDICATOR.SOURCES,
                        INDICATOR.BREAKDOWNS,
                        INDICATOR.RESPONSIBLE,
                        INDICATOR.PERIOD,
                        INDICATOR.BASELINE,
                        INDICATOR.TARGET,
                        INDICATOR.INPUTS,
                        INDICATOR.FORMULA,
                        INDICATOR.OFFER,
                        INDICATOR.IN_FORCE)
                .from(INDICATOR)
                .orderBy(INDICATOR.PLACE, INDICATOR.CODE, INDICATOR.VERSION)
                .forEach(row -> {
                    Indicator one = new Indicator(
                            row.value1(),
                            row.value2(),
                            new Definition(
                                    row.value3(),
                                    row.value4(),
                                    PlanItem.of(row.value5()),
                                    row.value6(),
                                    Kind.parse(row.value7()).orElseThrow(),
                                    AnswerKind.parse(row.value8()).orElseThrow(),
                                    Arrays.asList(row.value9()),
                                    Arrays.asList(row.value10()),
                                    Arrays.asList(row.value11()),
                                    row.value12(),
                                    row.value13(),
                                    Target.parse(row.value14()).orElseThrow(),
                                    Arrays.asList(row.value15()),
                                    Optional.ofNullable(row.value16()),
                                    strings(row.value17()),
                                    texts.getOrDefault(row.value1(), Map.of())));
                    all.put(one.id(), one);
                    if (row.value18()) {
                        inForce.add(one);
                    }
                });
        return new Known(
                Map.copyOf(all),
                all.values().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                one -> one.code() + "/" + one.version(), Function.identity())),
                List.copyOf(inForce),
                inForce.stream().collect(Collectors.toUnmodifiableMap(Indicator::code, Function.identity())),
                terms(),
                breakdowns());
    }

    private void load() {
        byte[] fingerprint = files.fingerprint();
        if (!files.isEmpty() && !keep.isLoaded(fingerprint)) {
            IndicatorSet set = files.read();
            if (!set.flaws().isEmpty()) {
                throw new IllegalStateException(
                        "the program's indicators have " + set.flaws().size() + " flaws");
            }
            keep.take(set, fingerprint);
        }
    }

    private Map<Integer, Map<String, IndicatorText>> texts() {
        Map<Integer, Map<String, IndicatorText>> texts = new HashMap<>();
        db.select(
                        INDICATOR_TEXT.INDICATOR_ID,
                        INDICATOR_TEXT.LANGUAGE,
                        INDICATOR_TEXT.NAME,
                        INDICATOR_TEXT.DEFINITION,
                        INDICATOR_TEXT.UNIT,
                        INDICATOR_TEXT.EVIDENCE,
                        INDICATOR_TEXT.REASON,
                        INDICATOR_TEXT.INPUTS)
                .from(INDICATOR_TEXT)
                .forEach(row -> texts.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(
                                row.value2(),
                                new IndicatorText(
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        strings(row.value8()))));
        return texts;
    }

    private Map<String, Map<String, Map<String, String>>> terms() {
        Map<String, Map<String, Map<String, String>>> terms = new HashMap<>();
        db.select(INDICATOR_TERM.KIND, INDICATOR_TERM.CODE, INDICATOR_TERM.LANGUAGE, INDICATOR_TERM.LABEL)
                .from(INDICATOR_TERM)
                .forEach(row -> terms.computeIfAbsent(row.value1(), kind -> new HashMap<>())
                        .computeIfAbsent(row.value2(), code -> new HashMap<>())
                        .put(row.value3(), row.value4()));
        return terms;
    }

    private Map<String, Breakdown> breakdowns() {
        Map<String, Boolean> overlapping = new HashMap<>();
        Map<String, Map<String, Map<String, String>>> codes = new HashMap<>();
        db.select(BREAKDOWN.DIMENSION, BREAKDOWN.OVERLAPPING, BREAKDOWN_CODE.CODE, BREAKDOWN_CODE.LABELS)
                .from(BREAKDOWN)
                .join(BREAKDOWN_CODE)
                .on(BREAKDOWN_CODE.DIMENSION.eq(BREAKDOWN.DIMENSION))
                .orderBy(BREAKDOWN.DIMENSION, BREAKDOWN_CODE.PLACE)
                .forEach(row -> {
                    overlapping.put(row.value1(), row.value2());
                    codes.computeIfAbsent(row.value1(), dimension -> new LinkedHashMap<>())
                            .put(row.value3(), strings(row.value4()));
                });
        Map<String, Breakdown> all = new HashMap<>();
        codes.forEach((dimension, labels) ->
                all.put(dimension, new Breakdown(dimension, overlapping.getOrDefault(dimension, false), labels)));
        return all;
    }

    private static Map<String, String> strings(JSONB stored) {
        return JSON.readValue(stored.data(), TEXTS);
    }
}
