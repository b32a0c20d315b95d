package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseAttachments;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.NewNote;
import org.amparo.casework.ResponseTeams;
import org.amparo.casework.Section;
import org.amparo.casework.web.CaseFileView.Card;
import org.amparo.casework.web.CaseFileView.IccsView;
import org.amparo.casework.web.CaseFileView.NoteForm;
import org.amparo.casework.web.CaseFileView.NoteLine;
import org.amparo.casework.web.CaseFileView.Tagged;
import org.amparo.confidential.Purpose;
import org.amparo.forms.CodeLists;
import org.amparo.identity.Erasures;
import org.amparo.identity.Erasures.Standing;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.FieldErrors;
import org.amparo.web.Link;
import org.amparo.web.Moment;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says a case in the words of its page. */
@Component
class ShowCase {
    /** Why an officer opens who a person is; the other purposes are those of programs. */
    static final List<Purpose> PURPOSES =
            List.of(Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION, Purpose.REGISTRATION);

    private final Parts parts;
    private final SayAnswers say;
    private final CodeLists lists;
    private final People people;
    private final Casework casework;
    private final Erasures erasures;
    private final ResponseTeams teams;
    private final CaseAttachments attachments;
    private final SayAttachments sayAttachments;

    ShowCase(
            Parts parts,
            SayAnswers say,
            CodeLists lists,
            People people,
            Casework casework,
            Erasures erasures,
            ResponseTeams teams,
            CaseAttachments attachments,
            SayAttachments sayAttachments) {
        this.parts = parts;
        this.say = say;
        this.lists = lists;
        this.people = people;
        this.casework = casework;
        this.erasures = erasures;
        this.teams = teams;
        this.attachments = attachments;
        this.sayAttachments = sayAttachments;
    }

    CaseFileView view(CaseView view, NewNote note, FieldErrors errors, Words words, Viewer viewer) {
        var overview = view.content().overview();
        var number = view.number().value();
        var erased = erased(view, words);
        return new CaseFileView(
                number,
                new Tagged(
                        lists.label("case_status", overview.status().code(), words.locale()),
                        CaseLines.colour(overview.status())),
                new Tagged(
                        lists.label("trafficking_status", overview.traffickingStatus(), words.locale()),
                        colour(overview.traffickingStatus())),
                people.institution(view.institution()),
                overview.owner().map(people::owner).orElse(""),
                erased.isEmpty()
                        && overview.owner().filter(viewer.username()::equals).isPresent(),
                erased.isEmpty() && !casework.mayBeHandedTo(viewer, view).isEmpty(),
                may(view, viewer, !erased.isEmpty()),
                words.date(overview.registeredOn()),
                people.actor(view.createdBy(), words),
                view.situation().orElse(""),
                tabs(number, words),
                cards(view, words),
                events(view, words),
                rows(view, Section.PERPETRATORS, words),
                rows(view, Section.REFERRALS, words),
                persons(view, words),
                PURPOSES.stream()
                        .map(purpose -> Choice.of(purpose.name(), purpose(purpose, words)))
                        .toList(),
                erased,
                notes(view, words),
                sayAttachments.lines(view, viewer, words),
                iccs(view, words),
                teams.openUntil(viewer, view.id()).map(words::dateTime).orElse(""),
                form(note, view.sight(), words),
                errors);
    }

    private CaseFileView.May may(CaseView view, Viewer viewer, boolean erased) {
        boolean identity = view.sight().sees(DataClass.IDENTITY);
        return new CaseFileView.May(
                view.sight().writes() && !erased,
                !erased && !attachments.mayAttach(viewer, view).isEmpty(),
                identity,
                identity && !erased && viewer.maySeeCasesOf(view.institution()));
    }

    private String erased(CaseView view, Words words) {
        return erasures.standing(List.of(view.person())).get(view.person()) instanceof Standing.Erased(var _, var at)
                ? words.shortDateTime(at)
                : "";
    }

    static List<Link> tabs(String number, Words words) {
        return List.of(
                new Link(words.say("casework.tab.case"), "/cases/" + number),
                new Link(words.say("casework.tab.team"), "/cases/" + number + "/team"),
                new Link(words.say("casework.tab.history"), "/cases/" + number + "/history"),
                new Link(words.say("casework.tab.looks"), "/cases/" + number + "/looks"));
    }

    static String purpose(Purpose purpose, Words words) {
        return words.say("casework.purpose." + purpose.code());
    }

