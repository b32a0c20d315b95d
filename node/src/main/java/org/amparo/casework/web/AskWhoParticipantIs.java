package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder;
import org.amparo.casework.PersonFinder.Match;
import org.amparo.casework.web.KnownPersonView.Carried;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/**
 * Asks whether a further person of a case is one whom the officer's own cases know, before the person is added. There is no
 * draft: what was typed and what was found travel in the form, so that answering is no other search.
 */
@Component
class AskWhoParticipantIs {
    private static final String ASKED = "known.asked";
    private static final String ANSWER = "known.person";
    private static final String NONE = "none";

    private final PersonFinder finder;
    private final SayMatch say;

    AskWhoParticipantIs(PersonFinder finder, SayMatch say) {
        this.finder = finder;
        this.say = say;
    }

    /**
     * Whom to ask about. What a form says was found before is only what its sender may know of anyway.
     *
     * @param posted with what was found before, where the question was asked already
     */
    List<Match> known(Viewer viewer, Confidential<Identity> person, Sheet posted) {
        var asked = posted.all(ASKED);
        return asked.isEmpty()
                ? finder.resembling(viewer, person).matches()
                : finder.stillKnown(
                        viewer,
                        asked.stream()
                                .limit(PersonFinder.ASKED)
                                .flatMap(written -> Lookalikes.parse(written).stream())
                                .toList());
    }

    static boolean isNone(Sheet posted) {
        return posted.code(ANSWER, "").equals(NONE);
    }

    /** The case of the person that was chosen. */
    static Optional<String> chosen(Sheet posted, List<Match> known) {
        var answer = posted.code(ANSWER, "");
        return known.stream()
                .map(match -> match.number().value())
                .filter(answer::equals)
                .findFirst();
    }

    KnownPersonView view(String number, List<Match> known, Sheet posted, Words words) {
        var lines = known.stream().map(match -> say.line(match, words)).toList();
        var choices = Stream.concat(
                        lines.stream()
                                .map(FoundLine::number)
                                .distinct()
                                .map(there -> Choice.of(
                                        there, words.say("casework.lookalikes.itIs", FoundLine.unbroken(there)))),
                        Stream.of(Choice.of(NONE, words.say("casework.participant.none", FoundLine.unbroken(number)))))
                .toList();
        var typed = posted.only(name -> !name.startsWith("_") && !name.startsWith("known."));
        var carried = Stream.concat(
                typed.answers().entrySet().stream()
                        .flatMap(
                                answer -> answer.getValue().stream().map(value -> new Carried(answer.getKey(), value))),
                known.stream().map(match -> new Carried(ASKED, Lookalikes.written(match))));
        return new KnownPersonView(
                number,
                "/cases/" + number + "/participants/new",
                lines,
                choices,
                carried.toList(),
                posted.has(ASKED)
                        ? FieldErrors.of(new FieldError(ANSWER, words.say("casework.lookalikes.flaw")))
                        : FieldErrors.none());
    }
}
