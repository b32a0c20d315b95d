package org.amparo.exchange;

import java.util.ArrayList;
import java.util.List;
import org.amparo.casework.CaseContent;
import org.amparo.casework.Casework;
import org.amparo.casework.Flaw;
import org.amparo.casework.NewNote;
import org.amparo.identity.Identity;
import org.springframework.stereotype.Component;

/** What cannot be right in what a file tells. A file cannot be asked again: what is impossible is refused, no more. */
@Component
public class ToldRules {
    private final Casework casework;

    ToldRules(Casework casework) {
        this.casework = casework;
    }

    public List<Flaw> flaws(CaseContent content, Identity identity, List<NewNote> notes) {
        var flaws = new ArrayList<>(casework.checkTold(content));
        casework.check(identity).stream().filter(flaw -> !isTolerable(flaw)).forEach(flaws::add);
        for (int i = 0; i < notes.size(); i++) {
            for (var flaw : casework.checkNote(notes.get(i).text())) {
                flaws.add(new Flaw("notes[" + i + "]", flaw.code(), flaw.arguments()));
            }
        }
        return flaws;
    }

    /** A country in words, and what another node asks or this one insists on. */
    private static boolean isTolerable(Flaw flaw) {
        return flaw.code().equals("not_in_list") || flaw.field().startsWith("identity.localAnswers");
    }
}
