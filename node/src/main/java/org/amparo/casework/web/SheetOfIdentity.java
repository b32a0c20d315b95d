package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;

/** Who a person is, as a sheet of answers and back. Both hold personal data, opened. */
final class SheetOfIdentity {
    private static final String LOCAL = "identity.localAnswers.";
    private static final String DOCUMENTS = "identity.documents";

    private SheetOfIdentity() {}

    static Sheet of(Identity identity) {
        var answers = new LinkedHashMap<String, List<String>>();
        java.util.function.BiConsumer<String, Optional<String>> put =
                (name, text) -> text.ifPresent(said -> answers.put("identity." + name, List.of(said)));
        put.accept("salutation", identity.salutation());
        put.accept("title", identity.title());
        put.accept("firstName", identity.firstName());
        put.accept("middleName", identity.middleName());
        put.accept("secondName", identity.secondName());
        put.accept("knownAs", identity.knownAs());
        put.accept("birthDate", identity.birthDate().map(PartialDate::iso));
        put.accept("email", identity.email());
        put.accept("homePhone", identity.homePhone());
        put.accept("mobilePhone", identity.mobilePhone());
        put.accept("address.street", identity.address().street());
        put.accept("address.city", identity.address().city());
        put.accept("address.state", identity.address().state());
        put.accept("address.postalCode", identity.address().postalCode());
        put.accept("address.country", identity.address().country());
        for (int i = 0; i < identity.documents().size(); i++) {
            var document = identity.documents().get(i);
            answers.put(Sheet.row(DOCUMENTS, i) + "kind", List.of(document.kind()));
            answers.put(Sheet.row(DOCUMENTS, i) + "number", List.of(document.number()));
            put.accept("documents[" + i + "].country", document.country());
        }
        identity.localAnswers().forEach((key, answer) -> answers.put(LOCAL + key, List.of(answer)));
        return new Sheet(answers);
    }

    /** @param before what the form does not ask stays as it was: the point on the map of an address */
    static Identity identity(Sheet sheet, Identity before) {
        return new Identity(
                text(sheet, "salutation"),
                text(sheet, "title"),
                text(sheet, "firstName"),
                text(sheet, "middleName"),
                text(sheet, "secondName"),
                text(sheet, "knownAs"),
                text(sheet, "birthDate").flatMap(PartialDate::parse),
                documents(sheet),
                text(sheet, "email"),
                text(sheet, "homePhone"),
                text(sheet, "mobilePhone"),
                new PostalAddress(
                        text(sheet, "address.street"),
                        text(sheet, "address.city"),
                        text(sheet, "address.state"),
                        text(sheet, "address.postalCode"),
                        text(sheet, "address.country"),
                        before.address().latitude(),
                        before.address().longitude()),
                local(sheet));
    }

    private static List<IdentityDocument> documents(Sheet sheet) {
        var documents = new ArrayList<IdentityDocument>();
        for (int i = 0; i < sheet.rows(DOCUMENTS); i++) {
            var row = Sheet.row(DOCUMENTS, i);
            documents.add(new IdentityDocument(
                    sheet.code(row + "kind", ""), sheet.text(row + "country"), sheet.code(row + "number", "")));
        }
        return documents;
    }

    private static Map<String, String> local(Sheet sheet) {
        var answers = new HashMap<String, String>();
        sheet.under(LOCAL)
                .answers()
                .forEach((name, values) -> answers.put(name.substring(LOCAL.length()), values.getFirst()));
        return answers;
    }

    private static Optional<String> text(Sheet sheet, String name) {
        return sheet.text("identity." + name);
    }
}
