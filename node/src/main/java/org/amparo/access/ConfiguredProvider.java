package org.amparo.access;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The identity provider that this node was started with, if any. Without one nothing of it is loaded. */
@Component
class ConfiguredProvider {
    private final Optional<ProviderSettings> settings;
    private final Optional<IdentityProvider> provider;

    ConfiguredProvider(@Value("${amparo.identity-provider:}") String file) {
        this.settings = file.isBlank() ? Optional.empty() : Optional.of(ProviderSettings.in(Path.of(file)));
        this.provider = settings.map(IdentityProvider::new);
    }

    Optional<IdentityProvider> provider() {
        return provider;
    }

    /** As people know it. */
    Optional<String> name() {
        return settings.map(ProviderSettings::name);
    }
}
