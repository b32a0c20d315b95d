package org.amparo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.audit.AuditLog;
import org.amparo.web.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A node with a door, from which something was taken away: to measure what that costs. Never for anybody's cases. */
final class BareNode {
    private BareNode() {}

    /** What is taken away. */
    enum Without {
        NOTHING,
        AUDIT,
        ACCESS_RULES;

        String said() {
            return switch (this) {
                case NOTHING -> "as it is";
                case AUDIT -> "no audit entries";
                case ACCESS_RULES -> "no row-level security and no need-to-know (the ticket stays)";
            };
        }
    }

    static Child start(Path folder, int port, Without without) throws IOException {
        return Child.run(
                folder.resolveSibling("serve.txt"),
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-Xmx384m",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareNode.class.getName(),
                        folder.toString(),
                        Integer.toString(port),
                        without.name()));
    }

    public static void main(String[] arguments) throws Exception {
        var without = Without.valueOf(arguments[2]);
        var node = RunningNode.on(Path.of(arguments[0]), Map.of("server.port", arguments[1]), new Taken(without));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        Thread.currentThread().join();
    }

    /** Puts something that does nothing where something was. */
    private static final class Taken implements BeanPostProcessor, BeanFactoryAware {
        private final Without without;
        private @Nullable BeanFactory beans;

        Taken(Without without) {
            this.without = without;
        }

        @Override
        public void setBeanFactory(BeanFactory factory) {
            beans = factory;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (without == Without.AUDIT && bean instanceof AuditLog log) {
                return Proxy.newProxyInstance(
                        AuditLog.class.getClassLoader(),
                        new Class<?>[] {AuditLog.class},
                        (proxy, method, given) ->
                                method.getName().startsWith("record") ? null : method.invoke(log, given));
            }
            if (without == Without.ACCESS_RULES && bean instanceof NeedToKnow) {
                return everything();
            }
            if (without == Without.ACCESS_RULES && name.equals("appConnections")) {
                var free = Objects.requireNonNull(beans).getBean("bulkConnections", HikariDataSource.class);
                var app = (HikariDataSource) bean;
                free.setMaximumPoolSize(app.getMaximumPoolSize());
                return free;
            }
            return bean;
        }

        private static NeedToKnow everything() {
            var all = new Sight(EnumSet.allOf(DataClass.class), true, true);
            return new NeedToKnow() {
                @Override
                public Sight of(Viewer viewer, long caseId, InstitutionId registeredBy) {
                    return all;
                }

                @Override
                public Map<Long, Sight> of(Viewer viewer, Map<Long, InstitutionId> registeredBy) {
                    return registeredBy.keySet().stream().collect(Collectors.toMap(id -> id, id -> all));
                }

                @Override
                public boolean isClosed(long caseId) {
                    return false;
                }
            };
        }
    }
}
