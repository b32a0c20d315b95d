package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder.Found;
import org.amparo.casework.PersonFinder.Match;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;
import org.amparo.identity.Sought;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Param;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No oracle: what others know shows neither in the answer nor in the work for it. On a node of its own, to count rows. */
@NodeTest(own = true)
class SameWorkTest {
    private static final Found NOBODY = new Found(List.of(), false);
    private static final int PERSONS = 70;

    @Autowired
    Casework casework;

    @Autowired
    PersonFinder finder;

    @Autowired
    HiddenMatches matches;

    @Autowired
    DemoOffice office;

    @Autowired
    DSLContext db;

    private Viewer rosa;
    private Viewer partner;

    /** Each in one case, as nearly everybody is, and with a number. */
    @BeforeEach
    void register() {
        rosa = office.caseWorker();
        partner = office.caseWorker();
        for (int i = 0; i < PERSONS; i++) {
            registered(rosa, named("Persona", "Nro" + i, "D" + System.nanoTime()));
        }
        registered(partner, named("Petrona", "Zapata", "P" + System.nanoTime()));
    }

    @Test
    void aNumberThatSomebodyElsesPersonHasIsLookedForWithTheSameWorkAsOneThatNobodyHas() {
        var nobody = counted(() -> byDocument(partner, "V-12.345.678"));
        registered(rosa, named("Etelvina", "Cusicanqui", "V12345678"));

        var hidden = counted(() -> byDocument(partner, "V-12.345.678"));

        assertThat(hidden).isEqualTo(nobody);
        assertThat(hidden.answer()).isEqualTo(NOBODY);
        assertThat(hidden.work()).isNotEmpty();
        assertThat(matches.open(office.officer(rosa.institution(), Role.CUSTODIAN), Optional.empty(), 9))
                .hasSize(1);
    }

    @Test
    void ofAHundredPersonsWithOneNumberTheOwnAreFound() {
        for (int i = 0; i < 40; i++) {
            registered(rosa, named("Compartida", "Nro" + i, "C1"));
        }
        var own = registered(partner, named("Compartida", "Propia", "C1"));

        assertThat(byDocument(partner, "c1").matches())
                .extracting(Match::number)
                .containsExactly(own.number());
        assertThat(byDocument(rosa, "c1").matches()).hasSize(PersonFinder.SHOWN);
    }

    @Test
    void whoIsKnownElsewhereIsAnsweredAsNobodyIsWithTheSameWork() {
        var before = counted(() -> find(partner, "Leocadia Chuquisaca Pari"));
        registered(rosa, named("Leocadia", "Chuquisaca Pari", "N" + System.nanoTime()));

        var after = counted(() -> find(partner, "Leocadia Chuquisaca Pari"));

        assertThat(after).isEqualTo(before);
        assertThat(after.answer()).isEqualTo(NOBODY);
        assertThat(after.work()).isNotEmpty();
    }

    @Test
    void whatIsFoundIsTheSameWhetherOrNotOthersKnowSomebodyAlike() {
        for (int i = 0; i < 3; i++) {
            registered(partner, named("Melchora Ana", "Condori Quispecahua", "N" + System.nanoTime()));
        }
        var before = counted(() -> find(partner, "melchora condori"));
        for (int i = 0; i < 4; i++) {
            registered(rosa, named("Melchora", "Condori", "N" + System.nanoTime()));
        }

        assertThat(counted(() -> find(partner, "melchora condori"))).isEqualTo(before);
    }

    @Test
    void aNewcomerWhoIsKnownElsewhereIsAnsweredAsNobodyIsWithTheSameWork() {
        var newcomer = named("Rudesinda Ana", "Ccahuana Limachi", "R1");
        finder.resembling(partner, newcomer);
        var before = counted(() -> finder.resembling(partner, newcomer));
        registered(rosa, named("Rudesinda Ana", "Ccahuana Limachi", "R1"));

        assertThat(counted(() -> finder.resembling(partner, newcomer))).isEqualTo(before);
        assertThat(before.answer()).isEqualTo(NOBODY);
        assertThat(matches.open(office.officer(rosa.institution(), Role.CUSTODIAN), Optional.empty(), 9))
                .hasSize(1);
    }

    /** @param work every statement, how many values it took and how many rows came */
    private record Counted(Found answer, List<String> work) {}

    private Counted counted(Supplier<Found> search) {
        // Whoever searches next reads the names that came since the last search, whoever has them.
        find(rosa, "Nadie Nunca");
        var work = new ArrayList<String>();
        var rows = new AtomicInteger();
        var configuration = db.configuration();
        var before = configuration.executeListenerProviders();
        var counting = new ArrayList<ExecuteListenerProvider>(List.of(before));
        counting.add(() -> new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                work.add(rows.getAndSet(0) + " rows; " + context.sql() + " " + values(context));
            }

            @Override
            public void recordEnd(ExecuteContext context) {
                rows.incrementAndGet();
            }
        });
        configuration.set(counting.toArray(ExecuteListenerProvider[]::new));
        try {
            var answer = search.get();
            work.add(rows.get() + " rows");
            return new Counted(answer, List.copyOf(work));
        } finally {
            configuration.set(before);
        }
    }

    private static List<Integer> values(ExecuteContext context) {
        return context.query() == null
                ? List.of()
                : context.query().getParams().values().stream()
                        .map(Param::getValue)
                        .map(value -> value instanceof Object[] many
                                ? Arrays.asList(many).size()
                                : 1)
                        .toList();
    }

    private Found find(Viewer viewer, String name) {
        return finder.find(viewer, new Sought(Sought.By.NAME, name));
    }

    private Found byDocument(Viewer viewer, String number) {
        return finder.find(viewer, new Sought(Sought.By.DOCUMENT, number));
    }

    private CaseView registered(Viewer by, Confidential<Identity> person) {
        var content = GeneratedCases.full(LocalDate.of(2026, 4, 15));
        return ((RegisterOutcome.Registered) casework.register(by, NewCase.of(content, person), Optional.empty()))
                .view();
    }

    private static Confidential<Identity> named(String first, String second, String document) {
        return Confidential.of(new Identity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(first),
                Optional.empty(),
                Optional.of(second),
                Optional.empty(),
                Optional.empty(),
                List.of(new IdentityDocument("x", Optional.empty(), document)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostalAddress.NONE,
                Map.of()));
    }
}
