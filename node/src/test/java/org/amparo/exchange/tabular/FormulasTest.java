package org.amparo.exchange.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class FormulasTest {
    @Test
    void whatASpreadsheetWouldRunIsDisarmedAndGivenBackExactly() {
        for (var cell :
                new String[] {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", "'=1", "''@x", "'-"}) {
            assertThat(Formulas.disarmed(cell)).startsWith("'");
            assertThat(Formulas.armed(Formulas.disarmed(cell))).isEqualTo(cell);
        }
    }

    @Test
    void whatCannotActStaysAsItIs() {
        for (var cell : new String[] {"+51 1 555-0100", "-12.0464", "-77", "Ñandú", "a=b", "'90", "'"}) {
            assertThat(Formulas.disarmed(cell)).isEqualTo(cell);
            assertThat(Formulas.armed(cell)).isEqualTo(cell);
        }
    }

    @Test
    void everyCellIsGivenBackExactly() {
        qt().forAll(strings().betweenCodePoints('\'', '@').ofLengthBetween(0, 6))
                .check(cell -> Formulas.armed(Formulas.disarmed(cell)).equals(cell));
    }
}
