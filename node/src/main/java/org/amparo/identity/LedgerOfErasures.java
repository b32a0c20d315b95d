package org.amparo.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Who was erased ever, for rooms that put a restored database in order: it may be older than the erasures. */
public final class LedgerOfErasures {
    private LedgerOfErasures() {}

    /** Ids, through a connection of whoever restores. */
    public static List<Long> read(Connection owner) throws SQLException {
        var erased = new ArrayList<Long>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select person_id from identity.erasure order by person_id")) {
            while (rows.next()) {
                erased.add(rows.getLong(1));
            }
        }
        return erased;
    }
}
