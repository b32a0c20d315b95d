package org.amparo.exchange.tabular;

import java.io.IOException;

/** The file format is too small for what should be written. The message is one line for whoever runs the export. */
public final class DoesNotFit extends IOException {
    private static final long serialVersionUID = 1L;

    DoesNotFit(String message) {
        super(message);
    }
}
