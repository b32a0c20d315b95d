package org.amparo.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.amparo.access.InstitutionId;
import org.amparo.audit.LogSearch.DayOfUser;
import org.amparo.audit.LogSearch.OpenedByUser;
import org.amparo.audit.LogSearch.SearchesOfUser;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.identity.PersonId;
import org.junit.jupiter.api.Test;

class FindUnusualTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** Days with so many cases each, none at night. */
    private static List<DayOfUser> days(String actor, int... cases) {
        List<DayOfUser> days = new ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            days.add(new DayOfUser(actor, FIRST.plusDays(i), cases[i], cases[i], 0));
        }
        return days;
    }

    private static List<Unusual> among(List<DayOfUser> days) {
        return FindUnusual.among(days, List.of(), Map.of());
    }

    @Test
    void aDayOfManyCasesIsHeldAgainstTheUsersOwnOtherDays() {
        assertThat(among(days("user:1", 4, 6, 5, 60, 7, 3, 5)))
                .containsExactly(new Unusual.ManyCases("user:1", FIRST.plusDays(3), 60, 7, true));
        assertThat(among(days("user:1", 40, 60, 55, 60, 70, 30, 50)))
                .as("many every day")
                .isEmpty();
        assertThat(among(days("user:1", 1, 1, 1, 19, 1, 1, 1)))
                .as("nineteen are not many")
                .isEmpty();
    }

    @Test
    void whoseDaysAreFewIsHeldAgainstThoseOfAll() {
        List<DayOfUser> all = new ArrayList<>(days("user:1", 4, 6, 5, 3, 7, 3, 5, 4, 4, 4));
        all.addAll(days("user:2", 25));
        assertThat(among(all)).containsExactly(new Unusual.ManyCases("user:2", FIRST, 25, 6, false));
    }

    @Test
    void manySearchesOnADayAreHeldAgainstTheUsersOwnOtherDays() {
        List<SearchesOfUser> searches = new ArrayList<>();
        int[] counts = {4, 6, 5, 60, 7, 3, 5};
        for (int i = 0; i < counts.length; i++) {
            searches.add(new SearchesOfUser("user:1", FIRST.plusDays(i), counts[i], i == 3 ? 2 : 0));
        }
        searches.add(new SearchesOfUser("user:2", FIRST, 19, 0));

        assertThat(FindUnusual.manySearches(searches))
                .containsExactly(new Unusual.ManySearches("user:1", FIRST.plusDays(3), 60, 2, 7, true));
    }

    @Test
    void muchAtNightIsHeldAgainstWhatOthersDoAtNight() {
        List<DayOfUser> days = List.of(
                new DayOfUser("user:1", FIRST, 10, 12, 9),
                new DayOfUser("user:1", FIRST.plusDays(4), 2, 3, 0),
                new DayOfUser("user:2", FIRST, 10, 100, 6),
                new DayOfUser("user:3", FIRST, 4, 4, 4));
        assertThat(among(days))
                .as("four at night are chance, six of a hundred are few")
                .containsExactly(new Unusual.AtNight("user:1", FIRST, FIRST.plusDays(4), 9, 15, 10));
    }

    @Test
    void casesOfOtherInstitutionsAreHeldAgainstWhatOthersOpen() {
        Map<CaseId, Registered> cases = new HashMap<>();
        for (long id = 1; id <= 40; id++) {
            cases.put(
                    new CaseId(id),
                    new Registered(
                            new CaseId(id),
                            new CaseNumber("VA-" + id),
                            new InstitutionId(id <= 20 ? 1 : 2),
                            new PersonId(id)));
        }
        List<OpenedByUser> opened = List.of(
                new OpenedByUser(
                        "user:1",
                        Optional.of(1),
                        LongStream.rangeClosed(1, 20).boxed().toList(),
                        List.of()),
                new OpenedByUser(
                        "user:2",
                        Optional.of(1),
                        LongStream.rangeClosed(15, 27).boxed().toList(),
                        List.of()),
                new OpenedByUser("user:2", Optional.empty(), List.of(), List.of(3L)));
        List<DayOfUser> days = new ArrayList<>(days("user:1", 10, 10));
        days.addAll(days("user:2", 7, 6));
        assertThat(FindUnusual.among(days, opened, cases))
                .containsExactly(new Unusual.OfOthers("user:2", FIRST, FIRST.plusDays(1), 7, 13, 0));
    }

    @Test
    void everyFindingLeadsToItsEntriesAndNoNameIsInTheAddress() {
        assertThat(new Unusual.ManyCases("user:1", FIRST, 60, 7, true).entries().href())
                .isEqualTo("/custody?who=user%3A1&from=2026-03-02&to=2026-03-02");
        assertThat(new Unusual.Namesake("user:1", 7).entries().href()).isEqualTo("/custody?who=user%3A1&person=7");
    }

    @Test
    void nothingIsUnusualWhereNothingWasDone() {
        assertThat(among(List.of())).isEmpty();
    }
}
