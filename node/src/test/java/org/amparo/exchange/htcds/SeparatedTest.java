package org.amparo.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amparo.forms.CodeLists;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Several answers in one cell, as people and programs write them. */
@NodeTest
class SeparatedTest {
    @Autowired
    CodeLists lists;

    @ParameterizedTest
    @ValueSource(strings = {"PE;RU", "PE; RU", "PE|RU", "PE,RU", "PE, RU", "PE\nRU", "PE RU"})
    void twoCodesAreNotTheNameThatTheySpellTogether(String cell) {
        assertThat(countries(cell)).contains(List.of("PE", "RU"));
    }

    @Test
    void aNameOfSeveralWordsIsOneAnswer() {
        assertThat(countries("Peru")).contains(List.of("PE"));
        assertThat(countries("El Salvador; Costa Rica")).contains(List.of("SV", "CR"));
        assertThat(countries("Bolivia, Plurinational State of")).contains(List.of("BO"));
    }

    @Test
    void whatIsNoAnswerIsNone() {
        assertThat(countries("PE;nowhere at all")).isEmpty();
        assertThat(countries(" ")).contains(List.of());
    }

    private Optional<List<String>> countries(String cell) {
        return new Separated(new HtcdsCodes(lists), "country").read(cell);
    }
}
