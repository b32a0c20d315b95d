package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Colleague;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;

/** Cases: registering, finding, reading and changing them. Each call leaves its entry in the audit log. */
public interface Casework {
    /**
     * Registers a case for the viewer's institution.
     *
     * @param idempotencyKey a key chosen by the client, 1 to 200 characters: the same key and request make one case
     */
    RegisterOutcome register(Viewer viewer, NewCase newCase, Optional<String> idempotencyKey);

    /** Whether the viewer's request with that key was carried out before: it makes nothing anew, so nothing is asked. */
    boolean isRepeated(Viewer viewer, Optional<String> idempotencyKey);

    /** The case of that number; empty when there is none or it is not this viewer's. */
    Optional<CaseView> view(Viewer viewer, CaseNumber number);

    /**
     * Replaces one section.
     *
     * @param expectedVersion the section's version that the change was made from
     */
    ChangeOutcome change(Viewer viewer, CaseNumber number, int expectedVersion, SectionContent content);

    /** Whom the viewer may hand the case to; nobody, unless it is the viewer's or the viewer is a supervisor. */
    List<Colleague> mayBeHandedTo(Viewer viewer, CaseView view);

    /**
     * Makes another one responsible for a case, or nobody. A flaw of {@code overview.owner} is {@code not_yours} where
     * the viewer may not, and {@code not_a_colleague} where that one does not work on cases at the case's institution.
     *
     * @param expectedVersion of the overview, whose part the owner is
     */
    ChangeOutcome handOver(Viewer viewer, CaseNumber number, int expectedVersion, Optional<String> owner);

    /** Adds a note; false when the case is not there for this viewer. Notes are never changed. */
    boolean addNote(Viewer viewer, CaseNumber number, NewNote note);

    /** Adds a witness, relative or dependant; false when the case is not there for this viewer. */
    boolean addParticipant(Viewer viewer, CaseNumber number, PersonRole role, Confidential<Identity> identity);

    /**
     * The cases that the viewer may see, newest first.
     *
     * @param limit 1 to 200
     */
    CasePage list(Viewer viewer, CaseFilter filter, Optional<Cursor> after, int limit);

    /**
     * The page of the same list that ends just before a cursor: one step back towards the newest.
     *
     * @param limit 1 to 200
     */
    CasePage listBefore(Viewer viewer, CaseFilter filter, Cursor before, int limit);

    WorkQueue queue(Viewer viewer);

    /**
     * The codes of the list {@code country} or {@code language} that recent cases of this node answer most often, so that
     * long lists can begin with them.
     */
    List<String> frequent(String list);

    /** The changes of a case, newest first; empty when the case is not there for this viewer. */
    Optional<List<CaseChange>> history(Viewer viewer, CaseNumber number);

    /**
     * Who the person of a case is, still closed: the caller opens it with a token, which leaves its own entry. Empty
     * when the case is not there for this viewer.
     */
    Optional<IdentityView> identity(Viewer viewer, CaseNumber number);

    /** Who a witness, relative or dependant of a case is, still closed; empty as for {@link #identity}. */
    Optional<IdentityView> participant(Viewer viewer, CaseNumber number, PersonId person);

    /**
     * Replaces who the person of a case is.
     *
     * @param expectedVersion the version that the change was made from
     */
    IdentityOutcome changeIdentity(
            Viewer viewer, CaseNumber number, int expectedVersion, Confidential<Identity> identity);

    /** What an answer would be flawed by, without writing anything: for forms that check step by step. */
    List<Flaw> check(CaseContent content);

    /** What is wrong with answers that say who a person is; paths begin with {@code identity}. */
    List<Flaw> check(Identity identity);

    /** What is wrong with a note: nothing in it, too much, or not text. */
    List<Flaw> checkNote(String text);

    /**
     * What cannot be right in a case that a file tells of. Less than {@link #check} finds: a form can insist on an
     * answer, a file cannot be asked.
     */
    List<Flaw> checkTold(CaseContent content);
}
