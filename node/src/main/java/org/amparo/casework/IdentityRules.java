package org.amparo.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.forms.CodeLists;
import org.amparo.forms.LocalFields;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;
import org.springframework.stereotype.Component;

/** What cannot be right in the answers that say who a person is. Paths begin with {@code identity}. */
@Component
class IdentityRules {
    private static final int MOST_DOCUMENTS = 20;
    private static final String LOCAL = "identity.localAnswers.";

    private final CodeLists lists;
    private final LocalFields localFields;
    private final Clock clock;

    IdentityRules(CodeLists lists, LocalFields localFields, Clock clock) {
        this.lists = lists;
        this.localFields = localFields;
        this.clock = clock;
    }

    /** The flaws of what is to replace an identity: a choice that was right once may stay. */
    List<Flaw> flaws(Identity before, Identity after) {
        return flaws(after).stream()
                .filter(flaw -> !flaw.field().startsWith(LOCAL)
                        || !TextRules.stood(flaw, LOCAL, before.localAnswers(), after.localAnswers()))
                .toList();
    }

    List<Flaw> flaws(Identity identity) {
        var flaws = new ArrayList<Flaw>();
        text("salutation", identity.salutation(), flaws);
        text("title", identity.title(), flaws);
        text("firstName", identity.firstName(), flaws);
        text("middleName", identity.middleName(), flaws);
        text("secondName", identity.secondName(), flaws);
        text("knownAs", identity.knownAs(), flaws);
        text("email", identity.email(), flaws);
        text("homePhone", identity.homePhone(), flaws);
        text("mobilePhone", identity.mobilePhone(), flaws);
        if (identity.birthDate()
                .filter(date -> date.earliest().isAfter(LocalDate.now(clock).plusDays(1)))
                .isPresent()) {
            flaws.add(Flaw.of("identity.birthDate", "in_the_future"));
        }
        documents(identity.documents(), flaws);
        address(identity.address(), flaws);
        var answers = identity.localAnswers();
        TextRules.checkLocal(LOCAL, answers, localFields.flawsOfIdentifying(answers), flaws);
        return List.copyOf(flaws);
    }

    private void documents(List<IdentityDocument> documents, List<Flaw> flaws) {
        if (documents.size() > MOST_DOCUMENTS) {
            flaws.add(Flaw.of("identity.documents", "too_many", Integer.toString(MOST_DOCUMENTS)));
        }
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            var path = "documents[" + i + "].";
            text(path + "kind", Optional.of(document.kind()), flaws);
            text(path + "number", Optional.of(document.number()), flaws);
            country(path + "country", document.country(), flaws);
        }
    }

    private void address(PostalAddress address, List<Flaw> flaws) {
        text("address.street", address.street(), flaws);
        text("address.city", address.city(), flaws);
        text("address.state", address.state(), flaws);
        text("address.postalCode", address.postalCode(), flaws);
        country("address.country", address.country(), flaws);
        degrees("address.latitude", address.latitude(), 90, flaws);
        degrees("address.longitude", address.longitude(), 180, flaws);
    }

    private void country(String field, Optional<String> code, List<Flaw> flaws) {
        if (code.filter(given -> !lists.accepts("country", given)).isPresent()) {
            flaws.add(Flaw.of("identity." + field, "not_in_list", "country"));
        }
    }

    private static void degrees(String field, Optional<BigDecimal> degrees, int most, List<Flaw> flaws) {
        if (degrees.filter(given -> Coordinates.isOutside(given, most)).isPresent()) {
            flaws.add(Flaw.of("identity." + field, "out_of_range", Integer.toString(-most), Integer.toString(most)));
        }
    }

    private static void text(String field, Optional<String> text, List<Flaw> flaws) {
        TextRules.check("identity." + field, text, TextRules.SHORT, flaws);
    }
}
