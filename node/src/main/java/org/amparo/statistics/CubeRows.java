package org.amparo.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads the rows that cubes are made of, as the role that may only read, one after another: a million rows pass through
 * in the memory of a few thousand. Plain JDBC, since a record made of each row would cost more than the reading.
 */
@Component
class CubeRows {
    private static final int AT_ONCE = 4_096;

    private final DataSource reader;

    CubeRows(@Qualifier("statisticsReader") DataSource reader) {
        this.reader = reader;
    }

    /**
     * The rows of the national cases, or of a collection.
     *
     * @param collection the national cases if empty
     */
    Cube.Source of(Optional<Integer> collection) {
        return (dimensions, mark, receiver) -> read(dimensions, collection, mark, receiver);
    }

    /**
     * Reads the rows that changed since a mark, or all.
     *
     * <p>The mark is the oldest transaction that was still open when the rows were read. Transactions commit in another
     * order than they began: what was written by one that began earlier, and committed later, has a number at or above
     * the mark and is found the next time. What lies above it and was already read is read again, which does no harm.
     */
    private String read(
            List<Dimension> dimensions, Optional<Integer> collection, Optional<String> mark, Cube.Receiver receiver) {
        try (Connection connection = reader.getConnection()) {
            connection.setAutoCommit(false);
            // One snapshot for the mark and the rows: the first statement takes it.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String next = mark(connection);
            try (PreparedStatement query = query(connection, dimensions, collection, mark);
                    ResultSet rows = query.executeQuery()) {
                @Nullable String[] texts = new String[dimensions.size()];
                while (rows.next()) {
                    for (int i = 0; i < texts.length; i++) {
                        texts[i] = rows.getString(i + 4);
                    }
                    receiver.row(rows.getLong(1), rows.getLong(2), rows.getBoolean(3), texts);
                }
            }
            connection.commit();
            return next;
        } catch (SQLException e) {
            throw new IllegalStateException("the statistics rows cannot be read", e);
        }
    }

    private static String mark(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                ResultSet row = query.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static PreparedStatement query(
            Connection connection, List<Dimension> dimensions, Optional<Integer> collection, Optional<String> mark)
            throws SQLException {
        var sql = new StringBuilder("select id, coalesce(case_id, 0), withdrawn");
        dimensions.forEach(dimension -> sql.append(", ").append(dimension.column()));
        sql.append(" from statistics.record where ");
        sql.append(collection.isPresent() ? "collection_id = " + collection.get() : "collection_id is null");
        if (mark.isPresent()) {
            sql.append(" and changed_xid >= ?::xid8");
        }
        PreparedStatement query = connection.prepareStatement(sql.toString());
        query.setFetchSize(AT_ONCE);
        if (mark.isPresent()) {
            query.setString(1, mark.get());
        }
        return query;
    }
}
