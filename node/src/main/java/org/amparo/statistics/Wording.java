package org.amparo.statistics;

import java.util.Locale;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.forms.CodeLists;
import org.amparo.forms.MissingAnswer;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** What dimensions and their codes are called. */
@Component
class Wording {
    private static final String MISSING = "missing_answer";

    private final CodeLists lists;
    private final Institutions institutions;

    Wording(CodeLists lists, Institutions institutions) {
        this.lists = lists;
        this.institutions = institutions;
    }

    /** What the dimension is called at the head of a column: Sex. */
    String dimension(Dimension dimension, Words words) {
        return dimension
                .label()
                .map(labels -> labels.in(words.locale()))
                .orElseGet(() -> words.say("statistics.dimension." + dimension.key()));
    }

    String code(Dimension dimension, String code, Words words) {
        Locale language = words.locale();
        if (MissingAnswer.is(code)) {
            return lists.label(MISSING, code, language);
        }
        return switch (dimension.kind()) {
            case YEAR -> code;
            case INSTITUTION -> institution(code);
            case YES_NO -> words.say(code.equals(ListedCodes.YES) ? "statistics.yes" : "statistics.no");
            case LISTED, OPEN -> lists.label(dimension.lists().getFirst(), code, language);
        };
    }

    private String institution(String code) {
        return code.matches("\\d{1,9}")
                ? institutions
                        .find(new InstitutionId(Integer.parseInt(code)))
                        .map(Institution::name)
                        .orElse(code)
                : code;
    }
}