    private static String colour(String traffickingStatus) {
        return switch (traffickingStatus) {
            case "confirmed" -> "teal";
            case "possible" -> "yellow";
            default -> "grey";
        };
    }

    private List<Card> cards(CaseView view, Words words) {
        return Stream.of(Section.OVERVIEW, Section.PROFILE, Section.TRAFFICKING, Section.LOCAL)
                .filter(section -> section != Section.LOCAL
                        || !parts.local().isEmpty()
                        || !view.content().localAnswers().isEmpty())
                .map(section -> card(view, section, words))
                .toList();
    }

    /** What nobody answered is named in one line, so that what somebody did stands out. */
    private Card card(CaseView view, Section section, Words words) {
        var answers = say
                .answers(
                        Part.hiding(section == Section.LOCAL ? parts.told(section) : parts.of(section), view.hidden()),
                        SheetOfSection.of(view.content().get(section)),
                        words)
                .stream()
                .filter(answer -> !isIdle(answer, view))
                .toList();
        return new Card(
                section.code(),
                words.say("casework.section." + section.code()),
                answers.stream().filter(Answer::isAnswered).toList(),
                answers.stream()
                        .filter(answer -> !answer.isAnswered())
                        .map(Answer::label)
                        .collect(Collectors.joining(" · ")));
    }

    /** What has nothing to say here: why an open case was closed, and a band of ages where the age is known. */
    private static boolean isIdle(Answer answer, CaseView view) {
        return switch (answer.field()) {
            case "overview.closingReason" -> answer.texts().isEmpty();
            case "profile.ageBand" ->
                view.content().profile().ageAtRegistration().isPresent();
            default -> false;
        };
    }

    private List<Moment> events(CaseView view, Words words) {
        var told = rows(view, Section.EVENTS, words);
        var moments = new ArrayList<Moment>();
        for (var row : told) {
            moments.add(new Moment(
                    row.title(),
                    "",
                    false,
                    row.answers().stream()
                            .map(answer -> new Moment.Detail(answer.label(), "", answer.text()))
                            .toList()));
        }
        return moments;
    }

    private List<AnswerRow> rows(CaseView view, Section section, Words words) {
        return say.rows(
                parts.of(section).getFirst(), SheetOfSection.of(view.content().get(section)), words);
    }

    private List<Choice> persons(CaseView view, Words words) {
        var persons = new ArrayList<Choice>();
        persons.add(Choice.of("", words.say("casework.identity.ofCase")));
        for (var participant : view.participants()) {
            persons.add(Choice.of(
                    Long.toString(participant.person().value()),
                    words.say(
                            "casework.identity.further",
                            lists.label("person_role", participant.role().code(), words.locale()),
                            persons.size())));
        }
        return persons;
    }

    private static NoteForm form(NewNote note, Sight writer, Words words) {
        return new NoteForm(
                note.text(),
                NewNote.CLASSES.stream()
                        .map(one -> Choice.of(
                                one.code(),
                                words.say(
                                        writer.sees(one) ? "casework.note.about.seen" : "casework.note.about.unseen",
                                        words.say("casework.class." + one.code()))))
                        .toList(),
                note.dataClass().orElseGet(() -> NewNote.usual(writer)).code());
    }

    private List<NoteLine> notes(CaseView view, Words words) {
        return view.notes().reversed().stream()
                .map(note -> new NoteLine(
                        note.text(),
                        words.say("casework.class." + note.dataClass().code()),
                        people.actor(note.writtenBy(), words),
                        words.shortDateTime(note.writtenAt())))
                .toList();
    }

    private IccsView iccs(CaseView view, Words words) {
        var accepted = view.content().trafficking().iccsCodes();
        var codes = new LinkedHashSet<>(accepted);
        codes.addAll(view.proposals().codes());
        return new IccsView(
                codes.stream()
                        .map(code -> {
                            var choice = Choice.of(code, code + " " + lists.label("iccs", code, words.locale()));
                            return accepted.contains(code)
                                    ? choice
                                    : choice.withHint(words.say("casework.iccs.proposed"));
                        })
                        .toList(),
                accepted,
                view.proposals().missing().stream()
                        .sorted()
                        .map(element -> words.say(
                                "casework.iccs.missing." + element.name().toLowerCase(java.util.Locale.ROOT)))
                        .toList(),
                view.versions().trafficking());
    }
}
