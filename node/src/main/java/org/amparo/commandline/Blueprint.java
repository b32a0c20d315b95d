package org.amparo.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.Node;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/**
 * The Spring application, the same for every command. The build runs {@link #main} and writes what Spring would find out
 * at each start (which beans there are, and how they are made) as plain code; so no bean may depend on a setting that is
 * known only at the start.
 */
final class Blueprint {
    private Blueprint() {}

    /** For the build alone, which stops it before the first bean is made. */
    public static void main(String[] arguments) {
        application(Map.of()).run(arguments);
    }

    static SpringApplication application(Map<String, Object> settings) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("spring.jmx.enabled", "false");
        SpringApplication application = new SpringApplication(Node.class);
        // The code that the build wrote bears this class's name.
        application.setMainApplicationClass(Blueprint.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(all);
        return application;
    }
}
