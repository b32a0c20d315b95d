package org.amparo.matching.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.amparo.identity.LedgerOfErasures;
import org.amparo.storage.DataFolder;
import org.amparo.storage.RestoreCheck;

/** A backup may be older than an erasure: of whoever was erased since, it does not bring back whom they were like. */
public final class ForgetErasedPairs implements RestoreCheck {
    /** Made by the service loader. */
    public ForgetErasedPairs() {}

    @Override
    public void check(Connection owner, DataFolder folder, Map<String, String> settings) throws SQLException {
        forget(owner);
    }

    static void forget(Connection owner) throws SQLException {
        var erased = owner.createArrayOf("bigint", LedgerOfErasures.read(owner).toArray());
        for (String forget : new String[] {
            "delete from matching.likeness where left_person = any(?)",
            "delete from matching.likeness where right_person = any(?)",
            "delete from matching.waiting where person_id = any(?)"
        }) {
            try (var statement = owner.prepareStatement(forget)) {
                statement.setArray(1, erased);
                statement.execute();
            }
        }
    }
}
