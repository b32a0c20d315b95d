package org.amparo.casework;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.access.Sight;
import org.amparo.web.DataClass;

/**
 * The class of each field of a case that is not GENERAL. A disability is SENSITIVE, as it is asked of everybody at the
 * first talk; what is found out about health later is WELFARE.
 */
final class FieldClasses {
    static final String MIGRATORY_STATUS = "profile.migratoryStatus";
    static final String GENDER_IDENTITY = "profile.genderIdentity";
    static final String PEOPLE_GROUP = "profile.peopleGroup";
    static final String PEOPLE_NAME = "profile.peopleName";
    static final String DISABILITIES = "profile.disabilities";
    /** Where somebody was recruited, closer than the municipality. */
    static final String RECRUITED_AT = "events.recruitedAt";
    /** Referrals that say where somebody went to live. */
    static final String MOVED_TO = "referrals.movedTo";

    private static final Map<String, DataClass> CLASSES = Map.of(
            MIGRATORY_STATUS, DataClass.SENSITIVE,
            GENDER_IDENTITY, DataClass.SENSITIVE,
            PEOPLE_GROUP, DataClass.SENSITIVE,
            PEOPLE_NAME, DataClass.SENSITIVE,
            DISABILITIES, DataClass.SENSITIVE,
            RECRUITED_AT, DataClass.SENSITIVE,
            MOVED_TO, DataClass.PLACEMENT);

    private FieldClasses() {}

    /** What a viewer does not see, by path. */
    static Set<String> hidden(Sight sight) {
        var hidden = new TreeSet<String>();
        CLASSES.forEach((path, dataClass) -> {
            boolean denied = path.equals(MIGRATORY_STATUS) && !sight.migratoryStatus();
            if (denied || !sight.sees(dataClass)) {
                hidden.add(path);
            }
        });
        return hidden;
    }
}
