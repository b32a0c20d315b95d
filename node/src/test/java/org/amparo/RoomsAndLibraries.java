package org.amparo;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Rooms are the packages beneath {@code org.amparo}, and so are the libraries. A library knows nothing of Spring and cannot
 * say which of its packages are for others: each of them is, under its own name, and rooms say which they use.
 */
class RoomsAndLibraries implements ApplicationModuleDetectionStrategy {
    private static final String LINKAGE = "org.amparo.linkage";

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return base.getName().equals(LINKAGE)
                ? NamedInterfaces.builder(base).including(any -> true).build()
                : ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(base, information);
    }
}
