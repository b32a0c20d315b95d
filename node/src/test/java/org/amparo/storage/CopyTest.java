package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CopyTest {
    static final TestDatabase database = TestDatabase.fresh();
    static final Table<Record> TABLE = DSL.table(DSL.name("audit", "copied"));
    /** Of no known type: copied as text. */
    static final List<Field<Object>> COLUMNS = Stream.of("t", "l", "i", "s", "b", "n", "d", "z", "a", "j", "x")
            .map(name -> DSL.field(DSL.name(name)))
            .toList();

    /** Of known types: copied in the binary format. */
    static final List<Field<?>> TYPED = List.of(
            DSL.field(DSL.name("t"), SQLDataType.CLOB),
            DSL.field(DSL.name("l"), SQLDataType.BIGINT),
            DSL.field(DSL.name("i"), SQLDataType.INTEGER),
            DSL.field(DSL.name("s"), SQLDataType.SMALLINT),
            DSL.field(DSL.name("b"), SQLDataType.BOOLEAN),
            DSL.field(DSL.name("n"), SQLDataType.NUMERIC),
            DSL.field(DSL.name("d"), SQLDataType.LOCALDATE),
            DSL.field(DSL.name("z"), SQLDataType.TIMESTAMPWITHTIMEZONE),
            DSL.field(DSL.name("a"), SQLDataType.CLOB.array()),
            DSL.field(DSL.name("j"), SQLDataType.JSONB),
            DSL.field(DSL.name("x"), SQLDataType.BLOB));

    final Copy copy = new Copy(database.dataSource());
    final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

    /** Letters of every width, and often those that COPY or an array must escape. */
    static final Gen<String> TEXTS = strings()
            .basicMultilingualPlaneAlphabet()
            .ofLengthBetween(0, 30)
            .map(text -> text.replace("\0", "").replaceAll("[\\ud800-\\udfff]", "\uD83D\uDE80"))
            .mix(lists().of(integers().between(0, 12).map(i -> "\\\"\t\n\r\b,{}N x.".charAt(i)))
                    .ofSizeBetween(0, 12)
                    .map(CopyTest::join));

    @BeforeAll
    static void aTableOfEveryType() {
        DSL.using(database.owner(), SQLDialect.POSTGRES).execute("""
                        create table audit.copied (t text, l bigint, i integer, s smallint, b boolean, n numeric,
                            d date, z timestamptz, a text[], j jsonb, x bytea)
                        """);
    }

    @Test
    void whatIsCopiedAsTextIsReadBackUnchanged() {
        isReadBackUnchanged(COLUMNS);
    }

    @Test
    void whatIsCopiedInTheBinaryFormatIsReadBackUnchanged() {
        isReadBackUnchanged(TYPED);
    }

    private void isReadBackUnchanged(List<? extends Field<?>> columns) {
        qt().withExamples(300)
                .forAll(TEXTS, lists().of(TEXTS).ofSizeBetween(0, 4), longs().all())
                .checkAssert((text, texts, number) -> {
                    database.rows().execute("delete from audit.copied");
                    var time = OffsetDateTime.ofInstant(
                            Instant.ofEpochSecond(number % 4_000_000_000L, Math.floorMod(number, 1_000_000) * 1_000L),
                            ZoneOffset.UTC);
                    copied(
                            columns,
                            text,
                            number,
                            (int) (long) number,
                            (short) (long) number,
                            number > 0,
                            BigDecimal.valueOf(number, 5),
                            LocalDate.ofEpochDay(number % 100_000),
                            time,
                            texts.toArray(String[]::new),
                            JSONB.valueOf("[" + json(text) + "]"),
                            text.getBytes(StandardCharsets.UTF_8));
                    Record row = database.rows().fetchSingle("select *, j ->> 0 as inside from audit.copied");
                    assertThat(row.get("t", String.class)).isEqualTo(text);
                    assertThat(row.get("inside", String.class)).isEqualTo(text);
                    assertThat(row.get("a", String[].class)).containsExactlyElementsOf(texts);
                    assertThat(row.get("l", Long.class)).isEqualTo(number);
                    assertThat(row.get("i", Integer.class)).isEqualTo((int) (long) number);
                    assertThat(row.get("s", Short.class)).isEqualTo((short) (long) number);
                    assertThat(row.get("b", Boolean.class)).isEqualTo(number > 0);
                    assertThat(row.get("n", BigDecimal.class)).isEqualTo(BigDecimal.valueOf(number, 5));
                    assertThat(row.get("z", OffsetDateTime.class).toInstant()).isEqualTo(time.toInstant());
                    assertThat(row.get("d", LocalDate.class)).isEqualTo(LocalDate.ofEpochDay(number % 100_000));
                    assertThat(row.get("x", byte[].class)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
                });
    }

    @Test
    void decimalsKeepTheirDigits() {
        for (var number : List.of("0", "0.00", "10000", "1E+3", "-0.00001", "99.9999", "123456789012345678901.00010")) {
            database.rows().execute("delete from audit.copied");
            copied(TYPED.subList(5, 6), new BigDecimal(number));
            assertThat(database.rows().fetchValue("select n::text from audit.copied"))
                    .isEqualTo(new BigDecimal(number).toPlainString());
        }
    }

    private void copied(List<? extends Field<?>> columns, @Nullable Object... values) {
        List<@Nullable Object[]> rows = List.<@Nullable Object[]>of(values);
        transaction.executeWithoutResult(status -> copy.into(TABLE, columns, rows));
    }

    private static String join(List<Character> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        return json.append('"').toString();
    }

    @Test
    void nullsAreNulls() {
        for (var columns : List.of(COLUMNS, TYPED)) {
            database.rows().execute("delete from audit.copied");
            copied(columns, null, 42L, null, null, null, null, null, null, null, null, null);
            Record row = database.rows().fetchSingle("select * from audit.copied where l = 42 and t is null");
            assertThat(row.intoList()).filteredOn(value -> value != null).hasSize(1);
        }
    }

    @Test
    void theRowsGoWithTheTransaction() {
        transaction.executeWithoutResult(status -> {
            copy.into(TABLE, COLUMNS.subList(0, 1), List.<Object[]>of(new Object[] {"left"}));
            status.setRollbackOnly();
        });
        assertThat(database.rows().fetchValue("select count(*) from audit.copied where t = 'left'"))
                .isEqualTo(0L);
    }

    @Test
    void aRefusedRowIsToldWithoutItsContent() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> copy.into(TABLE, COLUMNS.subList(1, 2), List.<Object[]>of(new Object[] {"Juana"}))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("refused")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("Juana"));
    }

    private static String trace(Throwable e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
