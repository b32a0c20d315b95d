package org.amparo.exchange.web;

import java.util.List;
import java.util.Optional;
import org.amparo.exchange.FileImport.Outcome.Done;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;

/**
 * The page where files come in and go out.
 *
 * @param taken what became of the file that was just sent
 */
public record ExchangeView(List<Choice> kinds, Optional<Taken> taken, FieldErrors errors) {

    /**
     * A file that was taken in.
     *
     * @param rejects the rejected rows as a {@code data:} address, to be kept as a file; empty where there are none
     */
    public record Taken(Done done, String rejects) {}
}
