package org.amparo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.casework.DemoOffice;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.forms.CodeLists;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the bytes: rows that are cases or told why not, or a refusal in one line. Nothing else comes out, and it ends. */
@NodeTest
class CaseFilesFuzzTest {
    private static final int MANGLED = 100;
    private static final List<String> SCRAPS = List.of(
            "\"",
            ",",
            ";",
            "\n",
            "\r",
            "{",
            "}",
            "[",
            "null",
            "-1",
            "99999999999999999999",
            "\uFEFF",
            "\u0000",
            "é",
            "'=1+1");

    private static final Viewer NOBODY =
            new Viewer(new UserId(0), "", "", new InstitutionId(0), Set.of(), org.amparo.access.Workplace.NONE);

    @Autowired
    List<CaseFileFormat> formats;

    @Autowired
    List<FileImport> imports;

    @Autowired
    CodeLists lists;

    @Autowired
    DemoOffice office;

    @TempDir
    Path folder;

    private Viewer analyst = NOBODY;

    @FuzzTest(maxDuration = "60s")
    void anyBytesAreCasesOrARefusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        formats.forEach(format -> read(format, file));
    }

    @FuzzTest(maxDuration = "60s")
    void anyBytesAreADataSetOrARefusal(byte[] bytes) throws IOException {
        analyst = office.officer(office.institution(), Role.ANALYST);
        takeIn(Files.write(folder.resolve("file"), bytes));
    }

    @Test
    void filesOfOursThatWereMangledAreReadOrRefused() throws IOException {
        var random = new Random(2);
        for (var format : formats) {
            for (var extension : format.extensions()) {
                byte[] whole = written(format, extension);
                assertThat(read(format, Files.write(folder.resolve("file"), whole)))
                        .isPositive();
                for (int i = 0; i < MANGLED; i++) {
                    read(format, Files.write(folder.resolve("file"), mangled(whole, random)));
                }
            }
        }
    }

    @Test
    void aDataSetThatWasMangledIsReadOrRefused() throws IOException {
        analyst = office.officer(office.institution(), Role.ANALYST);
        byte[] whole = Files.readAllBytes(Path.of(
                "src/test/resources/org/amparo/exchange/CaseFilesFuzzTestInputs/anyBytesAreADataSetOrARefusal/rows"));
        var random = new Random(2);
        for (int i = 0; i < MANGLED; i++) {
            takeIn(Files.write(folder.resolve("file"), mangled(whole, random)));
        }
    }

    private long read(CaseFileFormat format, Path file) {
        long rows = 0;
        try (var reader = format.read(SourceFile.of(file))) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows++;
                if (row instanceof CaseFileReader.RowRead.NotUnderstood(var line, var why)) {
                    assertThat(line).isPositive();
                    assertThat(why).isNotEmpty();
                }
            }
        } catch (UnreadableTable refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
        return rows;
    }

    private void takeIn(Path file) {
        var ctdc = imports.stream()
                .filter(one -> one.formats().contains("ctdc"))
                .findFirst()
                .orElseThrow();
        var outcome = ctdc.run(analyst, new FileImport.Request("ctdc", file, Optional.of("fuzz")), (rows, part) -> {});
        if (outcome instanceof FileImport.Outcome.Unreadable(var line)) {
            assertThat(line).isNotBlank().doesNotContain("\n");
        }
    }

    private byte[] written(CaseFileFormat format, String extension) throws IOException {
        var cases = AnyCase.several(7, 12, lists);
        Path file = folder.resolve("whole." + extension);
        try (var out = Files.newOutputStream(file);
                var writer = format.write(out, extension)) {
            writer.begin(AnyCase.extent(cases));
            for (var one : cases) {
                writer.write(one.exported(), one.identity(), List.of());
            }
            writer.finish();
        }
        return Files.readAllBytes(file);
    }

    /** Cut off, a bit turned, a piece taken out, doubled or put elsewhere, or a scrap put in: one to four of these. */
    private static byte[] mangled(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(200));
            byte[] before = Arrays.copyOf(bytes, at);
            byte[] piece = Arrays.copyOfRange(bytes, at, to);
            byte[] after = Arrays.copyOfRange(bytes, to, bytes.length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> before;
                case 1 -> joined(before, after);
                case 2 -> joined(before, piece, piece, after);
                case 3 ->
                    joined(
                            before,
                            SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            piece,
                            after);
                default -> {
                    piece[0] ^= (byte) (1 << random.nextInt(8));
                    yield joined(before, piece, after);
                }
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
