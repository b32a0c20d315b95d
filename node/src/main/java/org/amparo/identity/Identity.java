package org.amparo.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.PartialDate;

/**
 * Who a person is. Travels only inside {@link org.amparo.confidential.Confidential}.
 *
 * @param salutation how a letter begins
 * @param title a degree or an office
 * @param secondName the family names
 * @param knownAs the name the person wants to be called by
 * @param localAnswers answers to this node's own questions that identify a person, by key of the field
 */
public record Identity(
        Optional<String> salutation,
        Optional<String> title,
        Optional<String> firstName,
        Optional<String> middleName,
        Optional<String> secondName,
        Optional<String> knownAs,
        Optional<PartialDate> birthDate,
        List<IdentityDocument> documents,
        Optional<String> email,
        Optional<String> homePhone,
        Optional<String> mobilePhone,
        PostalAddress address,
        Map<String, String> localAnswers) {

    /** Nothing is known of who the person is. */
    public static final Identity UNKNOWN = new Identity(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PostalAddress.NONE,
            Map.of());

    public Identity {
        documents = List.copyOf(documents);
        localAnswers = Map.copyOf(localAnswers);
    }

    /** A person of whom names and perhaps a birth date are known. */
    public static Identity named(
            Optional<String> firstName, Optional<String> secondName, Optional<PartialDate> birthDate) {
        return new Identity(
                Optional.empty(),
                Optional.empty(),
                firstName,
                Optional.empty(),
                secondName,
                Optional.empty(),
                birthDate,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostalAddress.NONE,
                Map.of());
    }
}
