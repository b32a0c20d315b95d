/**
 * Where the node's rows live: the data folder, the PostgreSQL inside it (or elsewhere), the schemas of the rooms, bulk
 * loading, backup and restore.
 *
 * <p>Rooms know this one only through jOOQ's {@code DSLContext} on their own schema, {@link org.amparo.storage.Copy}
 * and the {@code statisticsReader} data source. It knows no room.
 *
 * <p>Personal data held: none of its own. Every row of every room passes through backup and restore, unread.
 */
@NullMarked
@ApplicationModule(
        displayName = "storage",
        allowedDependencies = {})
package org.amparo.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
