package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.access.Access;
import org.amparo.access.NodeProfile;
import org.amparo.plan.monitoring.Region.Figure;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Writes the values of a cycle as a data message of SDMX-JSON 2.1: State, indicator, breakdown and years are the dimensions; the
 * whole is the breakdown {@code _T}, and each part has the code of its side and its own. A figure is
 * the observation's value; where the answer is yes, partly or no, the value is empty and an attribute says which, since no
 * scale was agreed on.
 */
@Component
class WriteSdmx {
    private static final String SCHEMA = "https://json.sdmx.org/2.1/sdmx-json-data-schema.json";

    /** The whole, as SDMX calls it. */
    private static final String WHOLE = "_T";

    /** What JSON writes as null: nobody answered with a figure, or nobody with words. */
    private static final NullNode NULL = NullNode.getInstance();

    private final Region region;
    private final Indicators indicators;
    private final Access access;
    private final SayPlan say;
    private final Clock clock;

    WriteSdmx(Region region, Indicators indicators, Access access, SayPlan say, Clock clock) {
        this.region = region;
        this.indicators = indicators;
        this.access = access;
        this.say = say;
        this.clock = clock;
    }

    String of(Cycle cycle, Words words) {
        List<Figure> figures = region.figures(cycle);
        List<String> states =
                figures.stream().map(Figure::country).distinct().sorted().toList();
        List<Indicator> asked = figures.stream()
                .map(Figure::indicator)
                .distinct()
                .map(indicators::version)
                .toList();
        Map<Region.Origin, Parts> parts = region.parts(cycle);
        List<Side> sides = sides(parts, words);
        List<Long> submissions =
                figures.stream().map(Figure::submission).distinct().sorted().toList();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("$schema", SCHEMA);
        message.put("meta", meta(cycle, words));
        message.put(
                "data",
                Map.of(
                        "structures",
                        List.of(structure(cycle, states, asked, sides, submissions, words)),
                        "dataSets",
                        List.of(dataSet(figures, parts, states, asked, sides, submissions))));
        return JsonMapper.shared().writeValueAsString(message);
    }

