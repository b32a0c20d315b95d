package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;
import org.amparo.web.Link;
import org.amparo.web.Moment;

/**
 * A case on its page.
 *
 * @param owner who is responsible; empty for nobody
 * @param mine whether that is the reader
 * @param mayHandOver whether there is somebody whom the reader may make responsible
 * @param may what the reader may do beside reading
 * @param situation reference of the situation that it shares; empty for none
 * @param persons whose identity may be opened
 * @param erased when it was erased who the person was; empty for a person who is there
 * @param openUntil until when the reader sees it by force; empty when it is not open so
 */
public record CaseFileView(
        String number,
        Tagged status,
        Tagged traffickingStatus,
        String institution,
        String owner,
        boolean mine,
        boolean mayHandOver,
        May may,
        String registeredOn,
        String createdBy,
        String situation,
        List<Link> tabs,
        List<Card> cards,
        List<Moment> events,
        List<AnswerRow> perpetrators,
        List<AnswerRow> referrals,
        List<Choice> persons,
        List<Choice> purposes,
        String erased,
        List<NoteLine> notes,
        List<AttachmentLine> attachments,
        IccsView iccs,
        String openUntil,
        NoteForm note,
        FieldErrors errors) {
    public CaseFileView {
        tabs = List.copyOf(tabs);
        cards = List.copyOf(cards);
        events = List.copyOf(events);
        perpetrators = List.copyOf(perpetrators);
        referrals = List.copyOf(referrals);
        persons = List.copyOf(persons);
        purposes = List.copyOf(purposes);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
    }

    public String href() {
        return "/cases/" + number;
    }

    public String href(String what) {
        return "/cases/" + number + "/" + what;
    }

    /**
     * What a reader may do with a case beside reading it.
     *
     * @param write change its sections and add notes
     * @param attach attach files
     * @param openIdentity ask who the persons are
     * @param changeIdentity say who they are
     */
    public record May(boolean write, boolean attach, boolean openIdentity, boolean changeIdentity) {}

    /** Words in a tag. */
    public record Tagged(String text, String colour) {}

    /**
     * A section in a card.
     *
     * @param unanswered the labels of the questions that nobody answered, in one text; empty for none
     */
    public record Card(String code, String title, List<Answer> answers, String unanswered) {
        public Card {
            answers = List.copyOf(answers);
        }
    }

    /** A note as it was written. */
    public record NoteLine(String text, String about, String writtenBy, String when) {}

    /**
     * The form for a note.
     *
     * @param text that came back with an error
     * @param about what it can be about
     */
    public record NoteForm(String text, List<Choice> about, String chosen) {
        public NoteForm {
            about = List.copyOf(about);
        }
    }

    /**
     * Codes of the crime classification.
     *
     * @param codes accepted and proposed
     * @param accepted which of them are accepted
     * @param missing what the proposal of trafficking lacks, in words
     * @param version of the section that accepting changes
     */
    public record IccsView(List<Choice> codes, List<String> accepted, List<String> missing, int version) {
        public IccsView {
            codes = List.copyOf(codes);
            accepted = List.copyOf(accepted);
            missing = List.copyOf(missing);
        }
    }
}
