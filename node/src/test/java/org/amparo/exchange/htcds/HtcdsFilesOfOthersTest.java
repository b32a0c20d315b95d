package org.amparo.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.amparo.casework.CaseImports;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.NewNote;
import org.amparo.casework.Referral;
import org.amparo.casework.Stage;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.exchange.CaseFileReader.Notices;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.exchange.CaseFileReader.RowRead;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.exchange.tabular.XlsxSource;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.assertj.core.api.Assumptions;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class HtcdsFilesOfOthersTest {
    private static final Path PUBLISHED = Path.of("../../shared/standards/htcds");
    private static final AccessToken TOKEN =
            AccessToken.witnessed(new Opening("test", Purpose.EXPORT, "invented"), opening -> {});

    @Autowired
    HtcdsFormat format;

    @TempDir
    Path folder;

    private List<Reject> rejects = new ArrayList<>();
    private Notices notices = Notices.NONE;

    @Test
    void theFilledTemplateIsUnderstoodToItsLastColumn() throws IOException {
        var row = only(read(filledTemplate("N", "Ciudad Inventada", "O", "Bolivia", "Q", "Calle Supuesta 1")));

        var content = row.newCase().content();
        assertThat(content.overview().traffickingStatus()).isEqualTo("confirmed");
        assertThat(content.overview().decidedBy()).isEqualTo("court_or_prosecution");
        assertThat(content.overview().interviewConsent()).isEqualTo("yes");
        assertThat(content.overview().status()).isEqualTo(CaseStatus.CLOSED_REFERRED);
        assertThat(content.overview().registeredOn()).isEqualTo("2024-03-02");
        assertThat(content.profile().sex()).isEqualTo("female");
        assertThat(content.profile().genderIdentity()).isEqualTo("woman");
        assertThat(content.profile().nationalities()).containsExactly("BO", "PE");
        assertThat(content.profile().ageAtRegistration()).contains(23);
        assertThat(content.trafficking().meansOfControl()).containsExactly("debt_bondage", "withholds_documents");
        assertThat(content.trafficking().exploitation()).containsExactly("forced_military", "forced_labour");
        assertThat(content.trafficking().industry()).isEqualTo("E");
        assertThat(content.referrals())
                .extracting(Referral::reason)
                .containsExactly("change_of_location", "additional_services");
        assertThat(content.referrals().getLast().on()).contains(LocalDate.of(2024, 4, 5));
        var person = person(row);
        assertThat(person.birthDate()).contains(new PartialDate("2000-05-17"));
        assertThat(person.mobilePhone()).contains("59175550100");
        assertThat(person.address().city()).contains("Ciudad Inventada");
        assertThat(person.address().street()).contains("Calle Supuesta 1");
        assertThat(person.address().country()).contains("BO");
        assertThat(notices.unknownColumns()).isEmpty();
        assertThat(notices.remarks())
                .hasSize(4)
                .first()
                .asString()
                .isEqualTo("column 14: its name is prs_MailingCity, its label \"Mailing Street\"; the name counts");
    }

    @Test
    void whoTypedBeneathTheLabelsOfTheTemplateIsUnderstoodToo() throws IOException {
        var row = only(read(filledTemplate("N", "Calle Supuesta 1", "O", "Ciudad Inventada", "R", "Bolivia")));

        assertThat(person(row).address().street()).contains("Calle Supuesta 1");
        assertThat(person(row).address().city()).contains("Ciudad Inventada");
        assertThat(person(row).address().country()).contains("BO");
        assertThat(notices.remarks()).hasSize(4).allMatch(remark -> remark.contains("the label counts"));
    }

    @Test
    void everyCoreFieldOfTheStandardIsTaken() {
        var fields = HtcdsFields.load();

        assertThat(fields.taken().stream().filter(HtcdsField::core)).hasSize(38);
    }

    @Test
    void anExportOfTheXlsFormIsUnderstoodInBothItsShapes() throws IOException {
        var together = only(read(csv("""
                start,end,con_Consent,prs_First_Name,prs_Second_Name,prs_Gender,prs_Citizenship,vic_MethodOfRecruitment,\
                vic_Methods_of_Control,vic_ForcedLabourIndustry,cas_ReasonForIncomingReferral,__version__,_id,_uuid
                2024-01-01T10:00:00.000-05:00,x,TRUE,Alba,Ensayo,NonSpecifiedUnknown,CO,AtWork ThroughFriendsOrSocialEvents,\
                DebtBondage  FalsePromises,A_AgricultureForestryAndFishing F_Construction,Busca a su familia,v1,17,u-1
                """)));
        var split = only(read(csv("""
                grupo/prs_First_Name,grupo/prs_Second_Name,data-prs_Gender,vic_MethodOfRecruitment/AtWork,\
                vic_MethodOfRecruitment/AtAPlaceOfBusiness,vic_MethodOfRecruitment/ThroughFriendsOrSocialEvents,\
                vic_Methods_of_Control/DebtBondage ,vic_Methods_of_Control/FalsePromises
                Alba,Ensayo,NonSpecifiedUnknown,1,0,TRUE,1,True
                """)));

        for (var row : List.of(together, split)) {
            var trafficking = row.newCase().content().trafficking();
            assertThat(trafficking.recruitmentMethods()).containsExactly("at_work", "friends");
            assertThat(trafficking.meansOfControl()).containsExactly("debt_bondage", "false_promises");
            assertThat(row.newCase().content().profile().genderIdentity()).isEqualTo("unknown");
            assertThat(row.newCase().content().profile().sex()).isEqualTo("not_asked");
            assertThat(person(row).firstName()).contains("Alba");
        }
        assertThat(together.newCase().content().trafficking().industry()).isEqualTo("A");
        assertThat(together.newCase().notes())
                .extracting(NewNote::text)
                .containsExactly("vic_ForcedLabourIndustry: A_AgricultureForestryAndFishing F_Construction");
        assertThat(together.newCase().content().referrals()).singleElement().satisfies(referral -> {
            assertThat(referral.reason()).isEqualTo("other");
            assertThat(referral.details()).contains("Busca a su familia");
        });
        assertThat(notices).isEqualTo(Notices.NONE);
    }

    @Test
    void aTableWithLabelsForNamesAndForAnswersIsUnderstood() throws IOException {
        var row = only(read(csv("""
                First Name,Second Name,Gender,Citizenship,Second Name,Method of Recruitment,Trafficking Status
                Alba,Ensayo,Not Specified/Unknown,Venezuela (Bolivarian Republic of),Ingeniera,"At work, En el trabajo",\
                Not a victim of trafficking
                """)));

        assertThat(person(row).title()).contains("Ingeniera");
        assertThat(row.newCase().content().profile().nationalities()).containsExactly("VE");
        assertThat(row.newCase().content().trafficking().recruitmentMethods()).containsExactly("at_work");
        assertThat(row.newCase().content().overview().traffickingStatus()).isEqualTo("no_indicators");
    }

    @Test
    void severalEventsPerpetratorsAndOutgoingReferralsAreNumbered() throws IOException {
        var row = only(read(csv("""
                hte_Type,hte_Country,hte_State,hte_City,hte_Date,hte_Type_2,hte_Country_2,hte_State_2,hte_City_2,\
                per_RoleInProcess,per_RoleInProcess_2,cas_ReferredOrganisation,cas_ReferredOrganisation_2
                Recruitment,PER,Lima,Villa Supuesta,2019,Exploitation,Germany,Baviera,Ciudad,Smuggler Abuser,Other,Casa A,Casa B
                """)));

        var events = row.newCase().content().events();
        assertThat(events).extracting(event -> event.stage()).containsExactly(Stage.RECRUITMENT, Stage.EXPLOITATION);
        assertThat(events.getFirst().place().country()).contains("PE");
        assertThat(events.getFirst().began()).contains(new PartialDate("2019"));
        assertThat(events.getLast().place().subdivision()).isEmpty();
        assertThat(events.getLast().place().municipality()).contains("Ciudad, Baviera");
        assertThat(row.newCase().content().perpetrators())
                .extracting(group -> group.roles())
                .containsExactly(List.of("smuggler", "abuser"), List.of("other"));
        assertThat(row.newCase().content().referrals())
                .extracting(referral -> referral.organisation())
                .containsExactly(Optional.of("Casa A"), Optional.of("Casa B"));
    }

    @Test
    void whatCannotBeUnderstoodIsToldWithItsColumnAndNoNameIsShown() throws IOException {
        read(csv("""
                prs_FirstName,prs_Birthdate,prs_Gender,vic_AgeWhenTrafficked,cas_IncomingReferralDate,prs_PrimaryLanguage
                Alba,17/05/2000,Mujer marciana,doce,2024-13-01,tlh-XX
                Beto,2001,Masculine,130,2024-01-01,es
                """));

        assertThat(rejects)
                .containsExactly(
                        new Reject("prs_Birthdate", "", "not a date: write it like 2024-05-17, 2024-05 or 2024"),
                        new Reject("cas_IncomingReferralDate", "2024-13-01", "not a date: write it like 2024-05-17"),
                        new Reject("prs_Gender", "Mujer marciana", "not in the code list gender_identity"),
                        new Reject("vic_AgeWhenTrafficked", "doce", "not a whole number"),
                        new Reject("prs_PrimaryLanguage", "tlh-XX", "not in the code list language"),
                        new Reject("vic_AgeWhenTrafficked", "130", "not from 0 to 120"));
    }

    @Test
    void unknownAndDeprecatedColumnsAreNamedAndTheRestIsTaken() throws IOException {
        only(read(csv("prs_Gender,vic_Vulnerabilities,favourite_colour,spl_Type\nFeminine,Poverty,azul,Legal\n")));

        assertThat(notices.unknownColumns()).containsExactly("favourite_colour");
        assertThat(notices.columnsNotTaken()).containsExactly("vic_Vulnerabilities", "spl_Type");
    }

    @Test
    void aColumnOfOursThatContradictsTheStandardsIsNotGuessedAway() throws IOException {
        read(csv("""
                amparo_CaseNumber,vic_TypeOfExploitation,amparo_Exploitation
                VA-1,ForcedLabour,forced_labour;slavery
                VA-2,ForcedLabour;Other,forced_labour;slavery
                """));

        assertThat(rejects)
                .containsExactly(new Reject(
                        "vic_TypeOfExploitation",
                        "ForcedLabour",
                        "says otherwise than amparo_Exploitation: change both, or empty that one"));
    }

    @Test
    void aRowIsTheSameInAnotherOrderOfColumnsSpellingOrFileFormat() throws IOException {
        var one = only(read(csv("prs_FirstName,prs_Gender,_uuid\nAlba,Feminine,1\n")));
        var other = only(read(csv("prs_Gender;prs_First_Name;_uuid\r\nFeminine;Alba;2\r\n")));
        var workbook = only(read(workbook(List.of("prs_gender", "prs_First_Name"), List.of("Feminine", "Alba"))));

        assertThat(HexFormat.of().formatHex(other.hash()))
                .isEqualTo(HexFormat.of().formatHex(one.hash()));
        assertThat(HexFormat.of().formatHex(workbook.hash()))
                .isEqualTo(HexFormat.of().formatHex(one.hash()));
    }

    @Test
    void titlesAndMergedGroupsMayStandAboveTheNames() throws IOException {
        var row = only(
                read(
                        csv(
                                "Registro de casos 2024,,\nPersona,,Caso\nprs_FirstName,prs_Gender,cas_Status\nAlba,Feminine,Closed\n")));

        assertThat(person(row).firstName()).contains("Alba");
    }

    @Test
    void aMarkOrWindowsTextIsUnderstood() throws IOException {
        var text = "prs_FirstName\tprs_MailingCity\nÍñigo\tCórdoba\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            var file = Files.write(folder.resolve("texto.csv"), text.getBytes(charset));
            assertThat(person(only(read(file))).firstName()).contains("Íñigo");
        }
    }

    @Test
    void aTableWithoutAnyColumnOfTheStandardIsRefused() throws IOException {
        var file = csv("yearOfRegistration,gender,ageBroad\n2010,Female,30--38\n");

        assertThatThrownBy(() -> format.read(SourceFile.of(file)))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("no column of HTCDS 2.0");
    }

    @Test
    void whatAFailedFormulaLeftIsNoName() throws IOException {
        read(csv("prs_FirstName,prs_Gender\n#N/A,Feminine\n"));

        assertThat(rejects).containsExactly(new Reject("prs_FirstName", "#N/A", "an error of the spreadsheet"));
    }

    private Path filledTemplate(String... address) throws IOException {
        var template = PUBLISHED.resolve("HTCDS Excel Spreadsheet v2.0.xlsx");
        Assumptions.assumeThat(template).as("the published template").exists();
        try (var source = XlsxSource.open(template)) {
            var labels = source.next();
            assertThat(labels).isNotNull();
            var cells = new ArrayList<>(java.util.Collections.nCopies(39, ""));
            put(
                    cells,
                    "D",
                    "Alba",
                    "E",
                    "Ensayo",
                    "F",
                    "Yes",
                    "G",
                    "2000-05-17",
                    "H",
                    "Feminine ",
                    "I",
                    "Bolivia, PER");
            put(cells, address);
            put(
                    cells,
                    "L",
                    "+591 2 5550100",
                    "M",
                    "59175550100",
                    "S",
                    "Actual victim of trafficking",
                    "T",
                    "Court or prosecution");
            put(cells, "U", "AtWork;Other", "W", "DebtBondage \nWithholds documents");
            put(cells, "X", "Forced military (by non-state actors); ForcedLabour");
            put(cells, "Y", "Water supply; sewerage, waste management and remediation", "AB", "ClosedReferred");
            put(cells, "AD", "2024-03-02", "AF", "Migration or Change of Location", "AH", "Casa A");
            put(cells, "AJ", "AdditionalServicesRequired", "AK", "2024-04-05");
            return workbook(source.header(), labels.cells(), cells, List.of("2"), List.of("3"));
        }
    }

    private static void put(List<String> cells, String... columnsAndValues) {
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            int column = 0;
            for (char letter : columnsAndValues[i].toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            cells.set(column - 1, columnsAndValues[i + 1]);
        }
    }

    /** Days as real date cells. */
    @SafeVarargs
    private Path workbook(List<String>... rows) throws IOException {
        var file = folder.resolve("libro.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "prueba", "1.0")) {
            var sheet = workbook.newWorksheet("Hoja");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].size(); c++) {
                    var cell = rows[r].get(c);
                    if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
                        sheet.value(r, c, LocalDate.parse(cell));
                        sheet.style(r, c).format("dd/mm/yyyy").set();
                    } else if (cell.matches("\\d+")) {
                        sheet.value(r, c, Long.valueOf(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(r, c, cell);
                    }
                }
            }
        }
        return file;
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("tabla.csv"), text);
    }

    private List<CaseImports.Row> read(Path file) {
        var rows = new ArrayList<CaseImports.Row>();
        rejects = new ArrayList<>();
        try (var reader = format.read(SourceFile.of(file))) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                switch (row) {
                    case RowRead.Understood understood -> rows.add(understood.row());
                    case RowRead.NotUnderstood not -> rejects.addAll(not.rejects());
                }
            }
            notices = reader.notices();
        }
        return rows;
    }

    private CaseImports.Row only(List<CaseImports.Row> rows) {
        assertThat(rejects).isEmpty();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static Identity person(CaseImports.Row row) {
        return row.newCase().identity().open(TOKEN);
    }
}
