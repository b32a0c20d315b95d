package org.amparo.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives the application of a {@link NodeTest} its database and data folder. Equal ones share an application. */
record NodeTestDatabase(String owner) implements ContextCustomizer {

    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            NodeTest annotation = AnnotatedElementUtils.findMergedAnnotation(testClass, NodeTest.class);
            boolean own = annotation != null && annotation.own();
            return new NodeTestDatabase(own ? testClass.getName() : "shared");
        }
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        try {
            DataFolder folder = DataFolder.at(Files.createTempDirectory("amparo-node-test-"));
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    PostgresBinaries.discard(folder.root());
                }
            });
            NodeDatabase database = TestDatabase.fresh().asNodeDatabase();
            context.getBeanFactory().registerSingleton("nodeDatabase", database);
            context.getBeanFactory().registerSingleton("dataFolder", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
