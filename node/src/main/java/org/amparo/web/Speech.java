package org.amparo.web;

import org.springframework.stereotype.Component;

/** How somebody is spoken to who is not asking: in a mail. */
@Component
public final class Speech {
    private final Shell shell;

    Speech(Shell shell) {
        this.shell = shell;
    }

    /** @param language es, en, pt or fr; of any other, Spanish */
    public Words in(String language) {
        return shell.words(Languages.spoken(language).orElse(Languages.SPANISH));
    }
}
