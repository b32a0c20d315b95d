package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.exchange.AnyCase;
import org.amparo.forms.CodeLists;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class SheetsTest {
    @Autowired
    CodeLists lists;

    @Test
    void everyCaseReadsBackFromItsSheet() {
        for (long seed = 0; seed < 300; seed++) {
            var content = AnyCase.content(seed, lists);
            var sheet = SheetOfSection.of(content);
            assertThat(new SectionOfSheet(sheet, LocalDate.EPOCH).content())
                    .as("seed %d", seed)
                    .isEqualTo(content);
        }
    }

    @Test
    void everyIdentityReadsBackFromItsSheet() {
        for (long seed = 0; seed < 300; seed++) {
            var identity = AnyCase.identity(seed, lists);
            assertThat(SheetOfIdentity.identity(SheetOfIdentity.of(identity), identity))
                    .as("seed %d", seed)
                    .isEqualTo(identity);
        }
    }

    @Test
    void aSheetDoesNotShowItself() {
        assertThat(new Sheet(Map.of("identity.firstName", List.of("Alba"))).toString())
                .doesNotContain("Alba");
    }

    @Test
    void rowsThatNobodyFilledInAreTakenOut() {
        var sheet = new Sheet(Map.of(
                "a[0].x", List.of(" "), "a[2].x", List.of("two"), "a[7].x", List.of("seven"), "b", List.of("kept")));
        assertThat(sheet.compacted("a", row -> false).answers())
                .containsEntry("a[0].x", List.of("two"))
                .containsEntry("a[1].x", List.of("seven"))
                .containsEntry("b", List.of("kept"))
                .hasSize(3);
    }

    @Test
    void coordinatesAreReadAsMapsWriteThem() {
        assertThat(CanonicalCoordinates.parse("14.0723, -87.1921").map(CanonicalCoordinates::text))
                .contains("14.07230, -87.19210");
        assertThat(CanonicalCoordinates.parse("14 -87")).isPresent();
        assertThat(CanonicalCoordinates.parse("91, 0")).isEmpty();
        assertThat(CanonicalCoordinates.parse("Tegucigalpa")).isEmpty();
    }
}
