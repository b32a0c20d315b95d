package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.access.Basis;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.access.TeamOutcome;
import org.amparo.casework.ResponseTeam;
import org.amparo.casework.web.JoinView.ConsentView;
import org.amparo.casework.web.JoinView.Said;
import org.amparo.confidential.Purpose;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.Form;
import org.amparo.web.Step;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says the steps by which an institution is added to a response team. */
@Component
class SayJoining {
    private static final List<String> STEPS = List.of("who", "basis", "details", "check");
    private static final Set<String> CARRIED = Set.of(
            "institution",
            "purpose",
            "classes",
            "basis",
            "language",
            "how",
            "guardian",
            "authority",
            "law",
            "givenOn.day",
            "givenOn.month",
            "givenOn.year",
            "endsOn.day",
            "endsOn.month",
            "endsOn.year");

    private final Institutions institutions;
    private final SayTeam team;

    SayJoining(Institutions institutions, SayTeam team) {
        this.institutions = institutions;
        this.team = team;
    }

    /** Whom one may choose: open institutions, but not the one that registered the case. */
    List<Choice> institutions(ResponseTeam on) {
        return institutions.all().stream()
                .filter(institution ->
                        !institution.closed() && !institution.id().equals(on.registeredBy()))
                .map(TeamPages::choice)
                .toList();
    }

    static FieldError error(TeamOutcome.Flaw flaw, Words words) {
        return new FieldError(
                flaw.field().replaceFirst("^consent\\.", ""), words.say("access.team.flaw." + flaw.code()));
    }

    JoinView who(ResponseTeam on, Form form, Words words) {
        var offered = Arrays.stream(DataClass.values())
                .filter(dataClass ->
                        dataClass != DataClass.GENERAL && on.sight().sees(dataClass))
                .map(dataClass -> Choice.of(dataClass.code(), SayConsent.label(dataClass, words))
                        .withHint(SayConsent.hint(dataClass, words)))
                .toList();
        return view(on, "who", form, institutions(on), offered, ConsentView.NONE, List.of(), words);
    }

    JoinView basis(ResponseTeam on, Form form, Words words) {
        return view(on, "basis", form, List.of(), List.of(), ConsentView.NONE, List.of(), words);
    }

    JoinView details(ResponseTeam on, Form form, Words words) {
        var authorities = institutions.all().stream()
                .filter(institution -> institution.kind().equals("child_protection") && !institution.closed())
                .map(TeamPages::choice)
                .toList();
        return view(on, "details", form, authorities, List.of(), text(form, words), List.of(), words);
    }

    JoinView check(ResponseTeam on, Form form, Basis basis, Words words) {
        var joining = Joining.of(form);
        var answers = new ArrayList<Said>();
        answers.add(new Said(words.say("casework.team.institution"), name(joining)));
        answers.add(new Said(
                words.say("casework.team.purpose"),
                ShowCase.purpose(joining.purpose().orElse(Purpose.ASSISTANCE), words)));
        answers.add(new Said(
                words.say("casework.team.classes"),
                words.list(joining.classes().stream()
                        .sorted()
                        .map(dataClass -> SayConsent.label(dataClass, words).toLowerCase(Locale.ROOT))
                        .toList())));
        answers.add(new Said(words.say("casework.team.why"), why(basis, words)));
        answers.add(new Said(
                words.say("casework.team.until"),
                switch (basis) {
                    case Basis.Agreed(var consent) -> words.date(consent.endsOn());
                    case Basis.ByLaw(var _, var endsOn) ->
                        endsOn.map(words::date).orElseGet(() -> words.say("casework.team.noEnd"));
                    case Basis.ByMandate(var endsOn) ->
                        endsOn.map(words::date).orElseGet(() -> words.say("casework.team.noEnd"));
                }));
        return view(on, "check", form, List.of(), List.of(), text(form, words), answers, words);
    }

    private String why(Basis basis, Words words) {
        return switch (basis) {
            case Basis.Agreed(var consent) -> team.consent(consent, words);
            case Basis.ByLaw(var law, var _) -> words.say("casework.team.why.law", law);
            case Basis.ByMandate _ -> words.say("casework.team.why.mandate");
        };
    }

    private ConsentView text(Form form, Words words) {
        var joining = Joining.of(form);
        return joining.basis().filter("consent"::equals).isPresent() && joining.saysWhy()
                ? SayConsent.text(
                        joining.language().orElseThrow(),
                        name(joining),
                        joining.purpose().orElseThrow(),
                        joining.classes(),
                        words)
                : ConsentView.NONE;
    }

    private String name(Joining joining) {
        return joining.institution()
                .flatMap(institutions::find)
                .map(Institution::name)
                .orElse("");
    }

    private JoinView view(
            ResponseTeam on,
            String step,
            Form form,
            List<Choice> offered,
            List<Choice> classes,
            ConsentView text,
            List<Said> answers,
            Words words) {
        var number = on.number().value();
        var joining = Joining.of(form);
        int at = STEPS.indexOf(step);
        var team = "/cases/" + number + "/team";
        var back = at == 0 ? team : joining.href(number, at == 1 ? "new" : STEPS.get(at - 1));
        return new JoinView(
                number,
                steps(at, words),
                switch (step) {
                    case "who" -> team + "/new";
                    case "check" -> team;
                    default -> team + "/" + step;
                },
                back,
                name(joining),
                offered,
                Joining.PURPOSES.stream()
                        .map(purpose -> Choice.of(purpose.code(), ShowCase.purpose(purpose, words)))
                        .toList(),
                classes,
                form.all("classes"),
                text,
                answers,
                carried(form, step),
                form);
    }

    private static List<Step> steps(int at, Words words) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < STEPS.size(); i++) {
            var state = i < at ? Step.State.DONE : i == at ? Step.State.CURRENT : Step.State.TO_DO;
            steps.add(new Step(words.say("casework.team.step." + STEPS.get(i)), state, ""));
        }
        return steps;
    }

    /** What the fields of the page do not say themselves. */
    private static List<Said> carried(Form form, String step) {
        var own = switch (step) {
            case "who" -> CARRIED;
            case "basis" -> Set.of("basis", "language");
            case "details" ->
                Set.of(
                        "how",
                        "guardian",
                        "authority",
                        "law",
                        "givenOn.day",
                        "givenOn.month",
                        "givenOn.year",
                        "endsOn.day",
                        "endsOn.month",
                        "endsOn.year");
            default -> Set.<String>of();
        };
        return form.fields().entrySet().stream()
                .filter(field -> CARRIED.contains(field.getKey()) && !own.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new Said(field.getKey(), value)))
                .toList();
    }
}
