package org.amparo.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.confidential.AccessToken;
import org.amparo.linkage.encoding.Encoding;

/**
 * Keys and encodings by which two nodes find out whom both know, made inside the vault: who a person is goes into them and does
 * not come out with them. They never leave this program; what does is what the private match makes of them.
 *
 * <p>Joins the caller's transaction.
 */
public interface MatchKeys {
    /** What a key is made of. Stored in lower case; never rename one, since two nodes must mean the same. */
    enum Kind {
        /** Country and number of a document. */
        DOCUMENT(true),
        /** All names, in any order, and the whole date of birth. */
        NAME_DATE(true),
        /** The number of a document alone. */
        NUMBER(false),
        /** How the first given name sounds, and the whole date of birth. */
        GIVEN_DATE(false),
        /** How the first surname sounds, and the whole date of birth. */
        SURNAME_DATE(false),
        /** How the first given name and the first surname sound, and the year of birth. */
        SOUND_YEAR(false),
        /** How the first given name and two surnames sound, in any order. */
        SOUND_NAMES(false),
        /** How the first given name and the first surname sound, and day and month of birth. */
        SOUND_DAY(false),
        /** Several keys of how names and date are written as a whole: whoever is written almost alike shares one of them. */
        LIKENESS(false);

        private final boolean strong;

        Kind(boolean strong) {
            this.strong = strong;
        }

        /** Whether one such key says that it is the same person; of others several are needed. */
        public boolean isStrong() {
            return strong;
        }

        /** How many keys of this kind a person has as a rule. */
        public int keys() {
            return this == LIKENESS ? LikenessKeys.BANDS : 1;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            for (var kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A key: 32 bytes, the same for whoever has the same of what it is made of, under the same binding. */
    record Key(Kind kind, byte[] bytes) {
        @Override
        public String toString() {
            return "Key[" + kind + "]";
        }
    }

    /**
     * The keys of those persons who were not erased; each has {@link Kind#keys} of a kind at most, but for documents.
     *
     * @param binding what the keys hold for: others have nothing in common with them
     */
    Map<PersonId, List<Key>> of(Collection<PersonId> persons, Set<Kind> kinds, byte[] binding, AccessToken token);

    /**
     * How names and date of birth of those persons are encoded of whom both are known and who were not erased, to be compared
     * with others under the same binding. Whoever has the binding can try what an encoding may stand for: it leaves this program
     * as little as a key does.
     *
     * @param binding what the encodings hold for, at least 32 bytes
     */
    Map<PersonId, Encoding> encodings(Collection<PersonId> persons, byte[] binding, AccessToken token);
}
