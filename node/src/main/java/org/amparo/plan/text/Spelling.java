package org.amparo.plan.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word was before it was scanned. A scan mistakes letters in few ways (ó for é or d, ñ for fi): a word that is none, and
 * becomes exactly one word of the dictionary by such mistakes, was that word. Without a dictionary every word is as it stands.
 */
final class Spelling {
    /** Every Spanish noun that ends so has the accent: no dictionary is needed. */
    private static final Pattern ION =
            Pattern.compile("(\\p{Ll}*[csgtnpxl])i(?:on|én|dn|don|dén|éon|oén|oon|odn|oé|onn)");

    private static final Pattern MASCULINE = Pattern.compile("\\p{Ll}{3,}[ai]dos?");
    /** What follows "this", and not "is". */
    private static final Pattern NOUN =
            Pattern.compile("(?i)\\p{L}{2,}(?:c|s)i(?:on|én|ón|dn|don)|\\p{L}{2,}(?:dad|tud|umbre)");

    private static final int LONGEST = 40;

    private final Words words;

    Spelling(Words words) {
        this.words = words;
    }

    TextLanguage language() {
        return words.language();
    }

    /** What a word is taken for. */
    sealed interface Verdict {
        /** Nothing to do, or nothing known. */
        record Left() implements Verdict {}

        record Meant(String word, Repair.Kind kind, String reason) implements Verdict {}

        /** More than one word can be meant, or none that is known. */
        record Doubtful(String reason) implements Verdict {}
    }

    private static final Verdict LEFT = new Verdict.Left();

    /**
     * @param before the word before it, or nothing
     * @param after the word after it, or nothing
     */
    Verdict judge(String word, String before, String after) {
        if (!language().hasDictionary()) {
            return LEFT;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<Verdict> inPhrase = inPhrase(word, lower, before, after);
        if (inPhrase.isPresent()) {
            return inPhrase.get();
        }
        if (lower.equals("esta") && NOUN.matcher(after).matches() && !TextLanguage.SPANISH.leadsOn(after)) {
            return LEFT;
        }
        String other = words.other(lower);
        if (!other.isEmpty()) {
            return new Verdict.Doubtful("could be " + other + ": both are words");
        }
        if (words.has(lower) || lower.length() > LONGEST) {
            return LEFT;
        }
        Matcher ion = ION.matcher(lower);
        if (ion.matches()) {
            return meant(word, ion.group(1) + "ión", "no Spanish word ends in -" + lower.substring(ion.end(1)));
        }
        Set<String> candidates = words.misread(lower);
        if (candidates.size() == 1) {
            return meant(word, candidates.iterator().next(), "the one word of the dictionary that a scan misreads so");
        }
        if (candidates.size() > 1) {
            return new Verdict.Doubtful("could be " + String.join(" or ", candidates));
        }
        return split(word, lower);
    }

    /** Whether it is a word, or becomes one by mistakes of every scan: then nothing speaks for a strike-through. */
    boolean sound(String word) {
        if (!language().hasDictionary()) {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return words.has(lower)
                || (lower.length() <= LONGEST
                        && (ION.matcher(lower).matches()
                                || !words.misread(lower).isEmpty()));
    }

    /** Whether nothing but its ending makes it a word. */
    boolean knownOnlyByEnding(String word) {
        if (!language().hasDictionary()) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Matcher ion = ION.matcher(lower);
        return !words.has(lower) && ion.matches() && !words.has(ion.group(1) + "ión");
    }

    private Optional<Verdict> inPhrase(String word, String lower, String before, String after) {
        if (lower.equals("esta") && MASCULINE.matcher(after).matches()) {
            return Optional.of(meant(word, "está", "the word after it is masculine, and \"esta\" is not"));
        }
        return words.phrase(before, lower)
                .map(phrase -> phrase.substring(phrase.indexOf(' ') + 1))
                .or(() -> words.phrase(lower, after).map(phrase -> phrase.substring(0, phrase.indexOf(' '))))
                .map(right -> right.equals(lower) ? LEFT : meant(word, right, "so in this phrase"));
    }

    /** Two words run together, of which one only holds others together: {@code enel}, {@code mutuay}. */
    private Verdict split(String word, String lower) {
        for (int at = 1; at < lower.length(); at++) {
            String first = lower.substring(0, at);
            String second = lower.substring(at);
            boolean both = TextLanguage.SPANISH.leadsOn(first) && TextLanguage.SPANISH.leadsOn(second);
            boolean trailing = second.equals("y") && first.length() > 2 && words.has(first);
            if (both || trailing) {
                return new Verdict.Meant(
                        word.substring(0, at) + " " + word.substring(at),
                        Repair.Kind.SPACING,
                        "two words of the dictionary run together");
            }
        }
        return lower.chars().anyMatch(Character::isDigit)
                ? new Verdict.Doubtful("not a word, and no word is near")
                : LEFT;
    }

    private static Verdict.Meant meant(String word, String lower, String reason) {
        String cased = lower;
        if (word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && word.chars().anyMatch(Character::isLetter)) {
            cased = lower.toUpperCase(Locale.ROOT);
        } else if (Character.isUpperCase(word.charAt(0)) && !lower.equals("la")) {
            cased = Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
        }
        boolean accent = Letters.withoutAccents(word).equalsIgnoreCase(Letters.withoutAccents(lower))
                || lower.chars().anyMatch(letter -> "áéíóúüñ".indexOf(letter) >= 0);
        return new Verdict.Meant(cased, accent ? Repair.Kind.ACCENT : Repair.Kind.LETTER, reason);
    }
}
