package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.amparo.storage.OldNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node of a version that sealed nothing is started with this one: all of it is sealed, and all of it is still there. */
@Tag("slow")
class EarlierVersionTest {
    /** Each text of the old rows ends with it. */
    private static final String MARK = "Quxmore";

    private static final String ROWS = """
            insert into identity.person (id, record, version) values (11, '{"firstName": "Alba Quxmore",
                "email": "quxmore@example.org", "documents": [], "address": {}, "localAnswers": {}}', 4);
            insert into identity.set_aside (id, records) values ('0198c0de-0000-7000-8000-000000000001',
                '[{"firstName": "Luz Quxmore", "documents": [], "address": {}, "localAnswers": {}}]');
            insert into casework.situation (id, reference, kind, description, institution_id, created_by)
                values (5, 'S-VA-2020-000005', 'other', 'Finca de Quxmore', 1, 1);
            insert into casework.case_file (id, number, institution_id, person_id, situation_id, institution_as_told,
                created_by, status, closing_reason, registered_on, source, trafficking_status, decided_by,
                interview_consent, sex, gender_identity, age_band, nationalities, people_group, people_name, languages,
                disabilities, migratory_status, education, marital_status, exploitation, sexual_exploitation, industry,
                means_of_control, recruitment_methods, recruitment_site, exploitation_site, relation_to_trafficker,
                recruitment_platforms, exploitation_platforms, iccs_codes, local_answers)
            select i, 'VA-2020-' || lpad(i::text, 6, '0'), 1, 11, 5, 'Casa Quxmore', 'user:1', 'closed',
                'Volvió con Quxmore', '2020-05-17', 'unknown', 'unknown', 'unknown', 'unknown', 'female', 'unknown',
                'unknown', '{}', 'unknown', 'Pueblo Quxmore', '{}', '{}', 'unknown', 'unknown', 'unknown', '{}', '{}',
                'unknown', '{}', '{}', 'Bar Quxmore', 'Taller Quxmore', 'unknown', '{}', '{}', '{}',
                '{"propia": "Respuesta Quxmore"}'
            from generate_series(1, 1203) as i;
            insert into casework.stage_event (case_id, ordinal, stage, street, postal_code, latitude, longitude, description)
                values (1, 0, 'transit', 'Calle Quxmore', 'Quxmore', 6.25184, -75.56359, 'Junto a Quxmore'),
                    (2, 0, 'transit', null, null, 7.12345, -76.54321, null);
            insert into casework.perpetrator_group (case_id, ordinal, sex, nationality, roles, relation, details)
                values (1, 0, 'unknown', 'unknown', '{}', 'unknown', 'Le dicen Quxmore');
            insert into casework.referral (case_id, ordinal, direction, organisation, case_worker, reason, details)
                values (1, 0, 'incoming', 'Hogar Quxmore', 'Sol Quxmore', 'unknown', 'La trajo Quxmore');
            insert into casework.note (case_id, text, written_by) values (1, 'Quxmore dijo que no', 'user:1');
            insert into casework.change (case_id, section, version, changed_by, institution_id, changes)
                values (1, 'overview', 2, 'user:1', 1, '[{"field": "owner", "before": "Quxmore", "after": ""}]');
            insert into casework.import_row (source, row_hash, ordinal, case_id)
                select '1:x', sha256(i::text::bytea), 1, i from generate_series(1, 1203) as i;
            insert into casework.idempotency_key (user_id, key, request_hash, case_ids)
                values (1, 'una:clave', sha256('quxmore'), '{1}');
            """;

    @TempDir
    Path folder;

    private static String row(int number) {
        return "\\x" + java.util.HexFormat.of().formatHex(sha256(String.valueOf(number)));
    }

    private static byte[] sha256(String text) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allOfItIsSealedAndStillThere() throws Exception {
        var data = folder.resolve("data");
        var rooms = new LinkedHashMap<String, String>();
        rooms.put("audit", "001");
        rooms.put("forms", "001");
        rooms.put("access", "002");
        rooms.put("identity", "002");
        rooms.put("casework", "003");
        rooms.put("statistics", "001");
        OldNode.make(data, rooms, ROWS);

        var given = folder.resolve("given.csv");
        try (var export = NodeProcess.start(
                "export", "--format", "htcds", "--out", given.toString(), "--data", data.toString())) {
            assertThat(export.line()).as(export.complaint()).startsWith("{");
            assertThat(export.exitCode()).isZero();
        }

        var told = Files.readString(given);
        assertThat(told.lines()).hasSize(1204);
        assertThat(told)
                .contains(
                        "Alba Quxmore",
                        "quxmore@example.org",
                        "Finca de Quxmore",
                        "Casa Quxmore",
                        "Volvió con Quxmore",
                        "Pueblo Quxmore",
                        "Bar Quxmore",
                        "Taller Quxmore",
                        "Respuesta Quxmore",
                        "Calle Quxmore",
                        "6.25184",
                        "-75.56359",
                        "7.12345",
                        "Junto a Quxmore",
                        "Le dicen Quxmore",
                        "Hogar Quxmore",
                        "Sol Quxmore",
                        "La trajo Quxmore",
                        "Quxmore dijo que no");
        // The log of PostgreSQL keeps what was written before, until it is used anew.
        try (var files = Files.walk(data.resolve("postgres/cluster/base"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> isIn(file, MARK) || isIn(file, "quxmore")))
                    .isEmpty();
        }
        var backup = folder.resolve("node.backup");
        try (var written = NodeProcess.start("backup", "--out", backup.toString(), "--data", data.toString())) {
            assertThat(written.exitCode()).isZero();
        }
        var hashes = NothingInPlainTest.table(backup, "casework.import_row");
        assertThat(hashes.lines()).hasSize(1203);
        assertThat(hashes).doesNotContain(row(1).substring(2), row(1203).substring(2));
        assertThat(NothingInPlainTest.table(backup, "casework.idempotency_key"))
                .contains("una:clave")
                .doesNotContain(java.util.HexFormat.of().formatHex(sha256("quxmore")));
        assertThat(NothingInPlainTest.table(backup, "casework.unsealed")).isEmpty();
    }

    private static boolean isIn(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
