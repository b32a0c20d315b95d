package org.amparo.access;

import java.util.Set;
import org.amparo.web.DataClass;

/**
 * What somebody sees of one case.
 *
 * @param classes the classes of data that are seen; none: the case is not there
 * @param migratoryStatus whether migratory status is, which is SENSITIVE and more
 * @param writes whether the viewer may change what is seen: a lawyer, and whoever came in by force, only reads
 */
public record Sight(Set<DataClass> classes, boolean migratoryStatus, boolean writes) {
    /** The case is not there. */
    public static final Sight NOTHING = new Sight(Set.of(), false, false);

    public Sight {
        classes = Set.copyOf(classes);
        if (migratoryStatus && !classes.contains(DataClass.SENSITIVE)) {
            throw new IllegalArgumentException("migratory status is SENSITIVE");
        }
    }

    public boolean sees(DataClass dataClass) {
        return classes.contains(dataClass);
    }

    /** Whether the case is there at all. */
    public boolean isThere() {
        return sees(DataClass.GENERAL);
    }
}
