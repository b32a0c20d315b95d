package org.amparo.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A database of a test's own: every room's schema, no rows. One PostgreSQL serves the whole test run (it starts with the
 * first test that asks, in about two seconds); a further database is cloned from a template in some 50 ms.
 *
 * <pre>
 * class CasesTest {
 *     static final TestDatabase database = TestDatabase.fresh();
 *     final Cases cases = new Cases(database.rows());
 * }
 * </pre>
 *
 * <p>For the whole application see {@link NodeTest}.
 */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new one, migrated and empty. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestCluster.running().clone(EmbeddedDatabase.NAME));
    }

    /**
     * What a program leaves that is killed at this moment: it loses its connections, gets no others, and a copy of what it had
     * committed goes on.
     */
    public TestDatabase killed() {
        return new TestDatabase(TestCluster.running().copyOfCut(name));
    }

    /** Lets whoever was killed in again, to end. */
    public void letIn() {
        TestCluster.running().letIn(name);
    }

    /** A new one without any schema, for tests of migrating and restoring. */
    static TestDatabase bare() {
        return new TestDatabase(TestCluster.running().clone("template0"));
    }

    /** jOOQ as the program uses it: under the role that owns nothing. */
    public DSLContext rows() {
        return DSL.using(dataSource(), SQLDialect.POSTGRES);
    }

    /** Bulk copying into it. */
    public Copy copy() {
        return new Copy(dataSource());
    }

    /** Connections as the program uses them: under the role that owns nothing. */
    public DataSource dataSource() {
        return pool(Roles.APP);
    }

    /** Connections of the read-only role of statistics. */
    public DataSource statisticsReader() {
        return pool(Roles.STATS);
    }

    /** Connections of the role that owns every schema, for tests that look behind the program's back. */
    public DataSource owner() {
        return pool(Roles.OWNER);
    }

    /** The address for {@link java.sql.DriverManager}; user and password are in {@link #login}. */
    public String jdbcUrl() {
        return login(Roles.APP).url();
    }

    Login login(String role) {
        return TestCluster.running().login(name, role);
    }

    /** The database as the application receives it. */
    public NodeDatabase asNodeDatabase() {
        return new NodeDatabase(CompletableFuture.completedFuture(new NodeDatabase.Running(
                login(Roles.OWNER), login(Roles.APP), login(Roles.STATS), login(Roles.BULK), () -> {})));
    }

    private HikariDataSource pool(String role) {
        return pools.computeIfAbsent(role, this::newPool);
    }

    private HikariDataSource newPool(String role) {
        Login login = login(role);
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name + "-" + role);
        pool.setJdbcUrl(login.url());
        pool.setDataSourceProperties(login.properties());
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(12);
        return pool;
    }

    /** Drops it. A test that forgets does no harm: the whole server goes when the tests end. */
    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        TestCluster.running().drop(name);
    }
}
