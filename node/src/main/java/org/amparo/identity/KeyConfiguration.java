package org.amparo.identity;

import java.nio.file.Path;
import java.util.Optional;
import org.amparo.storage.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the node's key is, as the command line was told. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    KeyFile keyFile(DataFolder folder, Environment environment) {
        return new KeyFile(
                folder,
                Optional.ofNullable(environment.getProperty("amparo.node-key")).map(Path::of),
                Optional.ofNullable(environment.getProperty("amparo.kms")));
    }
}
