package org.amparo.exchange.ctdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.exchange.FileExport;
import org.amparo.exchange.FileImport.Outcome;
import org.amparo.exchange.FileImport.Outcome.Done;
import org.amparo.exchange.FileImport.Outcome.Unreadable;
import org.amparo.exchange.FileImport.Request;
import org.amparo.statistics.PublicCollections;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ImportCtdcTest {
    static final Path REAL = Path.of("../../shared/data/ctdc/ctdc-14k.csv");
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final String HEADER =
            "yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories\n";
    private static final String WOMAN =
            "2016,Hotline,Female,CO,0,Threats,Intimate Partner,Sexual Exploitation,Unknown,Age 18-20\n";
    private static final String MAN =
            "2017,Case Management,Male,0,1,Other,Not Specified,Forced Labor,Construction,Age 48+\n";

    @Autowired
    ImportCtdc imports;

    @Autowired
    ExportCtdc exports;

    @Autowired
    PublicCollections collections;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    private Viewer analyst = new Viewer(
            new org.amparo.access.UserId(0),
            "",
            "",
            new org.amparo.access.InstitutionId(0),
            java.util.Set.of(),
            org.amparo.access.Workplace.NONE);

    private String key = "";

    @BeforeEach
    void aCollectionOfItsOwn() {
        analyst = users.user(Role.ANALYST);
        key = "test-" + RUNNING.incrementAndGet();
    }

    private Outcome run(Path file) {
        return imports.run(analyst, new Request("ctdc", file, Optional.of(key)), (rows, part) -> {});
    }

    private Outcome run(String text) throws IOException {
        return run(Files.writeString(folder.resolve("file.csv"), text));
    }

    private Done done(String text) throws IOException {
        return (Done) run(text);
    }

    private FileExport.Outcome export(Path out) throws IOException {
        return exports.run(analyst, new FileExport.Request("ctdc", out, Optional.of(key)), rows -> {});
    }

    private List<Map<String, String>> records() {
        var all = new ArrayList<Map<String, String>>();
        collections.find(key).ifPresent(collection -> collections.each(collection, all::addAll));
        return all;
    }

    private static void assertCounts(Outcome outcome, long imported, long unchanged, long rejected) {
        assertThat(outcome).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.imported()).as("imported").isEqualTo(imported);
            assertThat(done.updated()).as("updated").isZero();
            assertThat(done.unchanged()).as("unchanged").isEqualTo(unchanged);
            assertThat(done.rejected()).as("rejected").isEqualTo(rejected);
        });
    }

    @Test
    void equalRowsAreDifferentPersonsAndTheSameFileAgainIsNobodyNew() throws IOException {
        assertCounts(run(HEADER + WOMAN + MAN + WOMAN + WOMAN), 4, 0, 0);
        assertCounts(run(HEADER + WOMAN + MAN + WOMAN + WOMAN), 0, 4, 0);
        assertCounts(run(HEADER + MAN + MAN + WOMAN), 1, 2, 0);
        assertThat(records()).hasSize(5);
    }

    @Test
    void whatIsNotKnownIsToldFromWhatWasNotAsked() throws IOException {
        run("yearOfRegistration,gender,citizenship,RecruiterCategory\n-99,Female,00,\n");
        var row = db.fetchSingle(
                "select year, sex, nationalities, exploitation, more from statistics.record r join statistics.collection c"
                        + " on c.id = r.collection_id where c.key = ?",
                key);
        assertThat(row.get("year")).isNull();
        assertThat(row.get("sex")).isEqualTo("female");
        assertThat((Object[]) row.get("nationalities")).containsExactly("unknown");
        assertThat((Object[]) row.get("exploitation")).containsExactly("not_asked");
        assertThat(row.get("more").toString()).isEqualTo("{\"relation_to_trafficker\":\"unknown\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Year_Of_Registration;datasource;GENDER;citizen_ship;is_forced_labour;control_category;recruiter_relationship;type_of_exploit_concatenated;type_of_labour_concatenated;age_broad\n"
                        + "2016;hotline;Woman;co;No;THREATS;intimate partner;sexual exploitation;-99;18--20\n",
                "ageBroad\ttypeOfLabourConcatenated\ttypeOfExploitConcatenated\tRecruiterRelationship\tmeansOfControlConcatenated\tisForcedLabour\tcitizenship\tgender\tDatasource\tyearOfRegistration\n"
                        + "18-20\t\tSexual exploitation\tIntimate Partner\tThreats\tFALSE\tCOL\tF\tHotline\t2016.0\n",
                "yearOfRegistration,Datasource,gender,ageBroad,majorityStatus,citizenship,meansOfControlThreats,meansOfControlOther,isForcedLabour,isSexualExploit,recruiterRelationIntimatePartner,recruiterRelationUnknown\n"
                        + "2016,Hotline,Female,18--20,Adult,CO,1,-99,0,1,1,0\n"
            })
    void anotherEditionsSpellingOfTheSameRowIsTheSameRow(String other) throws IOException {
        assertCounts(run(HEADER + WOMAN), 1, 0, 0);
        assertCounts(run(other), 0, 1, 0);
    }

    @Test
    void aCellThatCannotBeReadRejectsItsRowAndSaysWhere() throws IOException {
        Done done = done(HEADER + WOMAN + MAN.replace("Male", "Mal")
                + WOMAN.replace("CO", "QQ").replace("2016", "MMXVI") + "2016,Hotline,Female\n");
        assertCounts(done, 1, 0, 3);
        assertThat(done.read()).isEqualTo(4);
        assertThat(Files.readAllLines(done.rejects().orElseThrow()))
                .containsExactly(
                        "line,column,value,reason",
                        "3,gender,Mal,not a term of this column",
                        "4,yearOfRegistration,MMXVI,not a year",
                        "4,citizenship,QQ,not a country code of ISO 3166-1",
                        "5,,,the row has fewer cells than the header has columns");
    }

    @Test
    void columnsThatWereNotUnderstoodAreNamed() throws IOException {
        Done done = done(
                "yearOfRegistration,gender,citizenship,ageBroad,traffickMonths,shoe size\n2016,Male,CO,48+,3,44\n");
        assertCounts(done, 1, 0, 0);
        assertThat(done.notices().unknownColumns()).containsExactly("traffickMonths", "shoe size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "name,age\nx,3\n",
                "a,b,c,d,e,f,g,h,i,j\n1,2,3,4,5,6,7,8,9,10\n",
                "gender,citizenship,ageBroad,isForcedLabour\nMale,CO,48+,1\n",
                "yearOfRegistration,gender,sex,citizenship,ageBroad\n2016,Male,Male,CO,48+\n"
            })
    void whatIsNoEditionOfTheDataSetIsRefusedInOneLine(String text) throws IOException {
        assertThat(run(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.line()).isNotBlank().doesNotContain("\n"));
        assertThat(collections.find(key)).isEmpty();
    }

    @Test
    void aHeaderAloneIsAnEmptyDataSet() throws IOException {
        assertCounts(run(HEADER), 0, 0, 0);
    }

    @Test
    void nothingOfAFileThatIsCutOffIsTakenIn() throws IOException {
        String text = HEADER + WOMAN.repeat(3_000) + "2016,Hotline,Fem";
        assertThat(run(text)).isInstanceOf(Unreadable.class);
        assertThat(run(HEADER + "x".repeat(10) + WOMAN.repeat(10) + "\"2016,Hot"))
                .isInstanceOf(Unreadable.class);
        assertThat(records()).isEmpty();
        assertThat(folder.resolve("file.csv.rejects.csv")).doesNotExist();
    }

    @Test
    void marksAndOldEncodingsDoNoHarm() throws IOException {
        Path marked = Files.writeString(folder.resolve("marked.csv"), "\uFEFF" + HEADER + WOMAN);
        assertCounts(run(marked), 1, 0, 0);
        Path old = Files.write(
                folder.resolve("old.csv"),
                (HEADER.strip() + ",Observación\n" + WOMAN.strip() + ",más\n")
                        .getBytes(Charset.forName("windows-1252")));
        assertCounts(run(old), 0, 1, 0);
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {1, 0, 2, 0, 3});
        assertThat(run(binary)).isInstanceOf(Unreadable.class);
    }

    @Test
    void anImportThatIsKilledLeavesNothingAndMayBeRunAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("big.csv"), HEADER + WOMAN.repeat(40_000));
        assertThatThrownBy(() -> imports.run(analyst, new Request("ctdc", file, Optional.of(key)), (rows, part) -> {
                    if (rows == 30_000) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(records()).isEmpty();
        assertCounts(run(file), 40_000, 0, 0);
    }

    @Test
    void whoHasNothingToDoWithStatisticsImportsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), HEADER + WOMAN);
        assertThat(imports.run(users.user(Role.FRONT_LINE), new Request("ctdc", file, Optional.of(key)), (r, p) -> {}))
                .isInstanceOf(Outcome.NotAllowed.class);
        assertThat(collections.find(key)).isEmpty();
    }

    @Test
    void theRealDataSetIsReadToItsLastRowOnceAndGivenBackByteForByte() throws IOException {
        assumeTrue(Files.exists(REAL), "the published data set is not beside this repository");
        Path copy = Files.copy(REAL, folder.resolve("ctdc.csv"));
        assertCounts(run(copy), 14_299, 0, 0);
        assertCounts(run(copy), 0, 14_299, 0);
        Path out = folder.resolve("out.csv");
        assertThat(export(out)).isEqualTo(new FileExport.Outcome.Done(14_299));
        assertThat(out).hasSameBinaryContentAs(REAL);
    }

    @Test
    void theRealDataSetInTheSpellingAndOrderOfOtherEditionsIsNobodyNew() throws IOException {
        assumeTrue(Files.exists(REAL), "the published data set is not beside this repository");
        assertCounts(run(Files.copy(REAL, folder.resolve("ctdc.csv"))), 14_299, 0, 0);
        var names = Map.of(
                "ageCategories",
                "ageBroad",
                "ControlCategory",
                "control_category",
                "RecruiterCategory",
                "RecruiterRelationship",
                "Labor_Type",
                "typeOfLabourConcatenated");
        String spelt = rewritten(cell -> switch (cell) {
            case "0" -> "No";
            case "1" -> "Yes";
            default ->
                names.getOrDefault(
                        cell, cell.startsWith("Age ") ? cell.substring(4).replace("-", "--") : cell);
        });
        assertCounts(run(spelt), 0, 14_299, 0);
    }

    @Test
    void theRealDataSetInSixtyThreeColumnsIsNobodyNew() throws IOException {
        assumeTrue(Files.exists(REAL), "the published data set is not beside this repository");
        assertCounts(run(Files.copy(REAL, folder.resolve("ctdc.csv"))), 14_299, 0, 0);
        assertCounts(run(inSixtyThreeColumns()), 0, 14_299, 0);
    }

    /** Tabs for commas, the columns the other way round. Forced labour alone is yes or no: elsewhere 0 is no country. */
    private static String rewritten(UnaryOperator<String> cell) throws IOException {
        return Files.readAllLines(REAL).stream()
                .map(line -> {
                    var cells = new ArrayList<>(List.of(line.split(",")));
                    cells.replaceAll(text -> text.equals("0") || text.equals("1") ? text : cell.apply(text));
                    cells.set(4, cell.apply(cells.get(4)));
                    return String.join("\t", cells.reversed());
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String inSixtyThreeColumns() throws IOException {
        var columns = CtdcSchema.load().edition2021();
        var names = Map.of(
                "ageCategories",
                "ageBroad",
                "ControlCategory",
                "meansOfControlConcatenated",
                "RecruiterCategory",
                "RecruiterRelationship",
                "Labor_Type",
                "typeOfLabourConcatenated",
                "ExploitType",
                "typeOfExploitConcatenated");
        var lines = Files.readAllLines(REAL);
        var header = List.of(lines.getFirst().split(","));
        var text = new StringBuilder(
                columns.stream().map(CtdcSchema.Column::column).collect(Collectors.joining(",")));
        for (String line : lines.subList(1, lines.size())) {
            var cells = new HashMap<String, String>();
            var old = line.split(",");
            for (int i = 0; i < old.length; i++) {
                cells.put(names.getOrDefault(header.get(i), header.get(i)), old[i]);
            }
            cells.put(
                    "isSexualExploit",
                    cells.getOrDefault("typeOfExploitConcatenated", "").startsWith("Sexual") ? "1" : "0");
            cells.put("meansOfControlThreats", "Threats".equals(cells.get("meansOfControlConcatenated")) ? "1" : "-99");
            boolean child = List.of("Age 0-8", "Age 9-17").contains(cells.getOrDefault("ageBroad", ""));
            cells.put("majorityStatus", child ? "Minor" : "Adult");
            text.append('\n')
                    .append(columns.stream()
                            .map(column -> cells.getOrDefault(column.column(), "-99"))
                            .collect(Collectors.joining(",")));
        }
        return text.append('\n').toString();
    }
}
