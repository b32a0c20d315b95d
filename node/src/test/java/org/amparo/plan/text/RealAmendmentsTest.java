package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The 95 proposals of the real draft, against a table that a person made by reading the source. */
class RealAmendmentsTest {
    private static final Path TRUTH = Path.of("src/test/resources/org/amparo/plan/text/amendments.tsv");

    private final PlanText plan = RealPlan.read();
    private final List<Truth> truths = truths();

    private record Truth(int line, List<String> states, String kind, String old, String put) {
        static Truth read(String line) {
            String[] cells = line.split("\t", -1);
            return new Truth(Integer.parseInt(cells[0]), List.of(cells[1].split(",")), cells[2], cells[3], cells[4]);
        }

        boolean known() {
            return !kind.equals("?");
        }
    }

    private static List<Truth> truths() {
        try {
            return Files.readAllLines(TRUTH).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Truth::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyBracketIsFoundWithItsStates() {
        assertThat(plan.amendments())
                .extracting(amendment -> amendment.facts().lines().getFirst())
                .isEqualTo(truths.stream().map(Truth::line).toList())
                .hasSize(95);
        assertThat(plan.amendments())
                .extracting(amendment -> amendment.facts().proposers())
                .isEqualTo(truths.stream().map(Truth::states).toList());
        Map<String, Long> totals = plan.amendments().stream()
                .collect(Collectors.groupingBy(
                        amendment -> String.join(", ", amendment.facts().proposers()), Collectors.counting()));
        assertThat(totals).isEqualTo(Map.of("CAN", 64L, "CRI", 22L, "COL", 7L, "CAN, CRI", 2L));
    }

    @Test
    void noKindIsWrong() {
        for (int i = 0; i < truths.size(); i++) {
            Truth truth = truths.get(i);
            Amendment found = plan.amendments().get(i);
            if (found instanceof Amendment.Undecided) {
                continue;
            }
            assertThat(found.kind()).as(found.facts().scanned()).isEqualTo(truth.kind());
            assertThat(found.oldWords()).as(found.facts().scanned()).isEqualTo(truth.old());
            assertThat(found.newWords()).as(found.facts().scanned()).isEqualTo(truth.put());
        }
    }

    /** What is left to a person: all five that a person cannot tell, and four that a person can. */
    @Test
    void fewAreLeftToAPerson() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            boolean undecided = plan.amendments().get(i) instanceof Amendment.Undecided;
            assertThat(undecided || truths.get(i).known())
                    .as(plan.amendments().get(i).facts().scanned())
                    .isTrue();
            if (undecided) {
                left.add(truths.get(i).line());
            }
        }
        assertThat(left).containsExactly(170, 210, 218, 356, 492, 883, 919, 920, 924);
        assertThat(plan.unresolved())
                .filteredOn(question -> question.kind() == Unresolved.Kind.AMENDMENT)
                .extracting(Unresolved::line)
                .isEqualTo(left);
    }

    @Test
    void everyPlaceLiesInItsParagraphAndOldWordsStandThere() {
        assertThat(plan.amendments()).allSatisfy(amendment -> {
            Amendment.Place place = amendment.facts().place();
            String text = paragraph(place).text();
            assertThat(place.offset()).isBetween(0, text.length());
            assertThat(text.substring(place.offset())).startsWith(amendment.oldWords());
            assertThat(amendment.facts().evidence()).isNotEmpty();
        });
    }

    @Test
    void brokenBracketsAreReported() {
        assertThat(plan.repairs())
                .filteredOn(repair -> repair.kind() == Repair.Kind.BRACKET)
                .extracting(repair -> repair.line() + " " + repair.before() + ">" + repair.after())
                .containsExactlyInAnyOrder(
                        "165 CRIl:>CRI:",
                        "179 }>]",
                        "179 CAN>CAN:",
                        "353 >]",
                        "624 }l>]",
                        "646 CA>CAN:",
                        "816 l>",
                        "890 l>]",
                        "938 J>]",
                        "1182 CAN>CAN:");
    }

    private Paragraph paragraph(Amendment.Place place) {
        return plan.item(place.item())
                .map(item -> item.paragraphs().get(place.paragraph()))
                .or(() -> plan.parts().stream()
                        .filter(part -> part.id().equals(place.item()))
                        .flatMap(part -> part.heading().stream())
                        .findFirst())
                .orElseThrow();
    }
}
