package org.amparo.commandline;

import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** The node as a command of a room sees it. */
public final class NodeSession {
    private final BeanFactory beans;
    private final Optional<String> asUser;
    private final Progress progress;

    NodeSession(BeanFactory beans, Optional<String> asUser, Progress progress) {
        this.beans = beans;
        this.asUser = asUser;
        this.progress = progress;
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** The sign-in name that was given with {@code --as}. */
    public Optional<String> asUser() {
        return asUser;
    }

    public Progress progress() {
        return progress;
    }
}
