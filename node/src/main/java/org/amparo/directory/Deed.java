package org.amparo.directory;

/** What somebody may come to do in the directory, beside reading what is public. */
enum Deed {
    /** Names, secure channels, contact points that are not public, and what stood before. */
    READ_RESTRICTED,
    /** Add, change, confirm, take out. */
    KEEP,
    FREEZE_EDITION
}
