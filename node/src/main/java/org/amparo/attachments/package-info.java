/**
 * Files that belong to something in another room: taken in as a stream, checked by what is in them, sealed and kept in
 * pieces. The room that a file belongs to keeps its key and says who may have it; this one knows neither.
 *
 * <p>Personal data held: whatever people send, sealed; nothing here opens it.
 */
@NullMarked
@ApplicationModule(
        displayName = "attachments",
        allowedDependencies = {"confidential", "storage"})
package org.amparo.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
