package org.amparo.statistics;

import static org.amparo.web.Audience.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.statistics.Figure.Exact;
import org.amparo.statistics.Figure.Rounded;
import org.amparo.statistics.Figure.Withheld;
import org.amparo.statistics.PublicCollections.PublicCollection;
import org.amparo.web.FieldProblem;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs: the same as on the pages, protected alike. */
@RestController
@Tag(name = "statistics", description = "Figures on the cases, and on public data sets.")
class StatisticsApi {
    private static final String DIMENSION = "dimension";

    private final AskStatistics statistics;
    private final PublicCollections collections;

    StatisticsApi(AskStatistics statistics, PublicCollections collections) {
        this.statistics = statistics;
        this.collections = collections;
    }

    @Schema(name = "Figure", description = "A number; rounded if the figures are protected, absent if it is withheld.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureJson(
            @Nullable String code,
            @Nullable Long cases,

            @Schema(description = "Fewer than the threshold, none included; or withheld for another's sake.") @Nullable
            Boolean withheld) {
        static FigureJson of(@Nullable String code, Figure figure) {
            return switch (figure) {
                case Exact(long value) -> new FigureJson(code, value, null);
                case Rounded(long value) -> new FigureJson(code, value, null);
                case Withheld() -> new FigureJson(code, null, true);
            };
        }
    }

    @Schema(name = "Figures")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiguresJson(
            @Schema(description = "Whether these are protected figures: small ones withheld, the rest near the truth.")
            boolean guarded,

            @Schema(description = "What is smaller is withheld; only if protected.") @Nullable
            Integer threshold,

            @Schema(description = "What figures are rounded to; only if protected.") @Nullable
            Integer roundedTo,

            FigureJson total,

            @Schema(
                    description = "By dimension. None if the total is withheld. Where one person may have several"
                            + " codes, the figures add up to more than the total.")
            Map<String, List<FigureJson>> dimensions) {}

    @Schema(name = "Collection", description = "A public data set, apart from the cases of this node.")
    record CollectionJson(
            String key,
            String title,
            String source,
            String address,
            String licence,
            String citation,
            long records,
            @Nullable Instant importedAt) {}

    @GetMapping("/api/v1/statistics")
    @Route(who = SIGNED_IN, purpose = "read national statistics", audited = true)
    @Operation(
            operationId = "readStatistics",
            summary = "Counts the cases from several sides at once",
            description =
                    "Filters are parameters named as the dimensions (`sex=female&year=2023&year=2024`), each with"
                            + " codes of its list. Cases without indicators at this time are counted only when"
                            + " `trafficking_status` asks for them. Whoever may not see all cases counted gets protected figures.")
    FiguresJson national(@AsksStatistics @RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
        List<Dimension> known = statistics.nationalDimensions();
        Set<String> wanted = wanted(parameters, known);
        return json(statistics.national(viewer, Questions.of(parameters, known)), wanted);
    }

    @GetMapping("/api/v1/collections")
    @Route(who = SIGNED_IN, purpose = "see which public data sets there are")
    @Operation(operationId = "listCollections", summary = "Lists the public data sets")
    List<CollectionJson> collections() {
        return collections.all().stream().map(this::json).toList();
    }

    @GetMapping("/api/v1/collections/{key}/statistics")
    @Route(who = SIGNED_IN, purpose = "read statistics of a public data set")
    @Operation(
            operationId = "readCollectionStatistics",
            summary = "Counts the records of a public data set from several sides at once")
    FiguresJson collection(
            @Parameter(description = "The collection's key.", example = "ctdc") @PathVariable String key,
            @AsksStatistics @RequestParam MultiValueMap<String, String> parameters) {
        PublicCollection collection = collections.find(key).orElseThrow(Problem::notFound);
        Set<String> wanted = wanted(parameters, Dimensions.collection());
        Filter filter = Questions.of(parameters, Dimensions.collection());
        return json(statistics.collection(collection.id(), filter), wanted);
    }

    /** The dimensions asked for, or all. A parameter that means nothing is an error: its filter would not have acted. */
    private static Set<String> wanted(MultiValueMap<String, String> parameters, List<Dimension> known) {
        Set<String> keys = known.stream().map(Dimension::key).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.equals(DIMENSION) ? !keys.containsAll(values) : !keys.contains(name)) {
                problems.add(problem(name, "unknown_dimension"));
            } else if (!values.stream().allMatch(Questions::isCode)) {
                problems.add(problem(name, "not_a_code"));
            }
        });
        if (!problems.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "web.problem.bad_request").with(problems);
        }
        List<String> asked = parameters.getOrDefault(DIMENSION, List.of());
        return asked.isEmpty() ? keys : Set.copyOf(asked);
    }

    /** The name of a parameter that nobody knows is not said back. */
    private static FieldProblem problem(String parameter, String code) {
        String field = parameter.matches("[a-z_]{1,40}") ? parameter : DIMENSION;
        return FieldProblem.of(field, code, "statistics.flaw." + code);
    }

    private static FiguresJson json(Answer answer, Set<String> wanted) {
        var sides = new LinkedHashMap<String, List<FigureJson>>();
        answer.charts().stream()
                .filter(chart -> wanted.contains(chart.dimension().key()))
                .forEach(chart -> sides.put(
                        chart.dimension().key(),
                        chart.bars().stream()
                                .map(bar -> FigureJson.of(bar.code(), bar.figure()))
                                .toList()));
        return new FiguresJson(
                answer.guarded(),
                answer.guarded() ? Protection.THRESHOLD : null,
                answer.guarded() ? Protection.BASE : null,
                FigureJson.of(null, answer.total()),
                sides);
    }

    private CollectionJson json(PublicCollection collection) {
        var profile = collection.profile();
        return new CollectionJson(
                profile.key(),
                profile.title(),
                profile.source(),
                profile.address(),
                profile.licence(),
                profile.citation(),
                collection.records(),
                collection.importedAt().orElse(null));
    }
}
