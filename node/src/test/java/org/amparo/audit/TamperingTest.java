package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.audit.Verdict.Finding.CheckpointDiffers;
import org.amparo.audit.Verdict.Finding.CheckpointUnsigned;
import org.amparo.audit.Verdict.Finding.EntryAdded;
import org.amparo.audit.Verdict.Finding.EntryChanged;
import org.amparo.audit.Verdict.Finding.EntryRemoved;
import org.amparo.audit.Verdict.Finding.LeafChanged;
import org.amparo.audit.Verdict.Finding.LeafMissing;
import org.amparo.audit.Verdict.Finding.TreeCutOff;
import org.amparo.storage.DataFolder;
import org.amparo.storage.TestDatabase;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Someone with all rights on the database changes the log behind the program's back. */
class TamperingTest {
    private static final int ENTRIES = 37;
    private static final int EARLIER = 5;

    @TempDir
    Path folder;

    private TestDatabase database;
    private DSLContext owner;
    private DSLContext db;
    private GrowTree tree;
    private VerifyLog verify;
    private LogKey key;
    private DataSourceTransactionManager transactions;

    @BeforeEach
    void aLogOfSomeEntries() {
        database = TestDatabase.fresh();
        owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
        DataSource source = database.dataSource();
        transactions = new DataSourceTransactionManager(source);
        db = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        key = new LogKey(DataFolder.at(folder.resolve("data")));
        tree = new GrowTree(new TreeRows(db), database.copy(), key, new TransactionTemplate(transactions));
        verify = new VerifyLog(db, transactions);
        write(0, 20);
        tree.checkpoint();
        write(20, ENTRIES);
        tree.checkpoint();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The first ones as an earlier version wrote them. */
    private void write(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i < EARLIER) {
                db.execute("""
                        with one as (
                            insert into audit.entry (actor, institution_id, action, subject, outcome, detail)
                            values ('user:' || {0}, 1, 'read', 'case', 'granted', '{"shown": 1}') returning id),
                        waiting as (insert into audit.pending (entry_id) select id from one)
                        insert into audit.entry_case (case_id, entry_id) select 50, id from one
                        """, DSL.val(i));
                continue;
            }
            Entry entry = Entry.of("user:" + i, Optional.of(1), Action.READ, "case")
                    .on(List.of(100L + i, 50L))
                    .with("shown", i)
                    .with("section", "overview");
            EntryRows.insert(
                    db,
                    List.of(new NewEntry(
                            entry,
                            Set.of(DataClass.GENERAL, DataClass.WELFARE),
                            Channel.WEB,
                            -77L,
                            List.of(5L),
                            new byte[] {1, 2, 3})));
        }
    }

    private Verdict verdict(String... kept) {
        return verify.verify(List.of(key.verifying()), List.of(kept), entries -> {});
    }

    @Test
    void aLogThatNobodyTouchedHolds() {
        var verdict = verdict();
        assertThat(verdict.first()).isEmpty();
        assertThat(verdict).isEqualTo(new Verdict(ENTRIES, 0, 2, 0, List.of()));
    }

    @Test
    void whatIsNotInTheTreeYetWaitsAndIsNoFinding() {
        write(ENTRIES, ENTRIES + 3);
        assertThat(verdict()).isEqualTo(new Verdict(ENTRIES, 3, 2, 0, List.of()));
        tree.grow();
        assertThat(verdict()).isEqualTo(new Verdict(ENTRIES + 3, 0, 2, 0, List.of()));
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed("update audit.entry set actor = 'user:999' where id = 12", EntryChanged.class),
                deed("update audit.entry set detail = '{}' where id = 12", EntryChanged.class),
                deed("update audit.entry set at = at + interval '1 microsecond' where id = 12", EntryChanged.class),
                deed("update audit.entry set institution_id = null where id = 12", EntryChanged.class),
                deed("update audit.entry set purpose = 'assistance' where id = 12", EntryChanged.class),
                deed("update audit.entry set outcome = 'denied' where id = 12", EntryChanged.class),
                deed("update audit.entry set classes = 'general' where id = 12", EntryChanged.class),
                deed("update audit.entry set channel = 'process' where id = 12", EntryChanged.class),
                deed("update audit.entry set origin = null where id = 12", EntryChanged.class),
                deed("update audit.entry set reason = '\\x010204' where id = 12", EntryChanged.class),
                deed("update audit.entry set form = 1 where id = 12", EntryChanged.class),
                deed("update audit.entry set actor = 'user:999' where id = 3", EntryChanged.class),
                deed("update audit.entry set form = 2 where id = 3", EntryChanged.class),
                deed("update audit.entry set classes = 'identity' where id = 3", EntryChanged.class),
                deed("update audit.entry set reason = '\\x01' where id = 3", EntryChanged.class),
                deed("delete from audit.entry_case where entry_id = 12 and case_id = 50", EntryChanged.class),
                deed("insert into audit.entry_case (entry_id, case_id) values (12, 777)", EntryChanged.class),
                deed(
                        "delete from audit.entry_case where entry_id = 12; delete from audit.entry where id = 12",
                        EntryRemoved.class),
                deed("delete from audit.leaf where position = 11", LeafMissing.class),
                deed(
                        "update audit.leaf set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where position = 11",
                        LeafChanged.class),
                deed(
                        "update audit.leaf set entry_id = -entry_id where position in (3, 4);"
                                + "update audit.leaf set entry_id = case position when 3 then 5 else 4 end where position in (3, 4)",
                        EntryChanged.class),
                deed(
                        "insert into audit.entry (actor, action, subject, outcome) values ('user:1', 'read', 'case', 'granted')",
                        EntryAdded.class),
                deed("insert into audit.pending (entry_id) values (99999)", EntryRemoved.class),
                deed(
                        "delete from audit.leaf where position >= 30;"
                                + "delete from audit.entry_case where entry_id > 30; delete from audit.entry where id > 30",
                        TreeCutOff.class),
                deed(
                        "update audit.checkpoint set note = replace(note, 'amparo', 'Amparo') where size = 20",
                        CheckpointUnsigned.class),
                deed(
                        "update audit.checkpoint set note = (select note from audit.checkpoint where size = 20) where size = 37",
                        CheckpointDiffers.class));
    }

    private static Arguments deed(String sql, Class<?> finding) {
        return Arguments.of(sql, finding);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void everyDeedIsFound(String sql, Class<?> finding) {
        asSuperuser(sql);
        assertThat(verdict().first()).hasAtLeastOneElementOfType(finding);
    }

    /** The ledger's own references do not hold a superuser up. */
    private void asSuperuser(String sql) {
        owner.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(sql);
                statement.execute("set session_replication_role = origin");
            }
        });
    }

    @Test
    void whoMakesTheTreeAnewWithoutTheKeyIsFoundByTheCheckpoints() {
        asSuperuser("update audit.entry set actor = 'user:999' where id = 12");
        makeTheTreeAnew();
        assertThat(verdict().first())
                .hasOnlyElementsOfType(CheckpointDiffers.class)
                .hasSize(2);
    }

    @Test
    void whoHoldsTheKeyTooIsFoundByACheckpointThatWasKeptElsewhere() {
        String kept = String.valueOf(db.fetchValue("select note from audit.checkpoint where size = 37"));
        assertThat(verdict(kept).findings()).isZero();
        asSuperuser("update audit.entry set actor = 'user:999' where id = 12; delete from audit.checkpoint");
        makeTheTreeAnew();
        tree.checkpoint();
        assertThat(verdict().findings())
                .as("the owner of the machine signs anew")
                .isZero();
        assertThat(verdict(kept).first()).singleElement().isInstanceOf(CheckpointDiffers.class);
    }

    @Test
    void aCheckpointFromElsewhereThatOthersSignedDoesNotCount() {
        var stranger = SigningKey.drawn("amparo/log/stranger", new SecureRandom());
        var note = stranger.sign(new Checkpoint("amparo/log/stranger", 5, new byte[32]).text());
        assertThat(verdict(note).first()).singleElement().isInstanceOf(CheckpointUnsigned.class);
        assertThat(verify.verify(List.of(key.verifying(), stranger.verifying()), List.of(note), entries -> {})
                        .first())
                .singleElement()
                .isInstanceOf(CheckpointDiffers.class);
    }

    @Test
    void aCheckpointOfMoreThanThereIsShowsTheLogCutOff() {
        var note = key.sign(5_000, new byte[32]);
        assertThat(verdict(note).first()).singleElement().isInstanceOf(TreeCutOff.class);
    }

    @Test
    void anyTwoSizesAreProvedToBeOneHistoryUntilSomebodyRewritesIt() {
        var prove = new ProveContinuity(new TreeRows(db), key, transactions);
        String kept = String.valueOf(db.fetchValue("select note from audit.checkpoint where size = 20"));
        Checkpoint earlier = Checkpoint.signed(List.of(key.verifying()), kept).orElseThrow();
        var from = new ProveContinuity.End(20, Optional.of(earlier), Optional.of(kept));
        for (long newer : new long[] {20, 31, 37}) {
            assertThat(prove.prove(from, ProveContinuity.End.at(newer)))
                    .isInstanceOfSatisfying(
                            ProveContinuity.Outcome.Proved.class,
                            proved -> assertThat(proved.proof().shows(earlier, List.of(key.verifying())))
                                    .isTrue());
        }
        assertThat(prove.prove(from, ProveContinuity.End.at(38)))
                .isEqualTo(new ProveContinuity.Outcome.NoSuchSizes(ENTRIES));
        asSuperuser("update audit.entry set actor = 'user:999' where id = 12; delete from audit.checkpoint");
        makeTheTreeAnew();
        tree.checkpoint();
        assertThat(prove.prove(from, ProveContinuity.End.at(37))).isEqualTo(new ProveContinuity.Outcome.Differs(20));
    }

    private void makeTheTreeAnew() {
        asSuperuser("delete from audit.leaf; insert into audit.pending select id from audit.entry");
        tree.grow();
    }

    @Test
    void severalProcessesLetTheTreeGrowAtOnceAndEveryEntryComesInOnce() throws Exception {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            int from = ENTRIES + i * 25;
            threads.add(Thread.ofPlatform().start(() -> {
                write(from, from + 25);
                tree.grow();
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        tree.checkpoint();
        assertThat(verdict()).isEqualTo(new Verdict(ENTRIES + 150, 0, 3, 0, List.of()));
    }

    @Test
    void theProgramItselfMayNotChangeTheTree() {
        for (var sql : List.of(
                "delete from audit.leaf",
                "update audit.leaf set position = position + 1000",
                "delete from audit.checkpoint",
                "update audit.checkpoint set note = ''",
                "update audit.pending set entry_id = 1")) {
            assertThat(refusal(sql)).as(sql).contains("permission denied");
        }
    }

    private String refusal(String sql) {
        try {
            db.execute(sql);
            return "";
        } catch (org.jooq.exception.DataAccessException e) {
            return String.valueOf(e.getCause());
        }
    }
}
