package org.amparo.statistics;

import static org.amparo.web.Audience.SIGNED_IN;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The national statistics: one page, its filters in the address, and the same figures as a file. */
@Controller
class StatisticsPages {
    private static final String PATH = "/statistics";
    private static final String CSV = "/statistics.csv";

    private final AskStatistics statistics;
    private final DrawStatistics draw;
    private final FiguresCsv csv;

    StatisticsPages(AskStatistics statistics, DrawStatistics draw, FiguresCsv csv) {
        this.statistics = statistics;
        this.draw = draw;
        this.csv = csv;
    }

    @Bean
    static NavigationEntry statisticsNavigation() {
        return NavigationEntry.forEveryone("statistics.nav", PATH, 40);
    }

    @GetMapping(PATH)
    @Route(who = SIGNED_IN, purpose = "read national statistics", audited = true)
    ModelAndView show(@RequestParam MultiValueMap<String, String> parameters, Page page, Viewer viewer) {
        Filter filter = Questions.of(parameters, statistics.nationalDimensions());
        Answer answer = statistics.national(viewer, filter);
        Answer whole = statistics.whole(viewer, answer);
        var place = new DrawStatistics.Place(PATH, CSV, "cases", own(viewer, answer));
        return page.show("statistics/national", draw.view(place, answer, whole, page.words()));
    }

    @GetMapping(CSV)
    @Route(who = SIGNED_IN, purpose = "download national statistics", audited = true)
    ResponseEntity<String> download(
            @RequestParam MultiValueMap<String, String> parameters, Words words, Viewer viewer) {
        Filter filter = Questions.of(parameters, statistics.nationalDimensions());
        return csv.file("amparo-statistics.csv", statistics.national(viewer, filter), words);
    }

    /** Where exact figures are, for whoever works on cases and sees protected ones. */
    private static String own(Viewer viewer, Answer answer) {
        if (!answer.guarded() || viewer.caseInstitutions().isEmpty()) {
            return "";
        }
        var institutions = viewer.caseInstitutions().stream()
                .sorted(Comparator.comparingInt(InstitutionId::value))
                .map(institution -> String.valueOf(institution.value()))
                .collect(Collectors.toSet());
        return Questions.address(PATH, Filter.only(Map.of(Dimensions.INSTITUTION, institutions)));
    }
}
