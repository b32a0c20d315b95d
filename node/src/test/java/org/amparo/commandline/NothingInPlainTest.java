package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.amparo.access.Access;
import org.amparo.casework.AttachOutcome;
import org.amparo.casework.CaseAttachments;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.Casework;
import org.amparo.casework.NewAttachment;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 2,000 invented persons are taken in, and then looked for in everything that the node has written: the rows of every
 * table (as the backup's text), the data files and the log of PostgreSQL, the program's logs, temporary files, the backup
 * and its keys. Each name, document, telephone and narrative bears one of two marks, so that looking for these finds any.
 */
@Tag("slow")
class NothingInPlainTest {
    private static final int PERSONS = 2_000;
    private static final int FILES = 20;
    private static final String MARK = "Xilquave";
    /** So many that they do not stand by chance in the hexadecimal digits of sealed files. */
    private static final String DIGITS = "99173420651";
    /** Where something happened, as far as coordinates are told. */
    private static final String WHERE = "6.99173";

    @TempDir
    Path folder;

    private static String cases() {
        var csv = new StringBuilder(
                "prs_FirstName,prs_MiddleName,prs_SecondName,amparo_KnownAs,prs_IdentityNumber,prs_Email,"
                        + "prs_HomePhone,prs_MobilePhone,prs_MailingStreet,prs_MailingCity,cas_ReferringOrganisation,"
                        + "cas_ReferringPrimaryCaseWorker,cas_IncomingReferralDetails,hte_Type,hte_Street,hte_PostalCode,"
                        + "hte_Description,hte_Latitude,hte_Longitude,cas_Status,cas_ReasonForCaseClosure,amparo_PeopleName,"
                        + "amparo_Institution,vic_LocationOfRecruitment,per_RoleInProcess,per_RoleDetails,cco_CaseComment,amparo_Situation,amparo_SituationKind,"
                        + "amparo_SituationDescription\n");
        for (int i = 0; i < PERSONS; i++) {
            csv.append(
                            "Ana%1$s%2$d,Eva%1$s%2$d,Paz%1$s%2$d,Sol%1$s%2$d,%1$s-%2$d,%1$s%2$d@example.org,%3$s%2$d,+1%3$s%2$d,"
                                    .formatted(MARK, i, DIGITS))
                    .append("Calle %1$s %2$d,Villa %1$s,Casa %1$s,Luz %1$s %2$d,La conoció %1$s %2$d,Transit,"
                            .formatted(MARK, i))
                    .append(
                            "Pasaje %1$s %2$d,%1$s,Junto a %1$s %2$d,%4$s,-7%4$s,Closed,Volvió con %1$s %2$d,Pueblo %1$s,Casa %1$s,Bar %1$s,Recruiter,Le dicen %1$s %2$d,%1$s %2$d dijo que no,"
                                    .formatted(MARK, i, DIGITS, WHERE))
                    .append("S-2020-%06d,other,Finca de %s\n".formatted(900_000 + i % 5, MARK));
        }
        return csv.toString();
    }

    /** Each form in which a mark could stand in a file. */
    private static List<byte[]> forms() {
        var forms = new ArrayList<byte[]>();
        for (var mark : List.of(MARK, MARK.toLowerCase(Locale.ROOT), MARK.toUpperCase(Locale.ROOT), DIGITS, WHERE)) {
            var utf8 = mark.getBytes(StandardCharsets.UTF_8);
            forms.add(utf8);
            forms.add(mark.getBytes(StandardCharsets.UTF_16LE));
            forms.add(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
            forms.add(HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[shift + utf8.length];
                System.arraycopy(utf8, 0, shifted, shift, utf8.length);
                var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                // The first and the last character depend on the neighbours.
                forms.add(text.substring(shift == 0 ? 0 : shift + 1, text.length() - 1)
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        return forms;
    }

    static boolean isFound(byte[] content, List<byte[]> forms) {
        return forms.stream().anyMatch(form -> contains(content, form));
    }

    private static boolean contains(byte[] content, byte[] form) {
        outer:
        for (int i = 0; i <= content.length - form.length; i++) {
            if (content[i] != form[0]) {
                continue;
            }
            for (int j = 1; j < form.length; j++) {
                if (content[i + j] != form[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    @Test
    void ofThoseWhomTheNodeKnowsNothingIsLegibleAnywhere() throws Exception {
        var input = Files.writeString(folder.resolve("cases.csv"), cases());
        var data = folder.resolve("data");
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        try (var taken = NodeProcess.start(
                temporary, "import", "--format", "htcds", input.toString(), "--data", data.toString())) {
            assertThat(taken.line())
                    .isEqualTo("{\"read\":2000,\"imported\":2000,\"updated\":0,\"unchanged\":0,\"rejected\":0}");
        }
        attach(data);
        var backup = folder.resolve("node.backup");
        try (var written =
                NodeProcess.start(temporary, "backup", "--out", backup.toString(), "--data", data.toString())) {
            assertThat(written.line()).startsWith("{\"tables\":");
        }
        var given = folder.resolve("given.csv");
        try (var written = NodeProcess.start(
                temporary, "export", "--format", "htcds", "--out", given.toString(), "--data", data.toString())) {
            assertThat(written.exitCode()).isZero();
        }
        assertThat(count(given)).as("the node does know all of it").isGreaterThanOrEqualTo(count(input));
        var forms = forms();
        for (var form : List.of(
                MARK,
                "x" + HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(("ab" + MARK + "c").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(isFound(form.getBytes(StandardCharsets.UTF_8), forms))
                    .as("the search finds what is there")
                    .isTrue();
        }
        assertThat(isFound(Files.readAllBytes(input), forms)).isTrue();

        for (var root : List.of(data, temporary)) {
            try (var files = Files.walk(root)) {
                assertThat(files.filter(Files::isRegularFile).filter(file -> isFound(read(file), forms)))
                        .isEmpty();
            }
        }
        for (var file : List.of(backup, folder.resolve("node.backup.keys"))) {
            assertThat(tables(file, forms)).isEmpty();
        }
        try (var segments = Files.list(data.resolve("postgres/cluster/pg_wal"))) {
            assertThat(segments.filter(Files::isRegularFile))
                    .as("the log was looked into")
                    .isNotEmpty();
        }
    }

    /** A file to each of some cases, with the mark in its name, its description and all through its content. */
    private static void attach(Path data) throws IOException {
        try (var node = CommandNode.in(data)) {
            var username = node.bean(DSLContext.class)
                    .fetchValue("select username from access.app_user where username not like '%-admin'");
            var viewer = node.bean(Access.class)
                    .viewerNamed(String.valueOf(username))
                    .orElseThrow();
            var cases = node.bean(Casework.class)
                    .list(viewer, CaseFilter.ALL, Optional.empty(), FILES)
                    .cases();
            assertThat(cases).hasSize(FILES);
            for (var one : cases) {
                var said = new NewAttachment(DataClass.LEGAL, "Acta de " + MARK + ".txt", "La firmó " + MARK);
                var content = ("Declara " + MARK + ", teléfono " + DIGITS + ".\n").repeat(20_000);
                assertThat(node.bean(CaseAttachments.class)
                                .attach(
                                        viewer,
                                        one.number(),
                                        said,
                                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))))
                        .isInstanceOf(AttachOutcome.Attached.class);
            }
        }
    }

    private static int count(Path file) throws IOException {
        return Files.readString(file).split(MARK, -1).length
                + Files.readString(file).split(DIGITS, -1).length;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a running node, whose files come and go. */
    static byte[] readIfThere(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The tables of a backup in which something was found. */
    static List<String> tables(Path backup, List<byte[]> forms) throws IOException {
        var found = new ArrayList<String>();
        try (InputStream bytes = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isFound(zip.readAllBytes(), forms)) {
                    found.add(entry.getName());
                }
            }
        }
        return found;
    }

    /** The rows of a table in a backup, as text. */
    static String table(Path backup, String name) throws IOException {
        try (InputStream bytes = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException("no such table");
    }
}
