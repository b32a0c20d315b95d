package org.amparo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseImports.Row;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.identity.IdentityDocument;
import org.junit.jupiter.api.Test;

class DemoCasesTest {
    private static final List<Row> ROWS =
            DemoCases.stream(DemoCases.SEED, Demonstration.CASES).toList();
    private static final AccessToken TEST =
            AccessToken.witnessed(new Opening("test", Purpose.REGISTRATION, "demo"), opening -> {});

    @Test
    void theSameSeedGivesTheSameCasesByteByByte() {
        assertThat(spelt(DemoCases.stream(7, 800).toList()))
                .isEqualTo(spelt(DemoCases.stream(7, 800).toList()));
        assertThat(spelt(DemoCases.stream(8, 800).toList()))
                .isNotEqualTo(spelt(DemoCases.stream(7, 800).toList()));
    }

    @Test
    void noTwoRowsAreTakenForTheSame() {
        assertThat(ROWS.stream()
                        .map(row -> new java.math.BigInteger(row.hash()))
                        .distinct())
                .hasSize(ROWS.size());
    }

    @Test
    void casesComeInTheOrderOfTheirRegistration() {
        assertThat(ROWS)
                .extracting(row -> contentOf(row).overview().registeredOn())
                .isSorted();
    }

    @Test
    void casesGrowFromYearToYearSaveWhileTheBordersWereClosed() {
        int[] years = new int[10];
        ROWS.forEach(row -> years[contentOf(row).overview().registeredOn().getYear() - 2016]++);
        assertThat(years).doesNotContain(0);
        assertThat(years[3]).isGreaterThan(years[0]);
        assertThat(years[4]).isLessThan(years[2]);
        assertThat(years[9]).isGreaterThan(2 * years[0]);
    }

    @Test
    void formsSexAndAgeGoTogether() {
        assertThat(share(suffered("sexual_exploitation"), row -> sex(row).equals("female")))
                .isBetween(0.82, 0.97);
        assertThat(share(suffered("forced_labour"), row -> sex(row).equals("male")))
                .isBetween(0.5, 0.75);
        assertThat(share(suffered("forced_begging"), DemoCasesTest::isChild)).isGreaterThan(0.5);
        assertThat(share(suffered("forced_labour"), DemoCasesTest::isChild)).isLessThan(0.25);
        assertThat(share(suffered("sexual_exploitation"), row -> true) * ROWS.size())
                .isPositive();
    }

    @Test
    void recruitmentMovesToTheInternet() {
        Predicate<Row> online = row -> contentOf(row).trafficking().recruitmentMethods().stream()
                .anyMatch(method -> method.startsWith("online"));
        assertThat(share(in(2016, 2018), online)).isLessThan(0.2);
        assertThat(share(in(2023, 2025), online)).isGreaterThan(0.25);
    }

    @Test
    void oldCasesAreMostlyClosedAndSayWhy() {
        assertThat(share(in(2016, 2021), DemoCasesTest::isClosed)).isGreaterThan(0.9);
        assertThat(share(in(2025, 2025), DemoCasesTest::isClosed)).isLessThan(0.5);
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(
                                contentOf(row).overview().closingReason().isPresent())
                        .isEqualTo(isClosed(row)));
    }

    @Test
    void thereAreGapsButNotOnlyGaps() {
        assertThat(share(
                        row -> true,
                        row -> contentOf(row).trafficking().meansOfControl().contains("not_asked")))
                .isBetween(0.02, 0.25);
        assertThat(share(
                        row -> true,
                        row -> contentOf(row).profile().ageAtRegistration().isEmpty()))
                .isBetween(0.03, 0.12);
        assertThat(share(
                        row -> true, row -> contentOf(row).profile().education().equals("unknown")))
                .isBetween(0.02, 0.12);
    }

    @Test
    void everyDepartmentAndManyKindsOfInstitutionHaveCases() {
        assertThat(ROWS.stream()
                        .flatMap(row -> contentOf(row).overview().place().subdivision().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Places.departments())
                .hasSize(17);
        var kinds = DemoCountry.OFFICES.stream()
                .collect(Collectors.toMap(DemoCountry.Office::name, DemoCountry.Office::kind));
        assertThat(ROWS.stream()
                        .map(row -> kinds.get(row.institution().orElseThrow()))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void someWereFoundTogetherAndShareOneSituation() {
        Map<String, Long> together = ROWS.stream()
                .flatMap(row -> row.newCase().situation().stream())
                .collect(Collectors.groupingBy(reference -> reference, Collectors.counting()));
        assertThat(together).hasSizeBetween(30, 150);
        assertThat(together.values().stream().filter(persons -> persons > 1).count())
                .isGreaterThan(together.size() - 3);
    }

    @Test
    void agesAgreeWithBirthYears() {
        int compared = 0;
        for (var row : ROWS) {
            var born = row.newCase().identity().open(TEST).birthDate().flatMap(PartialDate::day);
            var age = contentOf(row).profile().ageAtRegistration();
            if (born.isPresent() && age.isPresent()) {
                assertThat(Period.between(born.get(), contentOf(row).overview().registeredOn())
                                .getYears())
                        .isEqualTo(age.get());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void noDocumentIsAnybodys() {
        var numbers = new HashSet<String>();
        ROWS.forEach(row -> row.newCase().identity().open(TEST).documents().forEach(document -> {
            assertThat(document.number()).startsWith("XA-DEMO-");
            assertThat(numbers.add(document.number())).isTrue();
        }));
        assertThat(numbers).hasSizeGreaterThan(1_000);
    }

    @Test
    void noTwoDocumentsAreAMistypedKeyApart() {
        var numbers = ROWS.stream()
                .flatMap(row -> row.newCase().identity().open(TEST).documents().stream())
                .map(IdentityDocument::number)
                .toList();

        var alike = new ArrayList<String>();
        for (int one = 0; one < numbers.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (keysApart(numbers.get(one), numbers.get(other)) <= 2) {
                    alike.add(numbers.get(one) + " " + numbers.get(other));
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    /** Wrong keys alone; numbers are all of one length. */
    private static long keysApart(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .count();
    }

    private static String spelt(List<Row> rows) {
        return rows.stream()
                .map(row -> new java.math.BigInteger(row.hash()) + " " + row.institution()
                        + row.newCase().content()
                        + row.newCase().identity().open(TEST) + row.newCase().notes() + row.situation()
                        + row.participants().stream()
                                .map(other ->
                                        other.role() + " " + other.identity().open(TEST))
                                .toList())
                .collect(Collectors.joining("\n"));
    }

    private static CaseContent contentOf(Row row) {
        return row.newCase().content();
    }

    private static String sex(Row row) {
        return contentOf(row).profile().sex();
    }

    private static boolean isChild(Row row) {
        return contentOf(row).profile().isChild();
    }

    private static boolean isClosed(Row row) {
        return contentOf(row).overview().status().isClosed();
    }

    private static Predicate<Row> suffered(String exploitation) {
        return row -> contentOf(row).trafficking().exploitation().contains(exploitation);
    }

    private static Predicate<Row> in(int from, int to) {
        return row -> {
            int year = contentOf(row).overview().registeredOn().getYear();
            return year >= from && year <= to;
        };
    }

    private static double share(Predicate<Row> among, Predicate<Row> those) {
        var all = ROWS.stream().filter(among).toList();
        return all.stream().filter(those).count() / (double) all.size();
    }
}
