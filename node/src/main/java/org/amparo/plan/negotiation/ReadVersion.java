package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.amparo.plan.negotiation.ReadingOf.AtSession;
import org.amparo.plan.negotiation.ReadingOf.Brackets;
import org.amparo.plan.negotiation.ReadingOf.Clean;
import org.amparo.plan.negotiation.ReadingOf.Live;
import org.amparo.plan.negotiation.ReadingOf.OfState;
import org.amparo.plan.negotiation.ReadingOf.Opened;
import org.amparo.web.Choice;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Reads a version in one of its ways. */
@Component
class ReadVersion {
    private final Versions versions;
    private final Sessions sessions;

    ReadVersion(Versions versions, Sessions sessions) {
        this.versions = versions;
        this.sessions = sessions;
    }

    /** The text with its proposals as that reading has them; empty where there is no such reading of it. */
    Optional<NegotiatedText> text(Version version, ReadingOf reading) {
        NegotiatedText now = versions.text(version);
        return switch (reading) {
            case AtSession(var id) ->
                sessions.find(version, id)
                        .filter(one -> one.ends().isAfter(version.openedAt()))
                        .map(one -> versions.past(version).at(one.ends(), now));
            case OfState(var state) ->
                Optional.of(now).filter(one -> one.states().contains(state));
            case Brackets _, Clean _, Opened _, Live _ -> Optional.of(now);
        };
    }

    /** The words alone, without brackets. A reading with brackets gives what is adopted. */
    Optional<List<TextParagraph>> paragraphs(Version version, ReadingOf reading) {
        return text(version, reading).map(text -> switch (reading) {
            case Clean _, Brackets _ -> version.isOpen() ? text.clean() : SealedText.read(versions.content(version));
            case AtSession _ -> text.clean();
            case Opened _ -> text.paragraphs();
            case Live _ -> text.live();
            case OfState(var state) -> text.asWishedBy(state);
        });
    }

    /** All that a person can choose. */
    List<Choice> choices(Version version, Words words) {
        List<Choice> readings = new ArrayList<>();
        for (ReadingOf one : List.of(new Brackets(), new Clean(), new Opened(), new Live())) {
            readings.add(Choice.of(one.code(), words.say("negotiation.reading." + one.code())));
        }
        new TreeSet<>(versions.text(version).states())
                .forEach(state -> readings.add(
                        Choice.of(state, words.say("negotiation.reading.state", SayText.states(List.of(state))))));
        sessions.of(version).stream()
                .filter(one -> one.ends().isAfter(version.openedAt()))
                .forEach(one -> readings.add(Choice.of(
                        new AtSession(one.id()).code(), words.say("negotiation.reading.session", one.name()))));
        return readings;
    }
}
