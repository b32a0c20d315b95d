package org.amparo.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.SharedSituation;
import org.amparo.casework.CaseImports;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.exchange.AnyCase;
import org.amparo.exchange.AnyCase.Whole;
import org.amparo.exchange.CaseFileReader.RowRead;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.XlsxSource;
import org.amparo.forms.CodeLists;
import org.amparo.identity.PersonId;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class HtcdsRoundTripTest {
    private static final int CASES = 25;
    private static final AccessToken TOKEN =
            AccessToken.witnessed(new Opening("test", Purpose.EXPORT, "invented"), opening -> {});

    @Autowired
    HtcdsFormat format;

    @Autowired
    CodeLists lists;

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenAsCsvIsReadBackExactlyAndWrittenAgainByteByByte() {
        qt().withExamples(40).forAll(longs().all()).checkAssert(seed -> {
            var cases = plain(AnyCase.several(seed, CASES, lists));
            var first = write(cases, "first.csv");
            var read = read(first);

            assertThat(read).isEqualTo(cases);
            assertThat(write(read, "second.csv")).hasSameBinaryContentAs(first);
        });
    }

    @Test
    void whatIsWrittenAsAWorkbookIsReadBackExactlyAndWrittenAgainCellByCell() {
        qt().withExamples(15).forAll(longs().all()).checkAssert(seed -> {
            var cases = plain(AnyCase.several(seed, CASES, lists));
            var first = write(cases, "first.xlsx");
            var read = read(first);

            assertThat(read).isEqualTo(cases);
            assertThat(cells(write(read, "second.xlsx"))).isEqualTo(cells(first));
        });
    }

    @Test
    void aWorkbookAndACsvFileOfTheSameCasesSayTheSame() {
        var cases = AnyCase.several(7, CASES, lists);

        assertThat(read(write(cases, "one.xlsx"))).isEqualTo(read(write(cases, "one.csv")));
    }

    /** The standard has no place for what a note is about. */
    private static List<Whole> plain(List<Whole> cases) {
        return cases.stream().map(Whole::withPlainNotes).toList();
    }

    private Path write(List<Whole> cases, String name) {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var writer = format.write(out, name.substring(name.lastIndexOf('.') + 1))) {
            writer.begin(AnyCase.extent(cases));
            for (var one : cases) {
                writer.write(one.exported(), one.identity(), List.of());
            }
            writer.finish();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private List<Whole> read(Path file) {
        var cases = new ArrayList<Whole>();
        try (var reader = format.read(SourceFile.of(file))) {
            assertThat(reader.notices().unknownColumns()).isEmpty();
            for (var row = reader.next(); row != null; row = reader.next()) {
                assertThat(row).isInstanceOf(RowRead.Understood.class);
                cases.add(whole(((RowRead.Understood) row).row()));
            }
        }
        return cases;
    }

    private static Whole whole(CaseImports.Row row) {
        var newCase = row.newCase();
        return new Whole(
                new Exported(
                        row.number().orElseThrow(),
                        row.institution().orElseThrow(),
                        newCase.situation()
                                .map(reference -> new SharedSituation(
                                        reference, row.situation().orElseThrow())),
                        new PersonId(1),
                        List.of(),
                        newCase.content(),
                        newCase.notes()),
                newCase.identity().open(TOKEN));
    }

    private static List<List<String>> cells(Path workbook) {
        var rows = new ArrayList<List<String>>();
        try (var source = XlsxSource.open(workbook)) {
            rows.add(source.header());
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }
}
