package org.amparo.demo;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.NodeProfile;
import org.amparo.access.Role;

/** Valdoria: its institutions and the people who work there. */
final class DemoCountry {
    static final NodeProfile NODE = new NodeProfile("VA", "República de Valdoria", "XA", "es");
    /** No secret: it is printed when the demonstration starts. */
    static final String PASSWORD = "demostracion-valdoria";

    /** Whose institution is the root: sees every case, and takes the demonstration in. */
    static final String OVERSEER = "sofia.supervision";

    private DemoCountry() {}

    /**
     * An institution.
     *
     * @param parent name of the one above; empty for the root
     * @param place ISO 3166-2 of a department, or ISO 3166-1 of a country
     * @param share how many cases it registers, against the others of its kind
     */
    record Office(String name, String parent, String kind, String place, double share) {
        String country() {
            return place.substring(0, 2);
        }

        Optional<String> department() {
            return place.length() > 2 ? Optional.of(place) : Optional.empty();
        }

        boolean isAbroad() {
            return !country().equals("XA");
        }
    }

    /** Somebody who signs in. */
    record Official(String username, String name, Role role, String office) {}

    static final List<Office> OFFICES = read("""
            Ministerio de Justicia de Valdoria || ministry | XA | 0
            Secretaría Técnica contra la Trata | Ministerio de Justicia de Valdoria | ministry | XA | 0
            Instituto Valdorano de Estadística | Ministerio de Justicia de Valdoria | statistics_office | XA | 0
            Policía Nacional, Unidad contra la Trata | Ministerio de Justicia de Valdoria | police | XA | 4
            Brigada de Puerto Amparín | Policía Nacional, Unidad contra la Trata | police | XA-13 | 3
            Brigada de Nueva Aldaria | Policía Nacional, Unidad contra la Trata | police | XA-11 | 2
            Brigada de Pampalta | Policía Nacional, Unidad contra la Trata | police | XA-12 | 1
            Brigada de Llanoverde del Norte | Policía Nacional, Unidad contra la Trata | police | XA-09 | 2
            Fiscalía Especializada en Trata de Personas | Ministerio de Justicia de Valdoria | prosecution | XA | 3
            Fiscalía Regional de la Costa | Fiscalía Especializada en Trata de Personas | prosecution | XA-04 | 2
            Fiscalía Regional de las Sierras | Fiscalía Especializada en Trata de Personas | prosecution | XA-10 | 1
            Dirección Nacional de Migraciones | Ministerio de Justicia de Valdoria | migration | XA | 2
            Paso fronterizo de Tierrabrava | Dirección Nacional de Migraciones | migration | XA-16 | 4
            Terminal portuaria de Puerto Amparín | Dirección Nacional de Migraciones | migration | XA-13 | 2
            Paso fronterizo de Riosereno | Dirección Nacional de Migraciones | migration | XA-15 | 2
            Inspección General del Trabajo | Ministerio de Justicia de Valdoria | labour_inspection | XA | 2
            Inspección del Trabajo de Llanoverde | Inspección General del Trabajo | labour_inspection | XA-09 | 3
            Inspección del Trabajo de Lagunarena | Inspección General del Trabajo | labour_inspection | XA-08 | 2
            Red de Salud de Valdoria | Ministerio de Justicia de Valdoria | health | XA | 1
            Hospital de Fontalbina | Red de Salud de Valdoria | health | XA-06 | 2
            Hospital de Dos Brazos de Mar | Red de Salud de Valdoria | health | XA-05 | 1
            Consejo de Protección de la Niñez | Ministerio de Justicia de Valdoria | child_protection | XA | 3
            Consejo de la Niñez de Vallehondo | Consejo de Protección de la Niñez | child_protection | XA-17 | 1
            Defensoría del Pueblo de Valdoria | Ministerio de Justicia de Valdoria | ombudsman | XA | 1
            Casa Brisa, centro de acogida | Ministerio de Justicia de Valdoria | shelter | XA-02 | 3
            Casa Lucero, centro de acogida | Ministerio de Justicia de Valdoria | shelter | XA-10 | 2
            Casa Guaralinda, centro de acogida | Ministerio de Justicia de Valdoria | shelter | XA-07 | 1
            Fundación Puentes de Valdoria | Ministerio de Justicia de Valdoria | ngo | XA | 3
            Red Voces del Llano | Ministerio de Justicia de Valdoria | ngo | XA-12 | 1
            Asociación Orilla Segura | Ministerio de Justicia de Valdoria | ngo | XA-04 | 2
            Dirección General de Consulados | Ministerio de Justicia de Valdoria | consulate | XA | 0
            Consulado de Valdoria en Panamá | Dirección General de Consulados | consulate | PA | 3
            Consulado de Valdoria en Chile | Dirección General de Consulados | consulate | CL | 2
            Consulado de Valdoria en España | Dirección General de Consulados | consulate | ES | 2
            Defensa Pública de Víctimas | Ministerio de Justicia de Valdoria | legal_aid | XA | 0
            """);

