package org.amparo.exchange.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.SharedSituation;
import org.amparo.casework.NewNote;
import org.amparo.casework.PersonRole;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.exchange.AnyCase;
import org.amparo.exchange.AnyCase.Whole;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.exchange.CaseFileReader.RowRead;
import org.amparo.exchange.CaseFileWriter.Participant;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.forms.CodeLists;
import org.amparo.identity.PersonId;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class JsonLinesTest {
    private static final AccessToken TOKEN =
            AccessToken.witnessed(new Opening("test", Purpose.EXPORT, "invented"), opening -> {});

    @Autowired
    AmparoFormat format;

    @Autowired
    CodeLists lists;

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackExactlyAndWrittenAgainByteByByte() {
        qt().withExamples(40).forAll(longs().all()).checkAssert(seed -> {
            var cases = AnyCase.several(seed, 20, lists);
            var first = write(cases, "first.jsonl");
            var read = read(first);

            assertThat(read).isEqualTo(cases);
            assertThat(write(read, "second.jsonl")).hasSameBinaryContentAs(first);
        });
    }

    @Test
    void aLineSaysEverythingInTheCodesOfTheListsAndNothingTwice() throws IOException {
        var file = write(AnyCase.several(3, 1, lists), "one.jsonl");

        assertThat(Files.readAllLines(file)).hasSize(3).first().isEqualTo("{\"amparo\":\"cases\",\"version\":2}");
        assertThat(Files.readAllLines(file).get(1))
                .startsWith("{\"number\":\"X-3-0\",")
                .contains("\"role\":\"witness\"")
                .doesNotContain("\"child\"", "\"iso\"", "null", "WITNESS");
        assertThat(Files.readAllLines(file)).last().isEqualTo("{\"amparo\":\"end\",\"count\":1}");
    }

    @Test
    void aFileThatWasCutOffIsRefusedWhole() throws IOException {
        var whole = Files.readString(write(AnyCase.several(5, 3, lists), "whole.jsonl"));
        var lines = whole.lines().toList();

        assertThatThrownBy(() -> read(file(String.join("\n", lines.subList(0, 3)) + "\n")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("without its last line");
        assertThatThrownBy(() -> read(file(lines.get(0) + "\n" + lines.get(1) + "\n" + lines.getLast() + "\n")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("as many cases");
        assertThatThrownBy(() -> read(file("")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("does not begin");
        assertThatThrownBy(() -> read(file(whole.replace("\"version\":2", "\"version\":3"))))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("version");
    }

    @Test
    void aLineThatIsNoCaseIsToldWithoutShowingIt() throws IOException {
        var line = Files.readAllLines(write(AnyCase.several(5, 1, lists), "one.jsonl"))
                .get(1);
        var bad = line.replaceFirst("\"registeredOn\":\"[^\"]*\"", "\"registeredOn\":\"ayer\"");

        assertThat(rejects(file(frame(bad))))
                .containsExactly(
                        new Reject("content.overview.registeredOn", "", "not as a case of this format is written"));
        assertThat(rejects(file(frame("{\"number\":"))))
                .containsExactly(new Reject("", "", "not as a case of this format is written"));
    }

    @Test
    void aFileOfBeforeNotesHadClassesIsReadAndANoteIsNeverWhoSomebodyIs() throws IOException {
        var line = Files.readAllLines(write(AnyCase.several(5, 1, lists), "one.jsonl"))
                .get(1);
        var notes = "\"notes\":\\[[^]]*\\]";
        var earlier = file(frame(line.replaceFirst(notes, "\"notes\":[\"Llegó bien.\"]"))
                .replace("\"version\":2", "\"version\":1"));

        assertThat(read(earlier).getFirst().exported().notes()).containsExactly(NewNote.of("Llegó bien."));
        assertThat(rejects(file(frame(line.replaceFirst(
                        notes, "\"notes\":[{\"text\":\"Llegó bien.\",\"dataClass\":\"identity\"}]")))))
                .containsExactly(new Reject("notes.dataClass", "", "not what a note can be about"));
    }

    private static String frame(String line) {
        return "{\"amparo\":\"cases\",\"version\":2}\n" + line + "\n{\"amparo\":\"end\",\"count\":1}\n";
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.jsonl"), text);
    }

    private List<Reject> rejects(Path file) {
        try (var reader = format.read(SourceFile.of(file))) {
            var row = reader.next();
            assertThat(row).isInstanceOf(RowRead.NotUnderstood.class);
            return ((RowRead.NotUnderstood) java.util.Objects.requireNonNull(row)).rejects();
        }
    }

    private Path write(List<Whole> cases, String name) {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var writer = format.write(out, "jsonl")) {
            writer.begin(AnyCase.extent(cases));
            for (var one : cases) {
                writer.write(
                        one.exported(), one.identity(), List.of(new Participant(PersonRole.WITNESS, one.identity())));
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
            for (var read = reader.next(); read != null; read = reader.next()) {
                if (read instanceof RowRead.NotUnderstood not) {
                    throw new AssertionError(not.rejects().toString());
                }
                var row = ((RowRead.Understood) read).row();
                var newCase = row.newCase();
                var identity = newCase.identity().open(TOKEN);
                assertThat(row.participants()).singleElement().satisfies(further -> {
                    assertThat(further.role()).isEqualTo(PersonRole.WITNESS);
                    assertThat(further.identity().open(TOKEN)).isEqualTo(identity);
                });
                cases.add(new Whole(
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
                        identity));
            }
        }
        return cases;
    }
}
