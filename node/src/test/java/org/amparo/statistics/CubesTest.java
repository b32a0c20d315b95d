package org.amparo.statistics;

import static org.amparo.statistics.rows.tables.Record.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseChanged;
import org.amparo.casework.CaseFacts;
import org.amparo.casework.CaseId;
import org.amparo.casework.CasesRegistered;
import org.amparo.casework.Section;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.LocalFields;
import org.amparo.storage.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The cube and its rows, in a real database. */
class CubesTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.rows();
    private final CubeRows rows = new CubeRows(database.statisticsReader());
    private final Cubes cubes = new Cubes(db, rows, new Fields(Set.of("shelter")));
    private final CountCases counting = new CountCases(db, database.copy(), new Fields(Set.of("shelter")));

    private static CaseFacts facts(long id, String sex) {
        return new CaseFacts(
                new CaseId(id),
                2020,
                sex,
                "18_20",
                List.of("CO", "VE"),
                List.of("forced_labour"),
                List.of("unknown"),
                List.of("threats"),
                "active",
                "confirmed",
                new InstitutionId(1),
                Optional.empty(),
                Map.of("shelter", "yes", "remark", "what somebody typed"));
    }

    private long women() {
        return cubes.national()
                .count(Filter.only(Map.of("sex", Set.of("female"))), false)
                .total();
    }

    @Test
    void whatIsRegisteredAndChangedIsCountedAtOnce() {
        counting.casesWereRegistered(new CasesRegistered(List.of(facts(1, "female"), facts(2, "male"))));
        assertThat(women()).isEqualTo(1);
        counting.aCaseWasChanged(new CaseChanged(facts(2, "female"), Section.PROFILE));
        assertThat(women()).isEqualTo(2);
        Tally all = cubes.national().count(Filter.NONE, false);
        assertThat(all.total()).isEqualTo(2);
        assertThat(side(all, "nationality")).isEqualTo(Map.of("CO", 2L, "VE", 2L));
        assertThat(side(all, "subdivision")).isEqualTo(Map.of("unknown", 2L));
        assertThat(side(all, "local_shelter")).isEqualTo(Map.of("yes", 2L));
    }

    @Test
    void ofTheLocalFieldsOnlyThoseInStatisticsGetHere() {
        counting.casesWereRegistered(new CasesRegistered(List.of(facts(1, "female"))));
        assertThat(db.select(RECORD.MORE).from(RECORD).fetchSingle().value1().data())
                .isEqualTo("{\"shelter\": \"yes\"}");
    }

    @Test
    void aBatchOfThousandsIsCountedOnce() {
        var batch = new ArrayList<CaseFacts>();
        for (long id = 1; id <= 5_000; id++) {
            batch.add(facts(id, "female"));
        }
        counting.casesWereRegistered(new CasesRegistered(batch));
        assertThat(women()).isEqualTo(5_000);
        assertThat(women()).isEqualTo(5_000);
    }

    @Test
    void aCaseThatWasWithdrawnIsCountedNoMore() {
        counting.casesWereRegistered(new CasesRegistered(List.of(facts(1, "female"), facts(2, "female"))));
        assertThat(women()).isEqualTo(2);
        db.execute(
                "update statistics.record set withdrawn = true, changed_xid = pg_current_xact_id() where case_id = 1");
        assertThat(women()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNeverCounted() throws Exception {
        try (Connection late = database.dataSource().getConnection()) {
            late.setAutoCommit(false);
            insert(late, 1);
            assertThat(women()).isZero();
            late.rollback();
            assertThat(women()).isZero();
        }
    }

    @Test
    void aTransactionThatBeganFirstAndCommitsLastIsNotMissed() throws Exception {
        try (Connection first = database.dataSource().getConnection();
                Connection second = database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            insert(first, 1);
            insert(second, 2);
            second.commit();
            assertThat(women()).isEqualTo(1);
            first.commit();
            assertThat(women()).isEqualTo(2);
        }
    }

    @Test
    void rowsOutOfTheBackupOfAnotherDatabaseAreReadOnceAndNotForEver() {
        db.execute(insertion(1) + ", '9000000000'::xid8)");
        assertThat(women()).isEqualTo(1);
        assertThat(db.fetchOne("select changed_xid::text from statistics.record")
                        .get(0, String.class))
                .isEqualTo("0");
    }

    @Test
    void whileManyWriteNoCommitIsEverMissed() throws Exception {
        var committed = ConcurrentHashMap.<Long>newKeySet();
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(5)) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                long from = writer * 1_000L;
                writers.add(threads.submit(() -> write(from, committed)));
            }
            Future<?> reader = threads.submit(() -> {
                while (!done.get()) {
                    int before = committed.size();
                    assertThat(women()).isGreaterThanOrEqualTo(before);
                }
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            reader.get();
        }
        assertThat(women()).isEqualTo(committed.size());
    }

    private Object write(long from, Set<Long> committed) throws Exception {
        Random random = new Random(from);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (long id = from; id < from + 150; id++) {
                insert(connection, id);
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(id);
                }
            }
        }
        return committed;
    }

    private static void insert(Connection connection, long id) {
        DSL.using(connection, SQLDialect.POSTGRES).execute(insertion(id) + ", pg_current_xact_id())");
    }

    private static String insertion(long id) {
        return "insert into statistics.record (case_id, year, sex, age_band, nationalities, exploitation, recruitment,"
                + " means_of_control, status, trafficking_status, institution_id, changed_xid) values (" + id
                + ", 2020, 'female', '18_20', '{CO}', '{other}', '{other}', '{other}', 'active', 'confirmed', 1";
    }

    private static Map<String, Long> side(Tally tally, String key) {
        return tally.sides().entrySet().stream()
                .filter(side -> side.getKey().key().equals(key))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Yes-or-no fields of those names, all in statistics, and a remark that is not. */
    private record Fields(Set<String> keys) implements LocalFields {
        @Override
        public List<LocalField> asked() {
            var fields = new ArrayList<LocalField>();
            keys.forEach(key -> fields.add(field(key, Type.YES_NO, true)));
            fields.add(field("remark", Type.TEXT, false));
            return fields;
        }

        private static LocalField field(String key, Type type, boolean inStatistics) {
            return new LocalField(
                    key,
                    "overview",
                    type,
                    Optional.empty(),
                    new Labels(key, key, key, key),
                    false,
                    inStatistics,
                    false,
                    0,
                    false);
        }

        @Override
        public List<LocalField> all() {
            return asked();
        }

        @Override
        public List<AnswerFlaw> flawsOfIdentifying(Map<String, String> answers) {
            return List.of();
        }

        @Override
        public Optional<LocalField> find(String key) {
            return Optional.empty();
        }

        @Override
        public List<AnswerFlaw> flaws(Map<String, String> answers) {
            return List.of();
        }
    }
}
