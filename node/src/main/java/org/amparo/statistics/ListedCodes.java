package org.amparo.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.forms.CodeLists;
import org.amparo.forms.CodeLists.Term;
import org.amparo.forms.MissingAnswer;
import org.amparo.statistics.Dimension.Kind;
import org.springframework.stereotype.Component;

/** The codes of the dimensions that are shown whole: from their lists, with the reasons why an answer may be missing. */
@Component
class ListedCodes implements Protection.Vocabulary {
    static final String YES = "yes";
    static final String NO = "no";

    private final CodeLists lists;

    ListedCodes(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public List<String> codes(Dimension dimension) {
        Stream<String> own = dimension.kind() == Kind.YES_NO
                ? Stream.of(YES, NO)
                : dimension.lists().stream()
                        .flatMap(list -> lists.terms(list).stream().map(Term::code));
        return Stream.concat(own, Arrays.stream(MissingAnswer.values()).map(MissingAnswer::code))
                .toList();
    }
}
