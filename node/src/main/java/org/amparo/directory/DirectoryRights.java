package org.amparo.directory;

import java.util.Set;
import org.amparo.access.Role;

/** Who may do what in the directory: the one place that says so. */
final class DirectoryRights {
    private DirectoryRights() {}

    /**
     * @param own the State that somebody acts for; empty where there is none
     * @param member whether that State is a member today
     * @param country the State whose entry it is; empty for the directory as a whole
     */
    static boolean may(Set<Role> roles, String own, boolean member, Deed deed, String country) {
        boolean focalPoint = roles.contains(Role.FOCAL_POINT);
        boolean secretariat = roles.contains(Role.SECRETARIAT);
        boolean theirs = focalPoint && !own.isEmpty() && own.equals(country);
        return switch (deed) {
            // Whose State left still reads what it wrote itself.
            case READ_RESTRICTED -> secretariat || focalPoint && member || theirs;
            case KEEP -> theirs && member;
            case FREEZE_EDITION -> secretariat;
        };
    }
}
