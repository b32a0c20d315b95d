package org.amparo.casework.web;

import static org.amparo.casework.web.Field.Kind.CHECKBOXES;
import static org.amparo.casework.web.Field.Kind.COORDINATES;
import static org.amparo.casework.web.Field.Kind.DAY;
import static org.amparo.casework.web.Field.Kind.LONG_TEXT;
import static org.amparo.casework.web.Field.Kind.NUMBER;
import static org.amparo.casework.web.Field.Kind.PARTIAL_DATE;
import static org.amparo.casework.web.Field.Kind.RADIOS;
import static org.amparo.casework.web.Field.Kind.SEARCH;
import static org.amparo.casework.web.Field.Kind.SEARCHES;
import static org.amparo.casework.web.Field.Kind.SELECT;
import static org.amparo.casework.web.Field.Kind.SELECTS;
import static org.amparo.casework.web.Field.Kind.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.casework.Section;
import org.amparo.forms.LocalFields;
import org.amparo.forms.LocalFields.LocalField;
import org.springframework.stereotype.Component;

/** Which questions stand in which part of the forms about a case. */
@Component
class Parts {
    private static final String MIGRATORY_STATUS = "profile.migratoryStatus";
    private static final Group STATE = Group.titled(
            "state",
            Question.of("overview.status", RADIOS).from("case_status").labelled("status"),
            Question.of("overview.closingReason", LONG_TEXT).labelled("closingReason"));

    private static final List<Group> CIRCUMSTANCES = List.of(
            Group.of(
                    Question.coded("overview.source", SELECT, "case_source").labelled("source"),
                    Question.of("overview.registeredOn", DAY)
                            .labelled("registeredOn")
                            .needed(),
                    Question.of("overview.identifiedOn", PARTIAL_DATE).labelled("identifiedOn")),
            Group.place("registeredAt", "overview.place."),
            Group.of(
                    Question.of("overview.traffickingStatus", RADIOS)
                            .from("trafficking_status")
                            .labelled("traffickingStatus"),
                    Question.coded("overview.decidedBy", SELECT, "decision_maker")
                            .labelled("decidedBy"),
                    Question.coded("overview.interviewConsent", RADIOS, Question.YES_NO)
                            .labelled("interviewConsent")));

    private static final Part PERSON = Part.of(
            Group.of(
                            Question.coded("sex", RADIOS, "sex"),
                            Question.of("ageAtRegistration", NUMBER),
                            Question.coded("ageBand", SELECT, "age_band"),
                            Question.coded("nationalities", SELECTS, "country"),
                            Question.coded("languages", SEARCHES, "language"))
                    .under("profile."),
            Group.titled(
                            "morePerson",
                            Question.of("ageAtRecruitment", NUMBER),
                            Question.coded("genderIdentity", SELECT, "gender_identity"),
                            Question.coded("peopleGroup", SELECT, "people_group"),
                            Question.of("peopleName", TEXT),
                            Question.coded("disabilities", CHECKBOXES, "disability"),
                            Question.coded("migratoryStatus", SELECT, "migratory_status"),
                            Question.coded("education", SELECT, "education"),
                            Question.coded("maritalStatus", SELECT, "marital_status"),
                            Question.of("dependants", NUMBER))
                    .under("profile.")
                    .fold());

    private static final Part TRAFFICKING = Part.of(
            Group.of(
                            Question.coded("exploitation", CHECKBOXES, "exploitation"),
                            Question.coded("meansOfControl", CHECKBOXES, "means_of_control"),
                            Question.coded("recruitmentMethods", CHECKBOXES, "recruitment_method"),
                            Question.coded("relationToTrafficker", SELECT, "relation_to_trafficker"))
                    .under("trafficking."),
            Group.titled(
                            "moreTrafficking",
                            Question.coded("sexualExploitation", CHECKBOXES, "sexual_exploitation"),
                            Question.coded("industry", SEARCH, "industry"),
                            Question.of("exploitationSite", TEXT),
                            Question.of("recruitmentSite", TEXT),
                            Question.coded("recruitmentPlatforms", CHECKBOXES, "platform"),
                            Question.coded("exploitationPlatforms", CHECKBOXES, "platform"))
                    .under("trafficking.")
                    .fold());

    private static final Question OWNER = Question.of("overview.owner", TEXT).labelled("owner");

    private static final Part ICCS = Part.of(Group.of(
            Question.of("trafficking.iccsCodes", CHECKBOXES).from("iccs").labelled("iccsCodes")));

    private static final Part EVENTS = Part.rows(
            "events",
            List.of(
                    new Sheet(Map.of("stage", List.of("recruitment"))),
                    new Sheet(Map.of("stage", List.of("exploitation")))),
            Group.of(Question.of("stage", SELECT).from("event_stage").needed().framing()),
            Group.place("happenedAt", "place."),
            Group.of(Question.of("began", PARTIAL_DATE), Question.of("ended", PARTIAL_DATE)),
            Group.titled(
                            "morePlace",
                            Question.of("street", TEXT),
                            Question.of("postalCode", TEXT),
                            Question.of("coordinates", COORDINATES),
                            Question.of("description", LONG_TEXT))
                    .fold());

    private static final Part PERPETRATORS = Part.rows(
            "perpetrators",
            List.of(Sheet.BLANK),
            Group.of(
                    Question.of("people", NUMBER),
                    Question.coded("sex", SELECT, "sex").labelled("perpetratorSex"),
                    Question.coded("nationality", SELECT, "country").labelled("perpetratorNationality"),
                    Question.coded("relation", SELECT, "relation_to_trafficker").labelled("perpetratorRelation"),
                    Question.coded("roles", CHECKBOXES, "perpetrator_role"),
                    Question.of("details", LONG_TEXT).labelled("perpetratorDetails")));

