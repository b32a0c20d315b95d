package org.amparo.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The ways to the rows: the program's own, the audit log's, and the one of statistics that only reads. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    private static final int APP_CONNECTIONS = 12;
    private static final int STATISTICS_CONNECTIONS = 4;
    private static final int AUDIT_CONNECTIONS = 1;
    private static final int BULK_CONNECTIONS = 4;

    /** All modules' way to their own schema. */
    @Bean
    @Primary
    RoutedConnections dataSource(
            @Qualifier("appConnections") HikariDataSource app, @Qualifier("bulkConnections") HikariDataSource bulk) {
        return new RoutedConnections(app, bulk);
    }

    /** Under the role that owns nothing. */
    @Bean
    HikariDataSource appConnections(NodeDatabase database) {
        HikariConfig pool = pool("app", database.running().app(), APP_CONNECTIONS);
        pool.setMinimumIdle(2);
        return new HikariDataSource(pool);
    }

    /** Under the role that row-level security does not hold back: for imports. Connects when first used. */
    @Bean
    HikariDataSource bulkConnections(NodeDatabase database) {
        HikariConfig pool = pool("bulk", database.running().bulk(), BULK_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Bean
    TicketKey ticketKey(NodeDatabase database) {
        return TicketKey.of(database.running().owner());
    }

    /** Statistics' way: a role that reads the statistics and forms schemas and nothing else. Connects when first used. */
    @Bean
    HikariDataSource statisticsReader(NodeDatabase database) {
        HikariConfig pool = pool("statistics", database.running().stats(), STATISTICS_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setReadOnly(true);
        return new HikariDataSource(pool);
    }

    /**
     * The audit log's way for entries in transactions of their own: never waits behind the requests that wait for it.
     */
    @Bean
    HikariDataSource auditWriter(NodeDatabase database) {
        HikariConfig pool = pool("audit", database.running().app(), AUDIT_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(String name, Login login, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setDataSourceProperties(login.properties());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(10_000);
        pool.setAutoCommit(true);
        return pool;
    }
}
