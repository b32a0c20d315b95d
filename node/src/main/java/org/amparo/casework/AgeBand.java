package org.amparo.casework;

/** The age bands of statistics, those of CTDC, so that national figures can be held beside the public data set. */
public final class AgeBand {
    private AgeBand() {}

    /** The code, in the list {@code age_band}, of the band that an age in years falls into. */
    public static String of(int age) {
        if (age <= 8) {
            return "0_8";
        } else if (age <= 17) {
            return "9_17";
        } else if (age <= 20) {
            return "18_20";
        } else if (age <= 23) {
            return "21_23";
        } else if (age <= 26) {
            return "24_26";
        } else if (age <= 29) {
            return "27_29";
        } else if (age <= 38) {
            return "30_38";
        } else if (age <= 47) {
            return "39_47";
        }
        return "48_plus";
    }

    /** Whether everybody in the band is under 18. */
    public static boolean isChild(String code) {
        return code.equals("0_8") || code.equals("9_17");
    }
}
