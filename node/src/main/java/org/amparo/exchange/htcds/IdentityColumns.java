package org.amparo.exchange.htcds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;

/** Who the person is, in columns. */
final class IdentityColumns {
    /** How a number is called of which a file says no more; understood in all four languages. */
    private static final String SOME_DOCUMENT = "ID";

    private IdentityColumns() {}

    static void write(Identity identity, RowOut out) {
        out.text("prs_Salutation", identity.salutation());
        out.text("prs_Title", identity.title());
        out.text("prs_FirstName", identity.firstName());
        out.text("prs_MiddleName", identity.middleName());
        out.text("prs_SecondName", identity.secondName());
        out.text("amparo_KnownAs", identity.knownAs());
        out.partial("prs_Birthdate", identity.birthDate());
        writeDocuments(identity.documents(), out);
        out.text("prs_Email", identity.email());
        out.text("prs_HomePhone", identity.homePhone());
        out.text("prs_MobilePhone", identity.mobilePhone());
        var address = identity.address();
        out.text("prs_MailingStreet", address.street());
        out.text("prs_MailingCity", address.city());
        out.text("prs_MailingState", address.state());
        out.text("prs_MailingPostalCode", address.postalCode());
        out.text("prs_MailingCountry", address.country());
        out.decimal("prs_MailingLatitude", address.latitude());
        out.decimal("prs_MailingLongitude", address.longitude());
        out.put("amparo_LocalIdentityAnswers", JsonCells.answers(identity.localAnswers()));
    }

    private static void writeDocuments(List<IdentityDocument> documents, RowOut out) {
        if (!documents.isEmpty()) {
            var first = documents.getFirst();
            out.text("prs_IdentityNumber", first.number());
            out.text("amparo_IdentityNumberKind", first.kind());
            out.text("amparo_IdentityNumberCountry", first.country());
            out.put("amparo_OtherDocuments", JsonCells.documents(documents.subList(1, documents.size())));
        }
    }

    static Identity read(RowIn in) {
        return new Identity(
                in.text("prs_Salutation"),
                in.text("prs_Title"),
                in.text("prs_FirstName"),
                in.text("prs_MiddleName"),
                in.text("prs_SecondName"),
                in.text("amparo_KnownAs"),
                in.partial("prs_Birthdate"),
                readDocuments(in),
                in.text("prs_Email"),
                in.text("prs_HomePhone"),
                in.text("prs_MobilePhone"),
                new PostalAddress(
                        in.text("prs_MailingStreet"),
                        in.text("prs_MailingCity"),
                        in.text("prs_MailingState"),
                        in.text("prs_MailingPostalCode"),
                        country(in),
                        in.decimal("prs_MailingLatitude"),
                        in.decimal("prs_MailingLongitude")),
                JsonCells.readAnswers("amparo_LocalIdentityAnswers", in));
    }

    /** The standard has text there; what means a country becomes its code, unless Amparo wrote the text. */
    private static Optional<String> country(RowIn in) {
        return in.text("prs_MailingCountry")
                .map(text -> in.isOwn() ? text : in.country(text).orElse(text));
    }

    private static List<IdentityDocument> readDocuments(RowIn in) {
        var documents = new ArrayList<IdentityDocument>();
        in.text("prs_IdentityNumber")
                .ifPresent(number -> documents.add(new IdentityDocument(
                        in.text("amparo_IdentityNumberKind").orElse(SOME_DOCUMENT),
                        in.text("amparo_IdentityNumberCountry"),
                        number)));
        documents.addAll(JsonCells.readDocuments("amparo_OtherDocuments", in));
        return documents;
    }
}
