package org.amparo.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Given names that people have, and family names that nobody has: together, plainly, a rehearsal. */
final class Names {
    static final List<String> GIVEN_FEMALE = List.of(
            "Abril",
            "Alba",
            "Alicia",
            "Amaia",
            "Amelia",
            "Belén",
            "Berta",
            "Camila",
            "Carmen",
            "Celia",
            "Dalia",
            "Daniela",
            "Elena",
            "Elisa",
            "Emilia",
            "Estela",
            "Flora",
            "Gabriela",
            "Inés",
            "Irene",
            "Isabel",
            "Jimena",
            "Josefina",
            "Julia",
            "Karina",
            "Leonor",
            "Lorena",
            "Lucía",
            "Luz Marina",
            "Magdalena",
            "Marisol",
            "Marta",
            "Mercedes",
            "Micaela",
            "Natalia",
            "Noemí",
            "Olga",
            "Paloma",
            "Raquel",
            "Rocío",
            "Sara",
            "Susana",
            "Teresa",
            "Valeria",
            "Violeta",
            "Yolanda");
    static final List<String> GIVEN_MALE = List.of(
            "Abel",
            "Adrián",
            "Agustín",
            "Alonso",
            "Andrés",
            "Bruno",
            "Camilo",
            "César",
            "Damián",
            "Daniel",
            "Darío",
            "Emilio",
            "Ernesto",
            "Esteban",
            "Fabián",
            "Felipe",
            "Gabriel",
            "Gael",
            "Hugo",
            "Ignacio",
            "Iván",
            "Jacinto",
            "Joaquín",
            "Julián",
            "Leandro",
            "Lorenzo",
            "Marcos",
            "Mateo",
            "Miguel",
            "Nicolás",
            "Octavio",
            "Óscar",
            "Pablo",
            "Ramiro",
            "Raúl",
            "Rodrigo",
            "Samuel",
            "Santiago",
            "Tomás",
            "Ulises",
            "Vicente",
            "Yago");
    static final List<String> GIVEN_HAITI =
            List.of("Fabiola", "Islande", "Judeline", "Mirlande", "Nadège", "Rosemène", "Wideline", "Yolette");
    static final List<String> GIVEN_HAITI_MALE =
            List.of("Évens", "Frantz", "Jean-Robert", "Kenson", "Ricardy", "Wilner", "Wisly");
    static final List<String> FAMILY = List.of(
            "Abstracto",
            "Andamio",
            "Bosquejo",
            "Boceto",
            "Conjetura",
            "Croquis",
            "Deprueba",
            "Ejemplar",
            "Ensayo",
            "Escenario",
            "Esquema",
            "Fábula",
            "Figurado",
            "Guion",
            "Hipótesis",
            "Imaginario",
            "Invento",
            "Leyenda",
            "Maqueta",
            "Molde",
            "Muestra",
            "Parábola",
            "Patrón",
            "Plantilla",
            "Prototipo",
            "Quimera",
            "Relato",
            "Simulacro",
            "Supuesto",
            "Tramoya",
            "Trazado",
            "Valdorano",
            "Valdoriense",
            "Vocablo");

    private Names() {}

    static String given(String sex, String nationality, RandomGenerator chance) {
        boolean male = sex.equals("male") || !sex.equals("female") && chance.nextBoolean();
        if (nationality.equals("HT")) {
            return one(male ? GIVEN_HAITI_MALE : GIVEN_HAITI, chance);
        }
        return one(male ? GIVEN_MALE : GIVEN_FEMALE, chance);
    }

    /** Both family names, as Spanish puts them. */
    static String family(RandomGenerator chance) {
        return one(FAMILY, chance) + " " + one(FAMILY, chance);
    }

    static String full(RandomGenerator chance) {
        return one(chance.nextBoolean() ? GIVEN_FEMALE : GIVEN_MALE, chance) + " " + one(FAMILY, chance);
    }

    private static String one(List<String> from, RandomGenerator chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
