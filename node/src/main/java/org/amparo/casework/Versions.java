package org.amparo.casework;

/** The version of each section: 1 when registered, one more with each change. */
public record Versions(
        int overview, int profile, int trafficking, int events, int perpetrators, int referrals, int local) {

    static final Versions FIRST = new Versions(1, 1, 1, 1, 1, 1, 1);

    public int of(Section section) {
        return switch (section) {
            case OVERVIEW -> overview;
            case PROFILE -> profile;
            case TRAFFICKING -> trafficking;
            case EVENTS -> events;
            case PERPETRATORS -> perpetrators;
            case REFERRALS -> referrals;
            case LOCAL -> local;
        };
    }

    /** A tag that changes with any section. */
    public String tag() {
        return overview + "." + profile + "." + trafficking + "." + events + "." + perpetrators + "." + referrals + "."
                + local;
    }
}
