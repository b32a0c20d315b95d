package org.amparo.linkage.population;

/** Letters without their accents, letter for letter. */
final class Letters {
    private static final String MARKED = "áàâãäéèêëíìîïóòôõöúùûüñçÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇ";
    private static final String PLAIN = "aaaaaeeeeiiiiooooouuuuncAAAAAEEEEIIIIOOOOOUUUUNC";

    private Letters() {}

    static String plain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) > 127) {
                return replaced(written);
            }
        }
        return written;
    }

    private static String replaced(String written) {
        char[] letters = written.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            int at = letters[i] > 127 ? MARKED.indexOf(letters[i]) : -1;
            if (at >= 0) {
                letters[i] = PLAIN.charAt(at);
            }
        }
        return new String(letters);
    }
}
