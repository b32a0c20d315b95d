package org.amparo.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Names as the Americas have them: a few that many bear, and a long tail that hardly anybody does. Nobody's in particular. */
final class InventedNames {
    private static final List<String> GIVEN = List.of(
            "María José Juan Luis Carlos Jorge Ana Rosa Carmen Jesús Miguel Ángel Pedro Francisco Antonio Manuel Daniel David Fernando Marta Sofía Camila Valentina Isabel Lucía Gabriela Andrea Paola Diana Claudia Sandra Patricia Gloria Teresa Elena Beatriz Adriana Alejandra Laura Natalia Carolina Victoria Guadalupe Fátima Rocío Pilar Mercedes Dolores Esperanza João Paulo Lucas Mateus Rafaela Larissa Jean Pierre Marie Rose Guerline Wilson William Kevin Brayan Yesenia Yuliana"
                    .split(" "));
    private static final List<String> SURNAMES = List.of(
            "García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Cruz Morales Ortiz Gutiérrez Chávez Ramos Vargas Castillo Jiménez Mendoza Ruiz Álvarez Romero Herrera Medina Aguilar Vega Castro Mamani Quispe Condori Huamán Chávez Choque Apaza Silva Santos Oliveira Souza Pereira Lima Costa Ferreira Rojas Contreras Muñoz Soto Molina Espinoza Núñez Peña Guerrero Salazar Delgado Campos Cabrera Vásquez Ibáñez Yáñez Joseph Louis Charles Saint Baptiste"
                    .split(" "));
    private static final List<String> SYLLABLES = List.of(
            "ma ri lo pe za gu ti e rra que lla ño ca bre ro sa mo ra vi lle ga be ni to al var do quin te cha pa hua man ya ce fe lu na zu xi pol"
                    .split(" "));
    private static final int TAIL = 20_000;

    private final Random random;

    InventedNames(Random random) {
        this.random = random;
    }

    /** Given names and surnames, both with their words. */
    record Name(List<String> given, List<String> surnames) {
        String whole() {
            return String.join(" ", given) + " " + String.join(" ", surnames);
        }
    }

    /** What goes wrong with names, at a desk or a border. */
    enum Fault {
        TYPING,
        ORDER,
        MISSING_SECOND_SURNAME,
        ACCENTS,
        SPELLING
    }

    Name name() {
        var given = new ArrayList<String>();
        given.add(random.nextInt(5) == 0 ? rare() : common(GIVEN));
        if (random.nextInt(10) < 6) {
            given.add(common(GIVEN));
        }
        var surnames = new ArrayList<String>();
        surnames.add(surname());
        if (random.nextInt(10) < 9) {
            surnames.add(surname());
        }
        return new Name(given, surnames);
    }

    private String surname() {
        return random.nextInt(10) < 4 ? rare() : common(SURNAMES);
    }

    private String common(List<String> from) {
        return from.get((int) (Math.pow(random.nextDouble(), 2) * from.size()));
    }

    private String rare() {
        var drawn = new Random((long) (Math.pow(random.nextDouble(), 2) * TAIL));
        drawn.nextInt();
        var word = new StringBuilder();
        for (int left = 2 + drawn.nextInt(3); left > 0; left--) {
            word.append(SYLLABLES.get(drawn.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    String with(Fault fault, Name name) {
        var words = new ArrayList<>(name.given());
        words.addAll(name.surnames());
        switch (fault) {
            case TYPING -> {
                int at = random.nextInt(words.size());
                words.set(at, mistyped(words.get(at)));
            }
            case ORDER -> Collections.shuffle(words, random);
            case MISSING_SECOND_SURNAME -> {
                if (name.surnames().size() > 1) {
                    words.removeLast();
                }
            }
            case ACCENTS ->
                words.replaceAll(
                        word -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
            case SPELLING ->
                words.replaceAll(word -> word.replace("z", "s")
                        .replace("v", "b")
                        .replace("ll", "y")
                        .replaceAll("[Hh]", ""));
        }
        return String.join(" ", words);
    }

    /** A letter left out, put in, mistaken for another, or two that changed places. */
    private String mistyped(String word) {
        int at = random.nextInt(word.length() - 1);
        char other = (char) ('a' + random.nextInt(26));
        return word.substring(0, at)
                + switch (random.nextInt(4)) {
                    case 0 -> word.substring(at + 1);
                    case 1 -> other + word.substring(at);
                    case 2 -> other + word.substring(at + 1);
                    default -> "" + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
                };
    }
}
