package org.amparo.commandline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;

/** The node as a command of a room sees it. */
public final class NodeSession {
    private final BeanFactory beans;
    private final Optional<String> asUser;
    private final Progress progress;
    private final Consumer<String> notices;

    NodeSession(BeanFactory beans, Optional<String> asUser, Progress progress, Consumer<String> notices) {
        this.beans = beans;
        this.asUser = asUser;
        this.progress = progress;
        this.notices = notices;
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** All beans of a type. */
    public <T> List<T> beans(Class<T> type) {
        return beans.getBeanProvider(type).stream().toList();
    }

    /** The sign-in name that was given with {@code --as}. */
    public Optional<String> asUser() {
        return asUser;
    }

    public Progress progress() {
        return progress;
    }

    /** Tells whoever runs the command something, as one line on standard error. */
    public void say(String line) {
        notices.accept(line);
    }
}
