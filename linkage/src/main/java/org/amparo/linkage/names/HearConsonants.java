package org.amparo.linkage.names;

/** How consonants are heard, by what stands beside them. */
final class HearConsonants {
    private final Spoken spoken;

    HearConsonants(Spoken spoken) {
        this.spoken = spoken;
    }

    void hear() {
        char c = spoken.letter();
        char next = spoken.next(1);
        switch (c) {
            case 'ç', 'z' -> spoken.say('s', next == 'h' ? 2 : 1);
            case 's' -> s(next);
            case 'v', 'b' -> spoken.say('b', next == 'h' ? 2 : 1);
            case 'ñ' -> spoken.say('n', 1);
            case 'n' -> spoken.say('n', next == 'h' ? 2 : 1);
            case 'm' -> m(next);
            case 'w' -> w(next);
            case 'l' -> l(next);
            case 'c' -> c(next);
            case 'q' -> q(next);
            case 'k' -> spoken.say('k', next == 'h' ? 2 : 1);
            case 'g' -> g(next);
            case 'j' -> j(next);
            case 'x' -> x(next);
            case 'h' -> h(next);
            case 'p' -> p(next);
            case 't' -> t(next);
            case 'd' -> d(next);
            default -> spoken.say(c, next == 'h' ? 2 : 1);
        }
    }

    private void s(char next) {
        if (next == 'c' && spoken.next(2) == 'h') {
            spoken.say('s', 3);
        } else if (next == 'h') {
            spoken.say('c', 's');
            spoken.skip(2);
        } else if (next == 'c' && Spoken.isFront(spoken.next(2))) {
            spoken.say('s', 2);
        } else {
            spoken.say('s', 1);
        }
    }

    private void m(char next) {
        boolean end = next == Spoken.END && spoken.vowels() > 1;
        spoken.say(end || next == 'b' || next == 'p' && spoken.next(2) != 's' ? 'n' : 'm', 1);
    }

    private void w(char next) {
        if (!Spoken.isVowel(next)) {
            spoken.say('u', 1);
        } else if (spoken.at() > 0 && (spoken.before() == 'o' || spoken.before() == 'u')) {
            spoken.skip(1);
        } else if (spoken.at() > 0 && !Spoken.isVowel(spoken.before())) {
            spoken.say('u', 'b');
            spoken.skip(1);
        } else {
            spoken.say('w', 'b');
            spoken.skip(1);
        }
    }

    private void l(char next) {
        if (next == 'l' && Spoken.isVowel(spoken.next(2)) || next == 'h') {
            spoken.say('y', 'l');
            spoken.skip(2);
        } else {
            spoken.say('l', next == 'l' ? 2 : 1);
        }
    }

    private void c(char next) {
        if (next == 'h') {
            boolean k =
                    spoken.next(2) == 'r' || spoken.next(2) == 'l' || spoken.next(2) == 'a' && spoken.next(3) == 'e';
            spoken.say(k ? 'k' : 'c', 2);
        } else if (next == 't' || next == 's') {
            spoken.skip(1);
        } else if (Spoken.isFront(next)) {
            spoken.say('s', 1);
        } else if (next == 'c' && Spoken.isFront(spoken.next(2))) {
            spoken.say('s', 2);
        } else if (lostCedilla()) {
            spoken.say('k', 's');
            spoken.skip(1);
        } else {
            spoken.say('k', 1);
        }
    }

    /** Goncalves, Lourenco, Conceicao: where Portuguese has a cedilla and a keyboard has none. */
    private boolean lostCedilla() {
        return spoken.at() > 0
                && (spoken.before() == 'n' && (spoken.next(1) == 'a' || spoken.next(1) == 'o')
                        || spoken.next(1) == 'a' && spoken.next(2) == 'o' && spoken.next(3) == Spoken.END);
    }

    private void q(char next) {
        if (next == 'u' && Spoken.isFront(spoken.next(2))) {
            spoken.say('k', 2);
        } else {
            spoken.say('k', next == 'h' ? 2 : 1);
        }
    }

    private void g(char next) {
        if (next == 'u' && Spoken.isFront(spoken.next(2))) {
            spoken.say('g', spoken.at() > 0 && !Spoken.isVowel(spoken.before()) ? 'u' : 'w');
            spoken.skip(2);
        } else if (next == 'u' && (spoken.next(2) == 'a' || spoken.next(2) == 'o')) {
            spoken.say('w', 2);
        } else if (next == 'n') {
            spoken.say('n', 2);
        } else if (next == 'd') {
            spoken.skip(1);
        } else if (Spoken.isFront(next)) {
            if (spoken.isFirst()) {
                spoken.say('j', 'y', 'g');
            } else {
                spoken.say('j', 'g');
            }
            spoken.skip(1);
        } else {
            spoken.say('g', next == 'h' ? 2 : 1);
        }
    }

    private void j(char next) {
        if (spoken.isFirst()) {
            spoken.say('j', 'y');
        } else {
            spoken.say('j');
        }
        spoken.skip(next == 'h' ? 2 : 1);
    }

    private void x(char next) {
        if (spoken.isFirst()) {
            spoken.say('j', 's');
        } else if (Spoken.isVowel(next)
                && spoken.at() > 1
                && spoken.before() == 'i'
                && Spoken.isVowel(spoken.before(2))) {
            spoken.say('s', 'c');
        } else if (Spoken.isVowel(next)) {
            spoken.say('s', 'j');
        } else {
            spoken.say('s');
        }
        spoken.skip(1);
    }

    private void h(char next) {
        if (next == 'u' && Spoken.isVowel(spoken.next(2))) {
            spoken.say('w', 2);
        } else if (next == 'i' && spoken.next(2) == 'e' && spoken.isFirst()) {
            spoken.say('y', 2);
        } else {
            boolean breathed = Spoken.isVowel(next)
                    && (spoken.isFirst() ? !spoken.word().startsWith("her") : Spoken.isVowel(spoken.before()));
            if (breathed) {
                spoken.branch("", "j");
            }
            spoken.skip(1);
        }
    }

    private void p(char next) {
        if (next == 'h') {
            spoken.say('f', 2);
        } else if (next == 't' || next == 's' && (spoken.isFirst() || spoken.before() == 'm')) {
            spoken.skip(1);
        } else {
            spoken.say('p', 1);
        }
    }

    private void t(char next) {
        boolean th = next == 'h';
        char after = th ? spoken.next(2) : next;
        if (next == 'c' && spoken.next(2) == 'h') {
            spoken.say('c', 3);
        } else if (next == 's' || next == 'z' || next == 'l' && spoken.next(2) == Spoken.END) {
            spoken.skip(1);
        } else if (after == Spoken.END && spoken.at() > 0 && !Spoken.isVowel(spoken.before())) {
            spoken.branch("t", "");
            spoken.skip(th ? 2 : 1);
        } else {
            spoken.say('t', th ? 2 : 1);
        }
    }

    private void d(char next) {
        if (next == 'j') {
            spoken.say('y', 2);
        } else if (next == Spoken.END) {
            spoken.branch("t", "");
            spoken.skip(1);
        } else {
            spoken.say('d', next == 'h' ? 2 : 1);
        }
    }
}