    private static final Part REFERRALS = Part.rows(
            "referrals",
            List.of(new Sheet(Map.of("direction", List.of("incoming")))),
            Group.of(
                    Question.of("direction", RADIOS)
                            .from(Choices.DIRECTION)
                            .needed()
                            .framing(),
                    Question.of("organisation", TEXT),
                    Question.of("caseWorker", TEXT),
                    Question.of("on", DAY),
                    Question.coded("reason", SELECT, "referral_reason"),
                    Question.of("details", LONG_TEXT).labelled("referralDetails")));

    private static final List<Group> NAMES = List.of(
            Group.of(
                            Question.of("firstName", TEXT),
                            Question.of("middleName", TEXT),
                            Question.of("secondName", TEXT),
                            Question.of("knownAs", TEXT),
                            Question.of("birthDate", PARTIAL_DATE))
                    .under("identity."),
            Group.titled("contact", Question.of("mobilePhone", TEXT), Question.of("email", TEXT))
                    .under("identity."),
            Group.titled(
                            "moreContact",
                            Question.of("homePhone", TEXT),
                            Question.of("address.street", TEXT),
                            Question.of("address.city", TEXT),
                            Question.of("address.state", TEXT),
                            Question.of("address.postalCode", TEXT),
                            Question.of("address.country", SELECT).from("country"),
                            Question.of("salutation", TEXT),
                            Question.of("title", TEXT))
                    .under("identity.")
                    .fold());

    private static final Part DOCUMENTS = Part.rows(
            "identity.documents",
            List.of(Sheet.BLANK),
            Group.of(
                    Question.of("kind", TEXT).labelled("documentKind"),
                    Question.of("number", TEXT).labelled("documentNumber"),
                    Question.of("country", SELECT).from("country").labelled("documentCountry")));

    private static final Part NOTE = Part.of(Group.titled(
            "note",
            Question.of("note", LONG_TEXT),
            Question.of("noteClass", SELECT).from(Choices.NOTE_CLASS)));

    private final LocalFields localFields;

    Parts(LocalFields localFields) {
        this.localFields = localFields;
    }

    /** What one edits when one changes a section. */
    List<Part> of(Section section) {
        return switch (section) {
            case OVERVIEW -> List.of(new Part("", beginningWith(STATE), List.of()));
            case PROFILE -> List.of(PERSON);
            case TRAFFICKING -> List.of(TRAFFICKING);
            case EVENTS -> List.of(EVENTS);
            case PERPETRATORS -> List.of(PERPETRATORS);
            case REFERRALS -> List.of(REFERRALS);
            case LOCAL -> local();
        };
    }

    /** What is told of a section: also what is not asked in its form, and this node's questions that it asks no more. */
    List<Part> told(Section section) {
        return switch (section) {
            case OVERVIEW -> List.of(new Part("", beginningWith(with(STATE, OWNER)), List.of()));
            case TRAFFICKING -> List.of(TRAFFICKING, ICCS);
            case LOCAL -> own(localFields.all(), false);
            case PROFILE, EVENTS, PERPETRATORS, REFERRALS -> of(section);
        };
    }

    /** What one step of registering asks. */
    List<Part> of(RegisterStep step) {
        return switch (step) {
            case CIRCUMSTANCES -> List.of(new Part("", CIRCUMSTANCES, List.of()));
            case IDENTITY -> identity();
            case PERSON -> List.of(PERSON);
            case TRAFFICKING -> List.of(TRAFFICKING, NOTE);
            case PLACES -> List.of(EVENTS);
            case OTHERS -> List.of(PERPETRATORS, REFERRALS);
            case LOCAL -> local();
        };
    }

    /** The same for somebody: enforcement is not told of migratory status, so it does not ask either. */
    List<Part> of(RegisterStep step, Viewer viewer) {
        return viewer.enforces() ? Part.hiding(of(step), Set.of(MIGRATORY_STATUS)) : of(step);
    }

    /** Who a person is, with this node's own questions that say so. */
    List<Part> identity() {
        var own = own(localFields.asked(), true);
        return own.isEmpty()
                ? List.of(new Part("", NAMES, List.of()), DOCUMENTS)
                : List.of(new Part("", NAMES, List.of()), DOCUMENTS, own.getFirst());
    }

    /** This node's own questions that say of nobody who they are; none where it asks none. */
    List<Part> local() {
        return own(localFields.asked(), false);
    }

    private static List<Part> own(List<LocalField> fields, boolean identifying) {
        var prefix = identifying ? "identity.localAnswers." : "local.";
        var questions = fields.stream()
                .filter(field -> field.identifying() == identifying)
                .map(field -> question(field).under(prefix))
                .toList();
        return questions.isEmpty() ? List.of() : List.of(Part.of(new Group("own", false, false, questions)));
    }

    private static Question question(LocalField field) {
        var question = switch (field.type()) {
            case TEXT -> Question.of(field.key(), TEXT);
            case NUMBER -> Question.of(field.key(), TEXT);
            case DATE -> Question.of(field.key(), PARTIAL_DATE);
            case YES_NO -> Question.coded(field.key(), RADIOS, Question.YES_NO);
            case CODE -> Question.coded(field.key(), SELECT, field.list().orElseThrow());
        };
        return question.labelled(field.label());
    }

    private static Group with(Group group, Question last) {
        return new Group(
                group.key(),
                group.folded(),
                group.joined(),
                Stream.concat(group.questions().stream(), Stream.of(last)).toList());
    }

    private static List<Group> beginningWith(Group first) {
        return Stream.concat(Stream.of(first), CIRCUMSTANCES.stream()).toList();
    }
}