    private Map<String, Object> meta(Cycle cycle, Words words) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("id", "PLAN-" + cycle.years());
        meta.put("prepared", clock.instant().atOffset(ZoneOffset.UTC).toString());
        meta.put("test", false);
        meta.put("contentLanguages", List.of(words.code()));
        Map<String, Object> sender = new LinkedHashMap<>();
        sender.put("id", access.node().map(NodeProfile::code).orElse("AMPARO"));
        access.node().ifPresent(node -> sender.put("name", node.name()));
        meta.put("sender", sender);
        return meta;
    }

    private Map<String, Object> structure(
            Cycle cycle,
            List<String> states,
            List<Indicator> asked,
            List<Side> sides,
            List<Long> submissions,
            Words words) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("name", words.say("monitoring.title"));
        structure.put("dataSets", List.of(0));
        structure.put(
                "links",
                List.of(Map.of(
                        "rel", "dataflow",
                        "urn", "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=AMPARO:PLAN(1.0)")));
        List<Object> dimensions = new ArrayList<>();
        if (!asked.isEmpty()) {
            dimensions.add(dimension(
                    "REF_AREA",
                    words.say("monitoring.members.country"),
                    0,
                    states.stream()
                            .map(state -> named(state, say.country(state, words)))
                            .toList()));
            dimensions.add(dimension(
                    "INDICATOR",
                    words.say("monitoring.desk.indicator"),
                    1,
                    asked.stream()
                            .map(one -> named(
                                    id(one), one.is().in(words.locale()).text().name()))
                            .toList()));
            dimensions.add(dimension(
                    "COMP_BREAKDOWN",
                    words.say("monitoring.parts.title"),
                    2,
                    sides.stream().map(side -> named(side.id(), side.name())).toList()));
            Map<String, Object> years = named(cycle.years(), cycle.years());
            years.put("start", start(cycle.firstYear()));
            years.put("end", start(cycle.lastYear() + 1));
            dimensions.add(dimension("TIME_PERIOD", words.say("monitoring.cycle.years"), 3, List.of(years)));
        }
        structure.put("dimensions", Map.of("observation", dimensions));
        structure.put(
                "measures",
                Map.of("observation", List.of(Map.of("id", "OBS_VALUE", "name", words.say("monitoring.desk.answer")))));
        if (!asked.isEmpty()) {
            structure.put("attributes", Map.of("observation", attributes(submissions, words)));
        }
        return structure;
    }

    private static List<Object> attributes(List<Long> submissions, Words words) {
        return List.of(
                attribute(
                        "ANSWER",
                        words.say("monitoring.answer.yes-partly-no"),
                        Arrays.stream(Choice.values())
                                .map(choice -> named(choice.code(), words.say("monitoring.choice." + choice.code())))
                                .toList()),
                attribute(
                        "SUBMISSION",
                        words.say("monitoring.submission.official"),
                        submissions.stream()
                                .map(id -> named(String.valueOf(id), SubmissionPages.href(id)))
                                .toList()));
    }

    /** The whole, or a part. */
    private record Side(String id, String name) {}

    /** The whole first, then the parts that somebody gave. */
    private List<Side> sides(Map<Region.Origin, Parts> parts, Words words) {
        Map<String, Set<String>> given = new TreeMap<>();
        parts.values()
                .forEach(one -> one.figures()
                        .forEach((dimension, figures) -> given.computeIfAbsent(dimension, all -> new TreeSet<>())
                                .addAll(figures.keySet())));
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(WHOLE, words.say("monitoring.parts.whole")));
        given.forEach((dimension, codes) -> codes.forEach(code -> sides.add(new Side(
                id(dimension, code),
                indicators.label(IndicatorSet.BREAKDOWNS, dimension, words.locale()) + ": "
                        + indicators.labelOfPart(dimension, code, words.locale())))));
        return sides;
    }

    private static String id(String dimension, String code) {
        return dimension + "__" + code;
    }

    /** By places of the dimensions: State, indicator, breakdown, years; then the figure, the answer in words, the submission. */
    private static Map<String, Object> dataSet(
            List<Figure> figures,
            Map<Region.Origin, Parts> parts,
            List<String> states,
            List<Indicator> asked,
            List<Side> sides,
            List<Long> submissions) {
        Map<Integer, Integer> places = new TreeMap<>();
        for (int place = 0; place < asked.size(); place++) {
            places.put(asked.get(place).id(), place);
        }
        Map<String, Integer> sidePlaces = new HashMap<>();
        for (Side side : sides) {
            sidePlaces.put(side.id(), sidePlaces.size());
        }
        Map<String, Object> observations = new LinkedHashMap<>();
        for (Figure figure : figures) {
            String begin = states.indexOf(figure.country()) + ":" + places.get(figure.indicator()) + ":";
            int submission = submissions.indexOf(figure.submission());
            observations.put(
                    begin + "0:0",
                    observation(figure.value().figure(), figure.value().choice(), submission));
            parts.getOrDefault(figure.origin(), Parts.NONE)
                    .figures()
                    .forEach((dimension, codes) -> codes.forEach((code, part) -> observations.put(
                            begin + sidePlaces.get(id(dimension, code)) + ":0",
                            observation(Optional.of(part), Optional.empty(), submission))));
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("structure", 0);
        set.put("action", "Information");
        set.put("observations", observations);
        return set;
    }

    private static List<Object> observation(Optional<BigDecimal> figure, Optional<Choice> choice, int submission) {
        return List.of(
                figure.<Object>map(BigDecimal::stripTrailingZeros).orElse(NULL),
                choice.<Object>map(Choice::ordinal).orElse(NULL),
                submission);
    }

    private static Map<String, Object> dimension(String id, String name, int position, List<?> values) {
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("id", id);
        dimension.put("name", name);
        dimension.put("keyPosition", position);
        if (id.equals("TIME_PERIOD")) {
            dimension.put("roles", List.of("TIME_PERIOD"));
        }
        dimension.put("values", values);
        return dimension;
    }

    private static Map<String, Object> attribute(String id, String name, List<?> values) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("id", id);
        attribute.put("name", name);
        attribute.put("values", values);
        return attribute;
    }

    private static Map<String, Object> named(String id, String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", id);
        named.put("name", name);
        return named;
    }

    /** A later version of an indicator is another one. */
    private static String id(Indicator indicator) {
        return indicator.version() == 1 ? indicator.code() : indicator.code() + "_v" + indicator.version();
    }

    private static String start(int year) {
        return LocalDate.of(year, 1, 1)
                .atStartOfDay()
                .atOffset(ZoneOffset.UTC)
                .toString()
                .replace("T00:00Z", "T00:00:00Z");
    }
}
