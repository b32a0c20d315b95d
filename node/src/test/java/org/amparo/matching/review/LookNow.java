package org.amparo.matching.review;

import org.springframework.stereotype.Component;

/** Looks for the same persons at once, for the tests of other rooms. */
@Component
public class LookNow {
    private final LookAgain look;

    LookNow(LookAgain look) {
        this.look = look;
    }

    public void atAll() {
        look.lookAtAll();
    }
}
