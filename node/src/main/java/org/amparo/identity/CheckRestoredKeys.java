package org.amparo.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.NodeKey;
import org.amparo.storage.DataFolder;
import org.amparo.storage.RestoreCheck;
import org.amparo.storage.StartFailure;

/**
 * A restored node must be able to open what it holds, and holds nobody who was erased: the node's key is looked for, and
 * the ledger of erasures, which comes with the keys, is replayed.
 */
public final class CheckRestoredKeys implements RestoreCheck {
    /** Made by the service loader. */
    public CheckRestoredKeys() {}

    @Override
    public void check(Connection owner, DataFolder folder, Map<String, String> settings) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (count(statement, "select count(*) from identity.common_key") == 0) {
                refuseSealedRows(statement);
                return;
            }
            prove(KeyFile.of(folder, settings), statement);
            replay(statement);
            refuseOlderKeys(statement);
        }
    }

    /** A backup of a version before sealing has no keys, and nothing sealed. */
    private static void refuseSealedRows(Statement statement) throws SQLException {
        if (count(statement, "select count(*) from identity.person where record <> ''") > 0) {
            throw new StartFailure(
                    "The keys of the backup are missing: name the file that was written with it (--keys)");
        }
    }

    private static void prove(KeyFile file, Statement statement) throws SQLException {
        NodeKey key = file.read()
                .orElseThrow(() -> new StartFailure("A restore needs the node's key, which no backup holds: put it at "
                        + file.path() + ", or say where it is (--node-key)"));
        try (var rows = statement.executeQuery("select name, wrapped from identity.common_key")) {
            while (rows.next()) {
                key.unwrap(rows.getBytes(2), NodeKeys.owner(rows.getString(1)));
            }
        } catch (BrokenSeal e) {
            throw new StartFailure("This is not the key of the node that was backed up: " + file.path(), e);
        }
    }

    private static void replay(Statement statement) throws SQLException {
        for (String table : new String[] {"legal_hold", "exact_value", "name_encoding", "person_key"}) {
            statement.execute(
                    "delete from identity." + table + " where person_id in (select person_id from identity.erasure)");
        }
        statement.execute("delete from identity.merge where survivor in (select person_id from identity.erasure)"
                + " or absorbed in (select person_id from identity.erasure)");
        statement.execute("delete from identity.person where id in (select person_id from identity.erasure)");
        // Keys that are newer than the backup may be of persons whom it does not have.
        statement.execute("delete from identity.person_key k where not exists"
                + " (select from identity.person p where p.id = k.person_id)");
    }

    private static void refuseOlderKeys(Statement statement) throws SQLException {
        long without = count(
                statement,
                "select count(*) from identity.person p where record <> '' and not exists"
                        + " (select from identity.person_key k where k.person_id = p.id)");
        if (without > 0) {
            throw new StartFailure("The keys are older than the backup, " + without
                    + " persons have none in them: take those that were written with it, or newer ones");
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
