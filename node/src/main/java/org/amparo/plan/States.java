package org.amparo.plan;

import java.util.List;
import org.amparo.access.Viewer;

/** Which States take part in the plan, for rooms that keep something by State. */
public interface States {
    /** Whose State a user acts for: the country of the institution; empty where there is none. */
    String of(Viewer viewer);

    /** Whether that State is a member today. */
    boolean isMember(String country);

    /** Today's members, by code. */
    List<String> members();
}
