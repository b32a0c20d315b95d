package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route of the running program is in the golden file, which is read when somebody changes it. */
@NodeTest
class RoutesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/routes.txt");
    private static final String COMMAND = "mvn -q -pl node -am test -Dtest=RoutesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Damparo.golden.write=true";
    private static final String HEAD = """
            # Every route: method, path, who may come, audited or not, classes of case data, purpose.
            # Who belongs to an audience: org.amparo.access.Rights.
            """;

    @Autowired
    RouteTable routes;

    @Test
    void everyRouteIsKnownAndDeclared() throws IOException {
        String actual = HEAD + String.join("\n", routes.lines()) + "\n";
        if (Boolean.getBoolean("amparo.golden.write")) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(Files.readString(GOLDEN))
                .as("golden/routes.txt; to write it: %s", COMMAND)
                .isEqualTo(actual);
    }
}
