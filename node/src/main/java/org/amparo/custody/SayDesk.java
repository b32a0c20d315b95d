package org.amparo.custody;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.access.Access;
import org.amparo.access.Custody.IdentityRequest;
import org.amparo.access.Custody.OpenedByForce;
import org.amparo.access.Custody.Verdict;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.confidential.Purpose;
import org.amparo.custody.web.DeskView;
import org.amparo.mail.Mail;
import org.amparo.web.Choice;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says what waits for a custodian: numbers, institutions and users, and nothing of what is in a case. */
@Component
class SayDesk {
    private final SayEntries say;
    private final Access access;
    private final Mail mail;

    SayDesk(SayEntries say, Access access, Mail mail) {
        this.say = say;
        this.access = access;
        this.mail = mail;
    }

    DeskView desk(
            List<IdentityRequest> requests, List<OpenedByForce> openings, Map<CaseId, Registered> known, Words words) {
        return new DeskView(
                LogPages.tabs(words),
                requests.stream().map(request -> request(request, known, words)).toList(),
                openings.stream().map(opening -> opening(opening, known, words)).toList(),
                words.say(mail.isSet() ? "custody.desk.mail.set" : "custody.desk.mail.none"),
                trouble(words));
    }

    private String trouble(Words words) {
        int troubled = mail.isSet() ? mail.troubled() : 0;
        return troubled == 0 ? "" : words.count("custody.desk.mail.troubled", troubled);
    }

    DeskView.Opening opening(OpenedByForce opening, Map<CaseId, Registered> known, Words words) {
        return new DeskView.Opening(
                DeskPages.PATH + "/openings/" + opening.id(),
                number(opening.caseId(), known),
                access.displayName(opening.user()).orElseGet(() -> words.say("custody.actor.unknown")),
                institution(opening.institution()),
                institution(opening.registeredBy()),
                purpose(opening.purpose(), words),
                opening.reason(),
                words.dateTime(opening.openedAt()),
                opening.stillOpen()
                        ? words.say("custody.desk.openUntil", words.dateTime(opening.endsAt()))
                        : words.say("custody.desk.closed"),
                opening.stillOpen());
    }

    List<Choice> verdicts(Words words) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Choice.of(verdict.code(), words.say("custody.verdict." + verdict.code()))
                        .withHint(words.say("custody.verdict.hint." + verdict.code())))
                .toList();
    }

    private DeskView.Request request(IdentityRequest request, Map<CaseId, Registered> known, Words words) {
        return new DeskView.Request(
                DeskPages.PATH + "/requests/" + request.member(),
                number(request.caseId(), known),
                institution(request.institution()),
                institution(request.registeredBy()),
                purpose(request.purpose(), words),
                words.list(request.classes().stream()
                        .sorted()
                        .map(one -> words.say("custody.class." + one.code()))
                        .toList()),
                request.law()
                        .map(law -> words.say("custody.desk.basis.law", law))
                        .orElseGet(() -> words.say("custody.desk.basis." + request.basis())),
                words.say(
                        "custody.desk.asked", say.actor(request.addedBy(), words), words.dateTime(request.addedAt())));
    }

    private String institution(InstitutionId id) {
        return say.institution(id.value());
    }

    private static String purpose(Purpose purpose, Words words) {
        return words.say("custody.purpose." + purpose.code());
    }

    static String number(long id, Map<CaseId, Registered> known) {
        Registered registered = known.get(new CaseId(id));
        return registered == null ? "#" + id : registered.number().value();
    }
}
