package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Public data sets with a known truth; where they are not at hand these tests are skipped. */
class FebrlTest {
    private static final Path DATA = Path.of("../../shared/data/linkage");
    private static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("given_name", Kind.GIVEN_NAME),
            new FieldSpec("surname", Kind.SURNAME),
            new FieldSpec("date_of_birth", Kind.DATE, "yyyyMMdd"),
            new FieldSpec("soc_sec_id", Kind.IDENTIFIER),
            new FieldSpec("address_1", Kind.TEXT),
            new FieldSpec("postcode", Kind.CODE));

    @Test
    void theDuplicatesOfFebrlOneAreFound() throws Exception {
        assertThat(score("febrl/dataset1.csv")).isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void theLinksOfFebrlFourAreFound() throws Exception {
        assertThat(score("febrl/dataset4a.csv", "febrl/dataset4b.csv")).isGreaterThanOrEqualTo(0.9995);
    }

    /** Truth is in the ids: rec-12-org and rec-12-dup-0 are one person. */
    private static double score(String... files) throws IOException {
        Records.Builder builder = new Records.Builder(FIELDS);
        for (int file = 0; file < files.length; file++) {
            if (file == 1) {
                builder.secondFile();
            }
            read(DATA.resolve(files[file]), builder);
        }
        Records records = builder.build();
        List<Linkage.Pair> pairs = new Linker(Settings.usual()).link(records).pairs();
        long right = pairs.stream()
                .filter(pair -> person(records, pair.left()).equals(person(records, pair.right())))
                .count();
        return 2.0 * right / (pairs.size() + real(records));
    }

    private static String person(Records records, int record) {
        return records.id(record).split("-")[1];
    }

    /** In these sets every person has one other record at most. */
    private static int real(Records records) {
        Set<String> seen = new HashSet<>();
        int real = 0;
        for (int record = 0; record < records.size(); record++) {
            real += seen.add(person(records, record)) ? 0 : 1;
        }
        return real;
    }

    private static void read(Path file, Records.Builder records) throws IOException {
        assumeTrue(Files.exists(file), "the data set is not at hand: " + file.getFileName());
        List<String> lines = Files.readAllLines(file);
        List<String> header = cells(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() == header.size()) {
                List<String> values = new ArrayList<>();
                FIELDS.forEach(field -> values.add(cells.get(header.indexOf(field.column()))));
                records.add(cells.getFirst(), values);
            }
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
