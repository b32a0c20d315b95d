package org.amparo.bench;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.amparo.Node;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A node within this process, without a door: for measuring what lies beneath HTTP. */
final class RunningNode implements AutoCloseable {
    private final NodeDatabase database;
    private final ConfigurableApplicationContext context;

    private RunningNode(NodeDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static RunningNode on(Path folder, Object... beans) {
        return on(folder, java.util.Map.of("server.port", "-1"), beans);
    }

    static RunningNode on(Path folder, java.util.Map<String, Object> properties, Object... beans) {
        LogManager.getLogManager().reset();
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var data = DataFolder.at(folder);
        var database = NodeDatabase.embedded(data);
        var application = new SpringApplication(Node.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("dataFolder", data);
            context.getBeanFactory().registerSingleton("nodeDatabase", database);
            for (var bean : beans) {
                // Spring tells this to what it makes itself alone.
                if (bean instanceof BeanFactoryAware aware) {
                    aware.setBeanFactory(context.getBeanFactory());
                }
                context.getBeanFactory().registerSingleton(bean.getClass().getName(), bean);
            }
        });
        return new RunningNode(database, application.run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
