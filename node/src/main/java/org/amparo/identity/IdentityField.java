package org.amparo.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parts of an identity that two persons can differ in, each chosen, changed and given back by itself. */
public enum IdentityField {
    SALUTATION(Identity::salutation),
    TITLE(Identity::title),
    FIRST_NAME(Identity::firstName),
    MIDDLE_NAME(Identity::middleName),
    SECOND_NAME(Identity::secondName),
    KNOWN_AS(Identity::knownAs),
    BIRTH_DATE(Identity::birthDate),
    DOCUMENTS(Identity::documents),
    EMAIL(Identity::email),
    HOME_PHONE(Identity::homePhone),
    MOBILE_PHONE(Identity::mobilePhone),
    ADDRESS(Identity::address),
    LOCAL_ANSWERS(Identity::localAnswers);

    private final Function<Identity, Object> value;

    IdentityField(Function<Identity, Object> value) {
        this.value = value;
    }

    /** The code under which rows, forms and messages know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IdentityField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** Whether two persons have the same in this field; that neither has anything counts as the same. */
    public boolean isSame(Identity one, Identity other) {
        return value.apply(one).equals(value.apply(other));
    }

    /** Whether anything is known of a person in this field. */
    public boolean isKnown(Identity identity) {
        return !isSame(identity, Identity.UNKNOWN);
    }

    /** Those in which the two differ. */
    public static Set<IdentityField> differing(Identity one, Identity other) {
        var differing = EnumSet.noneOf(IdentityField.class);
        for (var field : values()) {
            if (!field.isSame(one, other)) {
                differing.add(field);
            }
        }
        return differing;
    }

    /** An identity with some fields of another one in place of its own. */
    public static Identity put(Identity into, Identity from, Set<IdentityField> fields) {
        Function<IdentityField, Identity> source = field -> fields.contains(field) ? from : into;
        return new Identity(
                source.apply(SALUTATION).salutation(),
                source.apply(TITLE).title(),
                source.apply(FIRST_NAME).firstName(),
                source.apply(MIDDLE_NAME).middleName(),
                source.apply(SECOND_NAME).secondName(),
                source.apply(KNOWN_AS).knownAs(),
                source.apply(BIRTH_DATE).birthDate(),
                source.apply(DOCUMENTS).documents(),
                source.apply(EMAIL).email(),
                source.apply(HOME_PHONE).homePhone(),
                source.apply(MOBILE_PHONE).mobilePhone(),
                source.apply(ADDRESS).address(),
                source.apply(LOCAL_ANSWERS).localAnswers());
    }
}
