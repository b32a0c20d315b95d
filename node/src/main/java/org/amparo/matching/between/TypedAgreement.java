package org.amparo.matching.between;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonRole;
import org.amparo.casework.PersonsOfCases;
import org.amparo.confidential.Purpose;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Page;

/** An agreement as somebody typed it, and what is wrong with it. */
final class TypedAgreement {
    static final List<Purpose> PURPOSES = List.of(Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION);
    static final List<String> ROLES = List.of(
            PersonsOfCases.VICTIM, PersonRole.WITNESS.code(), PersonRole.RELATIVE.code(), PersonRole.DEPENDANT.code());
    private static final int MOST = 5_000_000;
    private static final int LONGEST = 200;

    private static final List<Kind> SUGGESTED = List.of(
            Kind.DOCUMENT,
            Kind.NAME_DATE,
            Kind.NUMBER,
            Kind.GIVEN_DATE,
            Kind.SURNAME_DATE,
            Kind.SOUND_YEAR,
            Kind.SOUND_NAMES,
            Kind.SOUND_DAY);

    private static final int LEAST_ALIKE = 50;
    private static final int ALL_ALIKE = 100;

    private final Form form;
    private final Page page;
    private final List<FieldError> wrong = new ArrayList<>();

    TypedAgreement(Form form, Page page) {
        this.form = form;
        this.page = page;
    }

    /** What a new one begins with: of forty pairs that are found so, one is wrong (docs/benchmarks.md). */
    static Form suggested() {
        return Form.empty()
                .with("needed", "1")
                .with("alike", "86")
                .with("runs", "2")
                .with("kinds", SUGGESTED.stream().map(Kind::code).toList());
    }

    Agreement.Terms terms() {
        var code = form.get("code").toUpperCase(Locale.ROOT);
        require(code.matches("[A-Z0-9][A-Z0-9-]{2,39}"), "code", "code");
        var purpose = PURPOSES.stream()
                .filter(one -> one.code().equals(form.get("purpose")))
                .findFirst();
        require(purpose.isPresent(), "purpose", "choose");
        var roles = form.all("roles").stream().filter(ROLES::contains).collect(Collectors.toSet());
        require(!roles.isEmpty(), "roles", "choose");
        var kinds = form.all("kinds").stream()
                .flatMap(code2 -> Kind.of(code2).stream())
                .collect(Collectors.toSet());
        require(!kinds.isEmpty(), "kinds", "choose");
        var alike = form.get("alike").isEmpty()
                ? Optional.<Integer>empty()
                : Optional.of(number("alike", LEAST_ALIKE, ALL_ALIKE));
        // A single weak key never says that two are one; it may say that it is worth comparing them.
        int needed = number("needed", alike.isPresent() ? 1 : 2, 6);
        int most = number("most", 1, MOST);
        int runs = number("runs", 1, 100);
        return new Agreement.Terms(code, purpose.orElse(Purpose.ASSISTANCE), roles, kinds, needed, alike, most, runs);
    }

    Agreement.Own own(Viewer viewer, List<Institution> known) {
        require(isText("partner", true), "partner", "text");
        var address = form.get("address").replaceAll("/+$", "");
        require(isAddress(address), "address", "address");
        int recipient = form.number("recipient");
        require(known.stream().anyMatch(one -> one.id().value() == recipient), "recipient", "choose");
        require(isText("law", false), "law", "text");
        return new Agreement.Own(
                form.get("partner"),
                address,
                new InstitutionId(recipient),
                Optional.of(form.get("law")).filter(law -> !law.isEmpty()),
                viewer.institution());
    }

    /** TLS, or this machine itself: signed as they are, who asks whom is nobody's business. */
    static boolean isAddress(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && (uri.getPath() == null || uri.getPath().isEmpty())
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && Set.of("127.0.0.1", "localhost", "[::1]").contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isText(String field, boolean required) {
        int length = form.get(field).length();
        return length <= LONGEST && (!required || length > 0);
    }

    private int number(String field, int least, int most) {
        int number = form.number(field);
        require(number >= least && number <= most, field, "number");
        return number;
    }

    private void require(boolean holds, String field, String flaw) {
        if (!holds) {
            wrong.add(new FieldError(field, page.say("matching.flaw." + flaw)));
        }
    }

    void taken() {
        require(false, "code", "taken");
    }

    boolean isGood() {
        return wrong.isEmpty();
    }

    Form back() {
        return form.with(new FieldErrors(wrong));
    }
}
