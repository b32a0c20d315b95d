package org.amparo.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Basis;
import org.amparo.access.ConsentGiven;
import org.amparo.access.ConsentGiven.Guardian;
import org.amparo.access.InstitutionId;
import org.amparo.forms.PartialDate;
import org.amparo.web.DateAnswer;
import org.amparo.web.FieldError;
import org.amparo.web.Form;
import org.amparo.web.Words;

/** Reads on what it rests that an institution joins a team, from a form. */
final class ReadBasis {
    private final Form form;
    private final Words words;
    private final List<FieldError> wrong = new ArrayList<>();

    ReadBasis(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** What could not be read. */
    List<FieldError> wrong() {
        return wrong;
    }

    Optional<Basis> read(Joining joining) {
        return joining.basis().flatMap(code -> switch (code) {
            case "consent" -> consent(joining);
            case "law" -> law();
            default -> Optional.of(new Basis.ByMandate(day("endsOn")));
        });
    }

    private Optional<Basis> law() {
        var law = form.get("law");
        if (law.isEmpty()) {
            missing("law");
            return Optional.empty();
        }
        return Optional.of(new Basis.ByLaw(law, day("endsOn")));
    }

    private Optional<Basis> consent(Joining joining) {
        var how = ConsentGiven.How.of(form.get("how"));
        if (how.isEmpty()) {
            missing("how");
        }
        Optional<Guardian> guardian =
                how.filter(way -> way == ConsentGiven.How.GUARDIAN).flatMap(way -> guardian());
        var given = needed("givenOn");
        var ends = needed("endsOn");
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        return how.map(way -> new Basis.Agreed(new ConsentGiven(
                way, joining.language3(), SayConsent.VERSION, given.orElseThrow(), ends.orElseThrow(), guardian)));
    }

    private Optional<Guardian> guardian() {
        return switch (form.get("guardian")) {
            case "no_conflict" -> Optional.of(new Guardian.NoConflict());
            case "conflict" -> Optional.of(new Guardian.Conflict());
            case "authority_decided" -> {
                int authority = form.number("authority");
                if (authority == 0) {
                    missing("authority");
                }
                yield authority == 0
                        ? Optional.empty()
                        : Optional.of(new Guardian.AuthorityDecided(new InstitutionId(authority)));
            }
            default -> {
                missing("guardian");
                yield Optional.empty();
            }
        };
    }

    private Optional<LocalDate> needed(String field) {
        var day = day(field);
        if (day.isEmpty() && wrong.stream().noneMatch(error -> error.field().equals(field))) {
            missing(field);
        }
        return day;
    }

    private Optional<LocalDate> day(String field) {
        var typed = DateAnswer.typed(form::get, field);
        var day = PartialDate.parse(typed.iso()).flatMap(PartialDate::day);
        if (day.isEmpty() && !typed.isBlank()) {
            wrong.add(new FieldError(field, words.say("casework.team.wrong.day")));
        }
        return day;
    }

    private void missing(String field) {
        wrong.add(new FieldError(field, words.say("casework.team.missing." + field)));
    }
}
