package org.amparo.casework.web;

import java.util.List;
import java.util.Locale;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.CaseSummary;
import org.amparo.casework.web.CaseLine.Told;
import org.amparo.forms.CodeLists;
import org.amparo.forms.MissingAnswer;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says cases in the words of a list. */
@Component
class CaseLines {
    private final CodeLists lists;
    private final People people;

    CaseLines(CodeLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    List<CaseLine> of(List<CaseSummary> cases, Words words) {
        return cases.stream().map(summary -> line(summary, words)).toList();
    }

    private CaseLine line(CaseSummary summary, Words words) {
        var language = words.locale();
        return new CaseLine(
                summary.number().value(),
                lists.label("case_status", summary.status().code(), language),
                colour(summary.status()),
                lists.label("trafficking_status", summary.traffickingStatus(), language),
                several("exploitation", summary.exploitation(), language),
                told("sex", summary.sex(), language),
                told("age_band", summary.ageBand(), language),
                several("country", summary.nationalities(), language),
                summary.subdivision()
                        .map(code -> lists.label("subdivision", code, language))
                        .orElse(""),
                people.institution(summary.institution()),
                words.shortDate(summary.registeredOn()));
    }

    static String colour(CaseStatus status) {
        return switch (status) {
            case ACTIVE -> "green";
            case FOLLOW_UP -> "teal";
            case CLOSED, CLOSED_REFERRED -> "grey";
        };
    }

    private Told several(String list, List<String> codes, Locale language) {
        return CaseLine.several(
                codes.stream().map(code -> told(list, code, language)).toList());
    }

    private Told told(String list, String code, Locale language) {
        return new Told(lists.label(list, code, language), MissingAnswer.is(code));
    }
}
