package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables that docs/operations.md names are those that the rooms ask for. */
class RetentionSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "AMPARO_RETENTION_DRAFTS,amparo.retention.drafts",
        "AMPARO_RETENTION_IDEMPOTENCYKEYS,amparo.retention.idempotency-keys",
        "AMPARO_RETENTION_MAIL,amparo.retention.mail",
        "AMPARO_RETENTION_PERSONSEARCHES,amparo.retention.person-searches",
        "AMPARO_RETENTION_SIGNINFAILURES,amparo.retention.sign-in-failures"
    })
    void theEnvironmentSaysHowLongThingsAreKept(String variable, String setting) {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.of(variable, "3d")));
        ConfigurationPropertySources.attach(environment);
        assertThat(environment.resolvePlaceholders("${" + setting + ":7d}")).isEqualTo("3d");
    }
}
