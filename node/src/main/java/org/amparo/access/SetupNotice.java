package org.amparo.access;

import java.util.List;
import org.amparo.commandline.StartNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever starts a new node the link that sets it up. Each start gives a new one; the one before ends. */
@Component
@Order(100)
class SetupNotice implements StartNotice {
    private final SetUpNode setUp;

    SetupNotice(SetUpNode setUp) {
        this.setUp = setUp;
    }

    @Override
    public List<String> lines(String address) {
        return setUp.newLink()
                .map(path -> List.of("Set it up within a day, with this link that works once: " + address + path))
                .orElse(List.of());
    }
}
