package org.amparo.casework.web;

import static org.amparo.casework.web.Field.Kind.CHECKBOXES;
import static org.amparo.casework.web.Field.Kind.COORDINATES;
import static org.amparo.casework.web.Field.Kind.DAY;
import static org.amparo.casework.web.Field.Kind.LONG_TEXT;
import static org.amparo.casework.web.Field.Kind.NUMBER;
import static org.amparo.casework.web.Field.Kind.PARTIAL_DATE;
import static org.amparo.casework.web.Field.Kind.RADIOS;
import static org.amparo.casework.web.Field.Kind.SEARCH;
import static org.amparo.casework.web.Field.Kind.SELECT;
import static org.amparo.casework.web.Field.Kind.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.casework.CaseContent;
import org.amparo.casework.Situation;
import org.amparo.forms.MissingAnswer;
import org.amparo.identity.Identity;

/** What is asked when several persons who were found together are registered, and what the answers say. */
final class BatchParts {
    /** The name of the list of persons. */
    static final String PERSONS = "persons";

    /** The situation, and what holds for everybody in it. */
    static final List<Part> SITUATION = List.of(
            Part.of(
                    Group.of(
                            Question.of("situation.kind", SELECT)
                                    .from("situation_kind")
                                    .labelled("situationKind")
                                    .needed(),
                            Question.of("situation.foundOn", PARTIAL_DATE).labelled("foundOn")),
                    Group.place("foundAt", "situation.place."),
                    Group.titled(
                            "moreSituation",
                            Question.of("situation.coordinates", COORDINATES).labelled("coordinates"),
                            Question.of("situation.description", LONG_TEXT).labelled("situationDescription"))),
            Part.of(Group.titled(
                    "common",
                    Question.of("overview.registeredOn", DAY)
                            .labelled("registeredOn")
                            .needed(),
                    Question.coded("overview.source", SELECT, "case_source").labelled("source"),
                    Question.of("overview.traffickingStatus", RADIOS)
                            .from("trafficking_status")
                            .labelled("traffickingStatus"),
                    Question.coded("trafficking.exploitation", CHECKBOXES, "exploitation")
                            .labelled("exploitation"),
                    Question.coded("trafficking.meansOfControl", CHECKBOXES, "means_of_control")
                            .labelled("meansOfControl"),
                    Question.coded("trafficking.industry", SEARCH, "industry").labelled("industry"))));

    /** The persons, one a row. */
    static final Part ROWS = Part.rows(
            PERSONS,
            List.of(),
            Group.of(
                    Question.of("firstName", TEXT),
                    Question.of("secondName", TEXT),
                    Question.coded("sex", SELECT, "sex").labelled("personSex"),
                    Question.of("age", NUMBER),
                    Question.coded("nationality", SEARCH, "country")));

    private BatchParts() {}

    static Situation situation(Sheet answers, LocalDate today) {
        var reading = new SectionOfSheet(answers, today);
        return new Situation(
                answers.code("situation.kind", MissingAnswer.UNKNOWN_CODE),
                reading.date("situation.foundOn"),
                reading.place("situation.place."),
                answers.text("situation.coordinates").flatMap(CanonicalCoordinates::parse),
                answers.text("situation.description"));
    }

    /** What is known of one person beyond who that is: the common answers, and the row's own. */
    static CaseContent content(Sheet answers, int index, LocalDate today) {
        var row = Sheet.row(PERSONS, index);
        var own = answers.with("profile.sex", answers.all(row + "sex"))
                .with("profile.ageAtRegistration", answers.all(row + "age"))
                .with("profile.nationalities", answers.all(row + "nationality"))
                .with("overview.identifiedOn", answers.all("situation.foundOn"));
        return new SectionOfSheet(own, today).content();
    }

    /** Who the persons are, in the order of their rows. */
    static List<Identity> identities(Sheet answers) {
        return IntStream.range(0, answers.rows(PERSONS))
                .mapToObj(index -> Sheet.row(PERSONS, index))
                .map(row -> Identity.named(
                        answers.text(row + "firstName"), answers.text(row + "secondName"), Optional.empty()))
                .toList();
    }

    /** The names of the persons, put back into their rows. */
    static Sheet named(Sheet answers, List<Identity> identities) {
        var result = answers;
        for (int i = 0; i < identities.size(); i++) {
            var row = Sheet.row(PERSONS, i);
            result = result.with(
                            row + "firstName",
                            identities.get(i).firstName().stream().toList())
                    .with(
                            row + "secondName",
                            identities.get(i).secondName().stream().toList());
        }
        return result;
    }

    /** The answers without the names of the persons: what is kept outside the vault. */
    static Sheet nameless(Sheet answers) {
        return answers.only(name -> !name.endsWith("].firstName") && !name.endsWith("].secondName"));
    }
}
