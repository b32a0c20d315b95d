package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.plan.monitoring.Definition.Kind;
import org.junit.jupiter.api.Test;

class IndicatorFilesTest {
    private final IndicatorSet own = IndicatorFiles.at(IndicatorFiles.OWN).read();

    @Test
    void theFilesHaveNoFlaws() {
        assertThat(own.flaws()).isEmpty();
        assertThat(own.definitions()).isNotEmpty();
    }

    @Test
    void everyItemIsAskedAboutWhatIsThereAndAboutWhatIsDoneOrChanged() {
        Map<PlanItem, List<Definition>> byItem =
                own.definitions().stream().collect(Collectors.groupingBy(Definition::item));
        assertThat(byItem.keySet()).containsExactlyInAnyOrderElementsOf(PlanItem.asked());
        assertThat(byItem).allSatisfy((item, indicators) -> {
            assertThat(indicators).as(item.id()).anyMatch(one -> one.kind() == Kind.STRUCTURAL);
            assertThat(indicators).as(item.id()).anyMatch(one -> one.kind() != Kind.STRUCTURAL);
        });
    }

    @Test
    void everyIndicatorSaysInSpanishAndEnglishWhatIsAskedAndWhy() {
        assertThat(own.definitions())
                .allSatisfy(one -> assertThat(one.texts())
                        .as(one.code())
                        .containsKeys("es", "en")
                        .allSatisfy((language, text) -> {
                            assertThat(text.name()).isNotBlank();
                            assertThat(text.definition()).isNotBlank();
                            assertThat(text.evidence()).isNotBlank();
                            assertThat(text.reason()).isNotBlank();
                        }));
    }

    @Test
    void everyWordThatIsUsedIsInTheVocabularyInFourLanguages() {
        own.terms()
                .forEach((kind, codes) -> codes.forEach((code, labels) -> assertThat(labels)
                        .as(kind + " " + code)
                        .containsOnlyKeys("es", "en", "pt", "fr")
                        .allSatisfy((language, label) -> assertThat(label).isNotBlank())));
    }

    @Test
    void whatIsWrongWithAFileIsSaidAllAtOnceWithItsPlace() {
        IndicatorSet broken =
                IndicatorFiles.at("classpath:plan/broken-indicators/*.yaml").read();
        assertThat(broken.flaws())
                .anySatisfy(flaw -> assertThat(flaw).contains("twisted.yaml"))
                .anySatisfy(flaw -> assertThat(flaw).contains("no item of the plan", "directive-999x"))
                .anySatisfy(flaw -> assertThat(flaw).contains("d001-1", "twice"))
                .anySatisfy(flaw -> assertThat(flaw).contains("the vocabulary has no nowhere"))
                .anySatisfy(flaw -> assertThat(flaw).contains("gives no figure", "inputs.absent"))
                .anySatisfy(flaw -> assertThat(flaw).contains("directive-1", "en is missing"));
    }

    @Test
    void aPageInALanguageWithoutATextShowsTheNextBestAndSaysWhich() {
        Definition one = own.definitions().getFirst();
        assertThat(one.in(java.util.Locale.of("es")).language()).isEqualTo("es");
        assertThat(one.in(java.util.Locale.of("pt")).language()).isIn("pt", "es");
        assertThat(one.in(java.util.Locale.of("fr")).language()).isIn("fr", "en");
    }
}
