package org.amparo.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The program's connections: under the role that owns nothing, save while an import says that it loads. */
final class RoutedConnections extends AbstractDataSource {
    private final DataSource app;
    private final DataSource bulk;
    private final ScopedValue<Boolean> loading = ScopedValue.newInstance();

    RoutedConnections(DataSource app, DataSource bulk) {
        this.app = app;
        this.bulk = bulk;
    }

    <T> T bulk(Supplier<T> work) {
        return ScopedValue.where(loading, true).call(work::get);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (loading.isBound() ? bulk : app).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("roles are chosen by what is done");
    }
}
