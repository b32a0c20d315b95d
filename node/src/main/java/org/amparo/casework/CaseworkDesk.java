package org.amparo.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Colleague;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;
import org.springframework.stereotype.Component;

/** The public face of the room: each call goes to its use case, with the rows that its viewer may see. */
@Component
class CaseworkDesk implements Casework {
    private final RegisterCase registerCase;
    private final EarlierRequests earlierRequests;
    private final ViewCase viewCase;
    private final ChangeSection changeSection;
    private final HandOver handOver;
    private final AddToCase addToCase;
    private final FindCases findCases;
    private final FrequentAnswers frequentAnswers;
    private final TellHistory tellHistory;
    private final CaseRules rules;
    private final IdentityRules identityRules;
    private final RowTickets tickets;

    CaseworkDesk(
            RegisterCase registerCase,
            EarlierRequests earlierRequests,
            ViewCase viewCase,
            ChangeSection changeSection,
            HandOver handOver,
            AddToCase addToCase,
            FindCases findCases,
            FrequentAnswers frequentAnswers,
            TellHistory tellHistory,
            CaseRules rules,
            IdentityRules identityRules,
            RowTickets tickets) {
        this.registerCase = registerCase;
        this.earlierRequests = earlierRequests;
        this.viewCase = viewCase;
        this.changeSection = changeSection;
        this.handOver = handOver;
        this.addToCase = addToCase;
        this.findCases = findCases;
        this.frequentAnswers = frequentAnswers;
        this.tellHistory = tellHistory;
        this.rules = rules;
        this.identityRules = identityRules;
        this.tickets = tickets;
    }

    @Override
    public RegisterOutcome register(Viewer viewer, NewCase newCase, Optional<String> idempotencyKey) {
        return tickets.as(viewer, () -> registerCase.register(viewer, newCase, idempotencyKey));
    }

    @Override
    public boolean isRepeated(Viewer viewer, Optional<String> idempotencyKey) {
        return idempotencyKey
                .filter(key -> earlierRequests.wereMade(viewer, key))
                .isPresent();
    }

    @Override
    public Optional<CaseView> view(Viewer viewer, CaseNumber number) {
        return tickets.as(viewer, () -> viewCase.view(viewer, number));
    }

    @Override
    public ChangeOutcome change(Viewer viewer, CaseNumber number, int expectedVersion, SectionContent content) {
        return tickets.as(viewer, () -> changeSection.change(viewer, number, expectedVersion, content));
    }

    @Override
    public List<Colleague> mayBeHandedTo(Viewer viewer, CaseView view) {
        return tickets.as(viewer, () -> handOver.colleagues(viewer, view));
    }

    @Override
    public ChangeOutcome handOver(Viewer viewer, CaseNumber number, int expectedVersion, Optional<String> owner) {
        return tickets.as(viewer, () -> handOver.to(viewer, number, expectedVersion, owner));
    }

    @Override
    public boolean addNote(Viewer viewer, CaseNumber number, NewNote note) {
        return tickets.as(viewer, () -> addToCase.note(viewer, number, note));
    }

    @Override
    public boolean addParticipant(Viewer viewer, CaseNumber number, PersonRole role, Confidential<Identity> identity) {
        return tickets.as(viewer, () -> addToCase.participant(viewer, number, role, identity));
    }

    @Override
    public CasePage list(Viewer viewer, CaseFilter filter, Optional<Cursor> after, int limit) {
        return tickets.as(viewer, () -> findCases.list(viewer, filter, after, limit));
    }

    @Override
    public CasePage listBefore(Viewer viewer, CaseFilter filter, Cursor before, int limit) {
        return tickets.as(viewer, () -> findCases.listBefore(viewer, filter, before, limit));
    }

    @Override
    public List<String> frequent(String list) {
        return frequentAnswers.of(list);
    }

    @Override
    public WorkQueue queue(Viewer viewer) {
        return tickets.as(viewer, () -> findCases.queue(viewer));
    }

    @Override
    public Optional<List<CaseChange>> history(Viewer viewer, CaseNumber number) {
        return tickets.as(viewer, () -> tellHistory.of(viewer, number));
    }

    @Override
    public Optional<IdentityView> identity(Viewer viewer, CaseNumber number) {
        return tickets.as(viewer, () -> addToCase.identity(viewer, number));
    }

    @Override
    public Optional<IdentityView> participant(Viewer viewer, CaseNumber number, PersonId person) {
        return tickets.as(viewer, () -> addToCase.participant(viewer, number, person));
    }

    @Override
    public IdentityOutcome changeIdentity(
            Viewer viewer, CaseNumber number, int expectedVersion, Confidential<Identity> identity) {
        return tickets.as(viewer, () -> addToCase.changeIdentity(viewer, number, expectedVersion, identity));
    }

    @Override
    public List<Flaw> check(CaseContent content) {
        return rules.flaws(content);
    }

    @Override
    public List<Flaw> check(Identity identity) {
        return identityRules.flaws(identity);
    }

    @Override
    public List<Flaw> checkNote(String text) {
        var flaws = new ArrayList<Flaw>();
        TextRules.checkNote("text", text, flaws);
        return flaws;
    }

    @Override
    public List<Flaw> checkTold(CaseContent content) {
        return rules.flawsTold(content);
    }
}
