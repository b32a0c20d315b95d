package org.amparo.casework;

import static org.amparo.casework.rows.tables.PersonSearch.PERSON_SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Basis;
import org.amparo.access.Custody;
import org.amparo.access.NeedToKnow;
import org.amparo.access.NewMember;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.AuditLog;
import org.amparo.casework.HiddenMatches.HiddenMatch;
import org.amparo.casework.PersonFinder.Found;
import org.amparo.casework.PersonFinder.Match;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonSearch;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.identity.Sought;
import org.amparo.identity.Vault;
import org.amparo.identity.WeighPersons;
import org.amparo.storage.NodeTest;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class FindPersonsTest {
    private static final Found NOBODY = new Found(List.of(), false);

    @Autowired
    Casework casework;

    @Autowired
    PersonFinder finder;

    @Autowired
    PersonSearch search;

    @Autowired
    PersonPlaces places;

    @Autowired
    NeedToKnow needToKnow;

    @Autowired
    ManyKnown manyKnown;

    @Autowired
    Witness witness;

    @Autowired
    AuditLog audit;

    @Autowired
    HiddenMatches matches;

    @Autowired
    PersonSearches searches;

    @Autowired
    ResponseTeams teams;

    @Autowired
    Custody custody;

    @Autowired
    RowTickets tickets;

    @Autowired
    DemoOffice office;

    @Autowired
    Vault vault;

    @Autowired
    WeighPersons weigh;

    @Autowired
    DSLContext db;

    @Test
    void theCasesOfAPersonAreFoundByPartOfTheNameAndSayWhoItIsInEach() {
        var rosa = office.caseWorker();
        var victim = registered(rosa, "Nicolasa", "Huamán Ccori");
        var other = registered(rosa, "Petrona", "Zapata");
        casework.addParticipant(rosa, other.number(), PersonRole.RELATIVE, named("Nicolasa Ines", "Huamán Ccori"));

        assertThat(find(rosa, "huaman nicolaza").matches())
                .containsExactly(
                        new Match(victim.number(), "victim", Likeness.STRONG),
                        new Match(other.number(), "relative", Likeness.STRONG));
        assertThat(find(rosa, "Wenceslao Ibarguren")).isEqualTo(NOBODY);
    }

    @Test
    void nobodySearchesForMoreThanThreeHundredADay() {
        var rosa = office.caseWorker();
        assertThat(finder.isTooOften(rosa)).isEmpty();

        tickets.asProcess(
                "test",
                () -> db.execute("""
                insert into casework.person_search (user_id, institution_id, hidden, registered_by)
                select ?, ?, array_fill(0::bigint, array[10]), array_fill(0, array[10]) from generate_series(1, 300)
                """, rosa.user().value(), rosa.institution().value()));

        assertThat(finder.isTooOften(rosa))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofHours(23), Duration.ofDays(1)));
        assertThat(finder.isTooOften(office.caseWorker())).isEmpty();
    }

    @Test
    void searchesAreForgottenSaveThoseThatWaitForACustodian() {
        var rosa = office.caseWorker();
        tickets.asProcess(
                "test",
                () -> db.execute("""
                insert into casework.person_search (user_id, institution_id, searched_at, hidden, registered_by)
                select ?, ?, now() - make_interval(days => days), array_fill(hidden, array[10]), array_fill(1, array[10])
                from (values (91, 0::bigint), (89, 0), (91, 7)) as search (days, hidden)
                """, rosa.user().value(), rosa.institution().value()));

        searches.sweep();

        assertThat(tickets.asProcess(
                        "test",
                        () -> db.fetchCount(
                                PERSON_SEARCH,
                                PERSON_SEARCH.USER_ID.eq(rosa.user().value()))))
                .isEqualTo(2);
    }

    @Test
    void aColleagueBeneathIsNotToldOfWhatIsAbove() {
        var rosa = office.caseWorker();
        var beneath = office.officer(office.institution(Optional.of(rosa.institution())), Role.CASE_WORKER);
        var file = registered(rosa, "Etelvina", "Cusicanqui");

        assertThat(find(office.officer(rosa.institution(), Role.SUPERVISOR), "etelvina cusicanqui")
                        .matches())
                .extracting(Match::number)
                .containsExactly(file.number());
        assertThat(find(beneath, "etelvina cusicanqui")).isEqualTo(NOBODY);
    }

    @Test
    void aNewcomerOfWhomOnlyACommonNameIsKnownIsNotLookedFor() {
        var rosa = office.caseWorker();
        registered(rosa, "Herculana", "Quisbert");

        assertThat(finder.resembling(rosa, named("Herculana", ""))).isEqualTo(NOBODY);
        assertThat(finder.resembling(rosa, Confidential.of(Identity.UNKNOWN))).isEqualTo(NOBODY);
        assertThat(finder.resembling(rosa, named("Herculana", "Quisbert")).matches())
                .hasSize(1);
    }

    @Test
    void theCustodianOfTheOtherInstitutionLearnsWhoSearchedAndNobodyElseDoes() {
        var rosa = office.caseWorker();
        var partner = office.caseWorker();
        var file = registered(rosa, "Gumersinda", "Apaza Illanes");
        find(partner, "Gumercinda Apasa");
        var custodian = office.officer(rosa.institution(), Role.CUSTODIAN);
        var stranger = office.officer(partner.institution(), Role.CUSTODIAN);

        assertThat(open(stranger)).isEmpty();
        assertThat(open(rosa)).as("no custodian").isEmpty();
        var waiting = open(custodian);
        assertThat(waiting).singleElement().satisfies(match -> {
            assertThat(match.searcher()).isEqualTo(partner.user());
            assertThat(match.institution()).isEqualTo(partner.institution());
            assertThat(match.cases()).containsExactly(file.number());
        });
        long id = waiting.getFirst().id();
        assertThat(matches.settle(stranger, id)).isFalse();
        assertThat(matches.settle(custodian, id)).isTrue();
        assertThat(matches.settle(custodian, id)).isFalse();
        assertThat(open(custodian)).isEmpty();
    }

    @Test
    void aCommonNameAloneIsNobodysMatch() {
        var rosa = office.caseWorker();
        registered(rosa, "Eduviges", "Mamani Tito");
        find(office.caseWorker(), "Eduviges");

        assertThat(open(office.officer(rosa.institution(), Role.CUSTODIAN))).isEmpty();
    }

    @Test
    void aMemberOfTheTeamFindsThePersonOnceIdentityIsGranted() {
        var rosa = office.caseWorker();
        var partner = office.caseWorker();
        var file = registered(rosa, "Tiburcia", "Llanque Soria");
        teams.add(
                rosa,
                file.number(),
                new NewMember(
                        partner.institution(),
                        Purpose.ASSISTANCE,
                        Set.of(DataClass.GENERAL, DataClass.IDENTITY),
                        new Basis.ByLaw("Ley inventada 1", Optional.empty())));
        assertThat(find(partner, "tiburcia llanque")).isEqualTo(NOBODY);

        var custodian = office.officer(rosa.institution(), Role.CUSTODIAN);
        tickets.as(custodian, () -> {
            var asked = custody.identityRequests(custodian);
            return custody.decide(custodian, asked.getFirst().member(), true);
        });

        assertThat(find(partner, "tiburcia llanque").matches())
                .extracting(Match::number)
                .containsExactly(file.number());
    }

    @Test
    void aCaseThatImplicatesTheSearchersInstitutionIsNotFoundAndNobodyIsTold() {
        var rosa = office.caseWorker();
        var police = office.caseWorker();
        var file = registered(rosa, "Anastasia", "Quenallata Poma");
        teams.implicate(
                rosa, file.number(), police.institution(), "Un agente de esa institución aparece en el relato.");

        assertThat(find(police, "anastasia quenallata")).isEqualTo(NOBODY);
        assertThat(open(office.officer(rosa.institution(), Role.CUSTODIAN))).isEmpty();
    }

    @Test
    void moreThanAPageSaysThatThereIsMore() {
        var rosa = office.caseWorker();
        for (int i = 0; i <= PersonFinder.SHOWN; i++) {
            registered(rosa, "Saturnina", "Choque Repetida");
        }

        var found = find(rosa, "saturnina choque");

        assertThat(found.matches()).hasSize(PersonFinder.SHOWN);
        assertThat(found.more()).isTrue();
    }

    /** As if two were very many. */
    @Test
    void whoSeesVeryManyCasesFindsTheOwnAmongAnyNumberOfNamesakesOfOthersAndWhatCameSince() {
        var rosa = office.caseWorker();
        var others = office.caseWorker();
        for (int i = 0; i < 4; i++) {
            registered(others, "Bonifacia", "Tarqui Namesake");
        }
        var own = List.of(
                registered(rosa, "Bonifacia", "Tarqui Namesake").number(),
                registered(rosa, "Bonifacia", "Tarki Namesaque").number(),
                registered(rosa, "Otra", "Cualquiera").number());
        var many = new FindPersons(
                search, vault, weigh, places, needToKnow, tickets, searches, witness, audit, manyKnown, 2);
        var sought = new Sought(Sought.By.NAME, "bonifacia tarqui namesake");

        assertThat(many.find(rosa, sought).matches())
                .extracting(Match::number)
                .containsExactlyInAnyOrder(own.get(0), own.get(1));
        var since = registered(rosa, "Bonifacia", "Tarqui Namesake").number();
        assertThat(many.find(rosa, sought).matches()).extracting(Match::number).contains(since);
        assertThat(many.find(rosa, sought)).isEqualTo(finder.find(rosa, sought));
        assertThat(many.find(office.caseWorker(), sought)).isEqualTo(NOBODY);
    }

    @Test
    void aSearchLeavesAnEntryWithTheCasesThatWereShown() {
        var rosa = office.caseWorker();
        var file = registered(rosa, "Basilia", "Anotada Mayta");
        find(rosa, "basilia anotada");

        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where actor = ? and action = 'search' and subject = 'person'"
                                + " and detail::text like '%asked%' and detail::text not like '%basilia%'",
                        rosa.actor()))
                .isEqualTo(1L);
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry_case c join audit.entry e on e.id = c.entry_id"
                                + " where e.actor = ? and e.action = 'search' and c.case_id = ?",
                        rosa.actor(),
                        file.id().value()))
                .isEqualTo(1L);
    }

    private Found find(Viewer viewer, String name) {
        return finder.find(viewer, new Sought(Sought.By.NAME, name));
    }

    private List<HiddenMatch> open(Viewer custodian) {
        return matches.open(custodian, Optional.empty(), 50);
    }

    private CaseView registered(Viewer by, String first, String second) {
        var content = GeneratedCases.full(LocalDate.of(2026, 4, 15));
        return ((RegisterOutcome.Registered)
                        casework.register(by, NewCase.of(content, named(first, second)), Optional.empty()))
                .view();
    }

    private static Confidential<Identity> named(String first, String second) {
        return Confidential.of(Identity.named(Optional.of(first), Optional.of(second), Optional.empty()));
    }
}
