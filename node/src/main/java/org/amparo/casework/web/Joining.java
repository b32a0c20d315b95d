package org.amparo.casework.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.amparo.web.Form;

/**
 * Who is to join a response team, as far as it was said yet: ids and codes alone, so that an address may hold it.
 *
 * @param classes what it is to see; GENERAL is always among them
 * @param basis {@code consent}, {@code law} or {@code mandate}
 * @param language of the text that is read out to the person: es, pt, en or fr
 */
record Joining(
        Optional<InstitutionId> institution,
        Optional<Purpose> purpose,
        Set<DataClass> classes,
        Optional<String> basis,
        Optional<String> language) {
    static final List<Purpose> PURPOSES =
            List.of(Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION, Purpose.REPRESENTATION);
    static final List<String> BASES = List.of("consent", "law", "mandate");
    static final List<String> LANGUAGES = List.of("es", "pt", "en", "fr");

    Joining {
        classes = Set.copyOf(classes);
    }

    static Joining of(Form form) {
        var classes = EnumSet.of(DataClass.GENERAL);
        for (var dataClass : DataClass.values()) {
            if (form.all("classes").contains(dataClass.code())) {
                classes.add(dataClass);
            }
        }
        int institution = form.number("institution");
        return new Joining(
                institution == 0 ? Optional.empty() : Optional.of(new InstitutionId(institution)),
                purpose(form.get("purpose")),
                classes,
                Optional.of(form.get("basis")).filter(BASES::contains),
                Optional.of(form.get("language")).filter(LANGUAGES::contains));
    }

    static Optional<Purpose> purpose(String code) {
        return PURPOSES.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    Joining with(InstitutionId found) {
        return new Joining(Optional.of(found), purpose, classes, basis, language);
    }

    /** Whether the first step was answered. */
    boolean saysWho() {
        return institution.isPresent() && purpose.isPresent();
    }

    /** Whether the second was as well. */
    boolean saysWhy() {
        return saysWho() && basis.isPresent() && (!basis.get().equals("consent") || language.isPresent());
    }

    /** ISO 639-3 of the language. */
    String language3() {
        return language.map(code -> Locale.of(code).getISO3Language()).orElse("");
    }

    /** A page of the case's team that knows all this. */
    String href(String number, String page) {
        var query = new ArrayList<String>();
        institution.ifPresent(id -> query.add("institution=" + id.value()));
        purpose.ifPresent(why -> query.add("purpose=" + why.code()));
        Arrays.stream(DataClass.values())
                .filter(classes::contains)
                .filter(dataClass -> dataClass != DataClass.GENERAL)
                .forEach(dataClass -> query.add("classes=" + dataClass.code()));
        basis.ifPresent(code -> query.add("basis=" + code));
        language.ifPresent(code -> query.add("language=" + code));
        return "/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/team/" + page
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
