package org.amparo.casework.web;

import java.util.List;

/** A situation with those of its cases that the reader may see. */
public record SituationView(String reference, List<Answer> answers, List<CaseLine> cases) {
    public SituationView {
        answers = List.copyOf(answers);
        cases = List.copyOf(cases);
    }
}
