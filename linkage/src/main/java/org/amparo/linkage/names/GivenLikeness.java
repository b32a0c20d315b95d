package org.amparo.linkage.names;

/** How alike two given names are, best first. */
public enum GivenLikeness {
    /** Written alike but for accents, case, marks and abbreviations. */
    SAME,
    /** The same words in another order, or set apart otherwise: Luis José, Ana María and Anamaría, María del Carmen. */
    SAME_TOKENS,
    /** All words of the one are in the other: José, José Luis. */
    CONTAINED,
    /** One is a short form of the other, or both of the same: Lupe, Guadalupe. */
    HYPOCORISTIC,
    /** Only an initial speaks for one of the words: J. Luis. */
    INITIAL,
    /** Sound alike: Wilmer, Guilmer. */
    SOUNDS_ALIKE,
    /** A slip of the hand apart, or cut short. */
    NEAR,
    /** Some likeness of every word: two slips, or the form of the other sex: Mario, María. */
    FAR_NEAR,
    /** One word is alike, another speaks against it: María José, María Fernanda. */
    ONE_IN_COMMON,
    DIFFERENT
}
