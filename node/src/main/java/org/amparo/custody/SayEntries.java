package org.amparo.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Access;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.UserId;
import org.amparo.audit.LogSearch.Found;
import org.amparo.audit.Outcome;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.custody.web.LogView.Row;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Puts entries of the log into words. */
@Component
class SayEntries {
    private static final String USER = "user:";
    private static final String PERSON = "person:";
    /** Enough of a hash to see that two entries came from one address. */
    private static final int ORIGIN_SHOWN = 6;

    private final Access access;
    private final Institutions institutions;
    private final CaseRegister cases;

    SayEntries(Access access, Institutions institutions, CaseRegister cases) {
        this.access = access;
        this.institutions = institutions;
        this.cases = cases;
    }

    List<Row> rows(List<Found> entries, Words words) {
        Set<CaseId> touched = entries.stream()
                .flatMap(entry -> entry.cases().stream())
                .map(CaseId::new)
                .collect(Collectors.toSet());
        Map<CaseId, Registered> known = cases.find(touched);
        Map<String, String> names = new HashMap<>();
        return entries.stream()
                .map(entry ->
                        row(entry, names.computeIfAbsent(entry.actor(), actor -> actor(actor, words)), known, words))
                .toList();
    }

    private Row row(Found entry, String who, Map<CaseId, Registered> known, Words words) {
        return new Row(
                words.shortDateTime(entry.at()),
                who,
                entry.actor().startsWith(USER) ? LogQuery.of(entry.actor()).href() : "",
                entry.institution().map(this::institution).orElse(""),
                action(LogQuery.code(entry.action()), words),
                entry.outcome() == Outcome.DENIED,
                entry.purpose().map(purpose -> purpose(purpose, words)).orElse(""),
                entry.reasoned(),
                about(entry, known, words),
                entry.touched() > entry.cases().size()
                        ? words.count(
                                "custody.log.more",
                                entry.touched() - entry.cases().size())
                        : "",
                words.list(entry.classes().stream()
                        .sorted()
                        .map(code -> words.say("custody.class." + code))
                        .toList()),
                from(entry, words));
    }

    static String action(String code, Words words) {
        return words.say("custody.action." + code);
    }

    private static String purpose(String code, Words words) {
        String key = "custody.purpose." + code;
        return words.knows(key) ? words.say(key) : code;
    }

    private static List<Link> about(Found entry, Map<CaseId, Registered> known, Words words) {
        List<Link> about = new ArrayList<>();
        for (Long id : entry.cases()) {
            Registered registered = known.get(new CaseId(id));
            about.add(
                    registered == null
                            ? new Link(words.say("custody.log.case", "#" + id), "")
                            : new Link(
                                    registered.number().value(),
                                    LogQuery.PATH + "?case="
                                            + registered.number().value()));
        }
        if (entry.subject().startsWith(PERSON)) {
            String id = entry.subject().substring(PERSON.length());
            about.add(new Link(words.say("custody.log.person", id), LogQuery.PATH + "?person=" + id));
        } else if (about.isEmpty() && !entry.subject().equals("case")) {
            about.add(new Link(entry.subject(), ""));
        }
        return about;
    }

    private static String from(Found entry, Words words) {
        String way = entry.channel()
                .map(channel -> words.say("custody.channel." + LogQuery.code(channel)))
                .orElse("");
        return entry.origin()
                .map(origin -> words.say("custody.log.from", way, origin.substring(0, ORIGIN_SHOWN)))
                .orElse(way);
    }

    /** Whoever the log calls {@code user:12} or {@code process:import}. */
    String actor(String actor, Words words) {
        return user(actor)
                .map(id -> access.displayName(id).orElseGet(() -> words.say("custody.actor.unknown")))
                .orElseGet(() -> words.say("custody.actor.process"));
    }

    static Optional<UserId> user(String actor) {
        return actor.startsWith(USER)
                ? Optional.of(new UserId(Integer.parseInt(actor.substring(USER.length()))))
                : Optional.empty();
    }

    String institution(int id) {
        return institutions.find(new InstitutionId(id)).map(Institution::name).orElse("");
    }
}
