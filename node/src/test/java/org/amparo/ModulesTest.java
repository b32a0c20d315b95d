package org.amparo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms know each other only as their package-info says, and without circles. */
class ModulesTest {
    @Test
    void noRoomReachesIntoAnother() {
        ApplicationModules.of(Node.class).verify();
    }
}
