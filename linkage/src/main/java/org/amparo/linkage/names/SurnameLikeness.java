package org.amparo.linkage.names;

/** How alike two surnames are, best first. Each side holds one or two surnames, sometimes more. */
public enum SurnameLikeness {
    /** Written alike but for accents, case, marks and abbreviations. */
    SAME,
    /** The same words but for particles and spaces: De la Cruz, Delacruz, Cruz. */
    SAME_TOKENS,
    /** The same surnames in another order. */
    SWAPPED,
    /** The first surname is the same and only one side has a second. */
    SECOND_MISSING,
    /** The husband's name came or went: Pérez Mora, Pérez de Gómez. */
    MARRIED,
    /** One side has one surname, and it is the other's second. */
    FIRST_MISSING,
    /** All sound alike: Ximénez Llanes, Jiménez Yáñez. */
    SOUNDS_ALIKE,
    /** Slips of the hand apart, or cut short. */
    NEAR,
    /** What is missing on one side aside, they sound alike. */
    PART_SOUNDS_ALIKE,
    /** What is missing on one side aside, slips of the hand apart. */
    PART_NEAR,
    /** Each has some likeness, one of them a good one. */
    FAR_NEAR,
    /** One surname is the same, and the other speaks against it. */
    ONE_SAME,
    /** Some likeness of one. */
    ONE_NEAR,
    DIFFERENT
}
