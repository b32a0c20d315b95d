package org.amparo.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.amparo.confidential.AccessToken;
import org.amparo.forms.PartialDate;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.NameReader;
import org.amparo.linkage.names.Token;
import org.springframework.stereotype.Component;

/**
 * Makes keys of identities: normalised, framed with their kind, and passed through HMAC under the binding. A person of whom
 * what a kind needs is not known has no key of it.
 */
@Component
class MakeMatchKeys implements MatchKeys {
    private static final int SHORTEST_NUMBER = 5;
    private static final int WHOLE_DATE = 10;

    private final Vault vault;

    MakeMatchKeys(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Map<PersonId, List<Key>> of(
            Collection<PersonId> persons, Set<Kind> kinds, byte[] binding, AccessToken token) {
        var reader = new NameReader();
        var mac = mac(binding);
        var likeness =
                kinds.contains(Kind.LIKENESS) ? Optional.of(new LikenessKeys(binding)) : Optional.<LikenessKeys>empty();
        var found = new HashMap<PersonId, List<Key>>();
        vault.findAll(persons).forEach((person, kept) -> {
            var keys = new ArrayList<Key>();
            var identity = kept.identity().open(token);
            var all = values(identity, reader);
            likeness.ifPresent(like -> all.put(Kind.LIKENESS, like.of(identity)));
            all.forEach((kind, values) -> {
                if (kinds.contains(kind)) {
                    values.stream()
                            .distinct()
                            .forEach(value -> keys.add(new Key(
                                    kind, mac.doFinal((kind.code() + '\0' + value).getBytes(StandardCharsets.UTF_8)))));
                }
            });
            found.put(person, keys);
        });
        return found;
    }

    @Override
    public Map<PersonId, Encoding> encodings(Collection<PersonId> persons, byte[] binding, AccessToken token) {
        var encodings = new MatchEncodings(binding);
        var found = new HashMap<PersonId, Encoding>();
        vault.findAll(persons)
                .forEach((person, kept) ->
                        encodings.of(kept.identity().open(token)).ifPresent(encoding -> found.put(person, encoding)));
        return found;
    }

    private static Mac mac(byte[] binding) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(binding, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By kind, what the keys are made of. Never leaves this class. */
    static Map<Kind, List<String>> values(Identity identity, NameReader reader) {
        var given = tokens(reader, identity.firstName(), identity.middleName());
        var surnames = tokens(reader, identity.secondName());
        var date = identity.birthDate().map(PartialDate::iso);
        var day = date.filter(iso -> iso.length() == WHOLE_DATE);
        var year = date.map(iso -> iso.substring(0, 4));
        var first = sounds(given, 1);
        var family = sounds(surnames, 1);
        var both = Stream.concat(first.stream(), family.stream()).toList();

        var values = new LinkedHashMap<Kind, List<String>>();
        values.put(Kind.DOCUMENT, documents(identity, true));
        values.put(Kind.NUMBER, documents(identity, false));
        values.put(Kind.NAME_DATE, joined(words(given, surnames), 2, day));
        values.put(Kind.GIVEN_DATE, joined(first, 1, day));
        values.put(Kind.SURNAME_DATE, joined(family, 1, day));
        values.put(Kind.SOUND_YEAR, first.isEmpty() ? List.of() : joined(both, 2, year));
        values.put(
                Kind.SOUND_NAMES,
                joined(
                        Stream.concat(
                                        first.stream(),
                                        sounds(surnames, 2).stream().sorted())
                                .toList(),
                        3,
                        Optional.of("")));
        values.put(Kind.SOUND_DAY, first.isEmpty() ? List.of() : joined(both, 2, day.map(iso -> iso.substring(5))));
        return values;
    }

    private static List<String> documents(Identity identity, boolean withCountry) {
        return identity.documents().stream()
                .filter(document -> !withCountry || document.country().isPresent())
                .map(document -> (withCountry ? document.country().orElseThrow() + '\0' : "")
                        + ExactKind.DOCUMENT.normal(document.number()))
                .filter(value -> value.length() >= SHORTEST_NUMBER + (withCountry ? 3 : 0))
                .toList();
    }

    /** One value of all parts, or none where too few of them are known. */
    private static List<String> joined(List<String> parts, int least, Optional<String> date) {
        return parts.size() < least || date.isEmpty()
                ? List.of()
                : List.of(String.join("\0", parts) + '\0' + date.get());
    }

    private static List<String> words(List<Token> given, List<Token> surnames) {
        return Stream.concat(given.stream(), surnames.stream())
                .map(Token::text)
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<String> sounds(List<Token> tokens, int most) {
        return tokens.stream()
                .filter(token -> token.phonetic() != 0)
                .limit(most)
                .map(token -> Long.toString(token.phonetic(), Character.MAX_RADIX))
                .toList();
    }

    @SafeVarargs
    private static List<Token> tokens(NameReader reader, Optional<String>... names) {
        return Stream.of(names)
                .flatMap(Optional::stream)
                .map(reader::read)
                .map(Name::tokens)
                .flatMap(List::stream)
                .toList();
    }
}
