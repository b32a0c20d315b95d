package org.amparo.matching.between;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Institutions;
import org.amparo.access.RecipientCases;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.casework.PersonsOfCases;
import org.amparo.identity.PersonId;
import org.amparo.matching.between.Run.Pair;
import org.springframework.stereotype.Component;

/**
 * What a custodian sees of runs: pairs about cases that the own institution or one beneath it registered, and none that is
 * closed to it.
 */
@Component
class ContactsOfCustodian {
    private final Agreements agreements;
    private final Runs runs;
    private final Contacts contacts;
    private final PersonsOfCases persons;
    private final RecipientCases recipients;
    private final Institutions institutions;
    private final RowTickets tickets;

    ContactsOfCustodian(
            Agreements agreements,
            Runs runs,
            Contacts contacts,
            PersonsOfCases persons,
            RecipientCases recipients,
            Institutions institutions,
            RowTickets tickets) {
        this.agreements = agreements;
        this.runs = runs;
        this.contacts = contacts;
        this.persons = persons;
        this.recipients = recipients;
        this.institutions = institutions;
        this.tickets = tickets;
    }

    /** A pair with the cases by which the custodian sees it. */
    record Seen(Agreement agreement, Pair pair, List<Registered> cases) {}

    /** A request with its pair. */
    record Asked(Agreement agreement, Contact contact, Seen seen) {}

    Optional<Run> run(Viewer viewer, UUID id) {
        return runs.find(id)
                .filter(run -> agreements.find(viewer, run.agreement()).isPresent());
    }

    List<Seen> pairs(Viewer viewer, Agreement agreement, Run run) {
        return seen(viewer, agreement, runs.pairs(run.id()));
    }

    private List<Seen> seen(Viewer viewer, Agreement agreement, List<Pair> pairs) {
        Set<Long> closed = tickets.as(viewer, recipients::closed);
        Map<PersonId, Set<Registered>> cases = persons.casesOf(
                pairs.stream().map(Pair::person).toList(),
                institutions.subtree(agreement.own().madeFor()));
        return pairs.stream()
                .map(pair -> new Seen(
                        agreement,
                        pair,
                        cases.getOrDefault(pair.person(), Set.of()).stream()
                                .filter(one -> viewer.workplace().beneath().contains(one.institution()))
                                .filter(one -> !closed.contains(one.id().value()))
                                .sorted(java.util.Comparator.comparingLong(
                                        one -> one.id().value()))
                                .toList()))
                .filter(one -> !one.cases().isEmpty())
                .toList();
    }

    Map<Long, List<Contact>> ofPairs(List<Seen> seen) {
        return contacts.ofPairs(seen.stream().map(one -> one.pair().id()).toList()).stream()
                .collect(Collectors.groupingBy(Contact::pair));
    }

    Optional<Seen> pair(Viewer viewer, long id) {
        return runs.pair(id)
                .flatMap(pair -> run(viewer, pair.run())
                        .map(run -> agreements.get(run.agreement()))
                        .flatMap(agreement ->
                                seen(viewer, agreement, List.of(pair)).stream().findFirst()));
    }

    Optional<Asked> contact(Viewer viewer, UUID id) {
        return contacts.find(id)
                .flatMap(contact ->
                        pair(viewer, contact.pair()).map(seen -> new Asked(seen.agreement(), contact, seen)));
    }

    /** Requests of other nodes that wait for this custodian. */
    List<Asked> toDecide(Viewer viewer) {
        return contacts.waiting().stream()
                .flatMap(contact -> contact(viewer, contact.id()).stream())
                .toList();
    }
}
