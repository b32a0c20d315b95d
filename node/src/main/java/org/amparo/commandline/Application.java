package org.amparo.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring on a folder and a database that are already ours. */
final class Application {
    private final DataFolder folder;
    private final NodeDatabase database;
    private final Map<String, Object> settings = new LinkedHashMap<>();

    Application(DataFolder folder, NodeDatabase database) {
        this.folder = folder;
        this.database = database;
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
    }

    Application with(String key, Object value) {
        settings.put(key, value);
        return this;
    }

    Application with(Map<String, ?> more) {
        settings.putAll(more);
        return this;
    }

    ConfigurableApplicationContext start() {
        SpringApplication application = Blueprint.application(settings);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("dataFolder", folder);
            context.getBeanFactory().registerSingleton("nodeDatabase", database);
        });
        return application.run();
    }
}
