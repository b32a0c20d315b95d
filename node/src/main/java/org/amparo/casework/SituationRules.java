package org.amparo.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.forms.CodeLists;
import org.springframework.stereotype.Component;

/** What cannot be right about a situation. */
@Component
class SituationRules {
    private final CodeLists lists;
    private final Clock clock;

    SituationRules(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    List<Flaw> flaws(Situation situation) {
        var flaws = new ArrayList<Flaw>();
        if (!lists.accepts("situation_kind", situation.kind())) {
            flaws.add(Flaw.of("situation.kind", "not_in_list", "situation_kind"));
        }
        situation
                .place()
                .country()
                .filter(code -> !lists.accepts("country", code))
                .ifPresent(code -> flaws.add(Flaw.of("situation.place.country", "not_in_list", "country")));
        situation
                .place()
                .subdivision()
                .filter(code -> !lists.accepts("subdivision", code))
                .ifPresent(code -> flaws.add(Flaw.of("situation.place.subdivision", "not_in_list", "subdivision")));
        situation
                .foundOn()
                .filter(date -> date.earliest().isAfter(LocalDate.now(clock).plusDays(1)))
                .ifPresent(date -> flaws.add(Flaw.of("situation.foundOn", "in_the_future")));
        TextRules.check("situation.place.municipality", situation.place().municipality(), TextRules.SHORT, flaws);
        TextRules.check("situation.description", situation.description(), TextRules.LONG, flaws);
        return flaws;
    }
}