    static final List<Official> OFFICIALS = List.of(
            new Official("ana.frontera", "Ana Frontera", Role.FRONT_LINE, "Paso fronterizo de Tierrabrava"),
            new Official("pablo.patrulla", "Pablo Patrulla", Role.FRONT_LINE, "Brigada de Puerto Amparín"),
            new Official("ines.inspeccion", "Inés Inspección", Role.FRONT_LINE, "Inspección General del Trabajo"),
            new Official("carla.casos", "Carla Casos", Role.CASE_WORKER, "Casa Brisa, centro de acogida"),
            new Official("nora.puentes", "Nora Puentes", Role.CASE_WORKER, "Fundación Puentes de Valdoria"),
            new Official("ursula.unidad", "Úrsula Unidad", Role.SUPERVISOR, "Policía Nacional, Unidad contra la Trata"),
            new Official(OVERSEER, "Sofía Supervisión", Role.SUPERVISOR, "Ministerio de Justicia de Valdoria"),
            new Official(
                    "fidel.fiscal", "Fidel Fiscal", Role.PROSECUTOR, "Fiscalía Especializada en Trata de Personas"),
            new Official("laura.letrada", "Laura Letrada", Role.LAWYER, "Defensa Pública de Víctimas"),
            new Official("clara.custodia", "Clara Custodia", Role.CUSTODIAN, "Ministerio de Justicia de Valdoria"),
            new Official("andres.analisis", "Andrés Análisis", Role.ANALYST, "Instituto Valdorano de Estadística"),
            new Official("paz.plan", "Paz Plan", Role.FOCAL_POINT, "Secretaría Técnica contra la Trata"),
            new Official("rita.responde", "Rita Responde", Role.RESPONDENT, "Inspección General del Trabajo"),
            new Official("oscar.observa", "Óscar Observa", Role.OBSERVER, "Defensoría del Pueblo de Valdoria"),
            new Official(
                    "serena.secretaria", "Serena Secretaría", Role.SECRETARIAT, "Secretaría Técnica contra la Trata"),
            new Official("adela.admin", "Adela Administra", Role.ADMINISTRATOR, "Ministerio de Justicia de Valdoria"));

    private static final Map<String, Office> BY_NAME =
            OFFICES.stream().collect(Collectors.toUnmodifiableMap(Office::name, Function.identity()));

    /** Who is responsible for an institution's cases: somebody there, or in the nearest one above. */
    static String owner(Office office) {
        return OFFICIALS.stream()
                .filter(official ->
                        official.role().worksOnCases() && official.office().equals(office.name()))
                .findFirst()
                .map(Official::username)
                .orElseGet(() -> owner(requireNonNull(BY_NAME.get(office.parent()))));
    }

    private static List<Office> read(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Office(
                        cells.get(0), cells.get(1), cells.get(2), cells.get(3), Double.parseDouble(cells.get(4))))
                .toList();
    }
}
