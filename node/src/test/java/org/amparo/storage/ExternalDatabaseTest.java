package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://own%40er:p%2Bw+d@db.example:5433/amparo?sslmode=verify-full",
                "jdbc:postgresql://db.example:5433/amparo?user=own%40er&password=p%2Bw%2Bd&sslmode=verify-full",
                "postgres://own%40er@db.example:5433/amparo?sslmode=verify-full&password=p%2Bw+d"
            })
    void theOwnerAndThePasswordAreReadFromTheAddress(String address) {
        Login owner = ExternalDatabase.at(address, Map.of()).owner();
        assertThat(owner)
                .isEqualTo(
                        new Login("jdbc:postgresql://db.example:5433/amparo?sslmode=verify-full", "own@er", "p+w+d"));
        assertThat(owner.toString()).doesNotContain("p+w+d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mysql://a:b@c/d", "postgresql://db/amparo", "postgresql://a:secret@host", "a:secret b"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> ExternalDatabase.at(address, Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Not a database address")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void whereNobodyListensItIsToldInOneLine() {
        ExternalDatabase nowhere = ExternalDatabase.at("postgresql://a:secret@localhost:1/b", Map.of());
        assertThatThrownBy(nowhere::open)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The database cannot be reached")
                .message()
                .doesNotContain("secret")
                .doesNotContain("\n");
    }

    @Test
    void anotherServerServesANodeOnceItsRolesHavePasswords() {
        try (TestDatabase elsewhere = TestDatabase.bare()) {
            Login owner = elsewhere.login(Roles.OWNER);
            String address = owner.url() + "&user=" + owner.user() + "&password=" + String.valueOf(owner.password());
            Map<String, String> environment = Map.of(
                    "AMPARO_APP_PASSWORD",
                            String.valueOf(elsewhere.login(Roles.APP).password()),
                    "AMPARO_STATS_PASSWORD",
                            String.valueOf(elsewhere.login(Roles.STATS).password()),
                    "AMPARO_BULK_PASSWORD",
                            String.valueOf(elsewhere.login(Roles.BULK).password()));

            NodeDatabase.Running running =
                    ExternalDatabase.at(address, environment).open();
            new Migrations(running.owner()).run();
            assertThat(elsewhere.rows().fetchValue("select count(*) from audit.entry"))
                    .isEqualTo(0L);

            assertThatThrownBy(() -> ExternalDatabase.at(address, Map.of()).open())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("may not make the role amparo_app");
        }
    }
}
