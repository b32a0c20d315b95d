package org.amparo.demo;

import java.util.List;
import java.util.Map;
import org.amparo.access.Access;
import org.amparo.access.Role;
import org.amparo.directory.Authority;
import org.amparo.directory.Authority.Member;
import org.amparo.directory.ContactPoint;
import org.amparo.directory.Directory;
import org.springframework.stereotype.Component;

/** Lets the invented focal point write the invented country's authority into the directory. */
@Component
class WriteAuthority {
    private static final Authority AUTHORITY = new Authority(
            Map.of(
                    "es", "Comité Nacional de Valdoria contra la Trata de Personas",
                    "en", "National Committee of Valdoria against Trafficking in Persons"),
            "commission",
            "Coordina la política nacional contra la trata de personas y da seguimiento al plan de trabajo.",
            "Ley 4 de 2015, artículo 12 (inventada para la demostración).",
            List.of(
                    new Member("Ministerio de Justicia de Valdoria", "Presidencia"),
                    new Member("Secretaría Técnica contra la Trata", "Secretaría"),
                    new Member("Inspección General del Trabajo", "Integrante")),
            List.of(
                    new ContactPoint(
                            1,
                            "Paz Plan",
                            "Mesa de enlace internacional",
                            "+999 2000 0101",
                            "enlace@valdoria.example",
                            List.of("es", "en"),
                            "Lunes a viernes, de 8 a 16 horas",
                            "Correo cifrado: reservado@valdoria.example",
                            "0000 1111 2222 3333 4444 5555 6666 7777",
                            true),
                    new ContactPoint(
                            2,
                            "Serena Secretaría",
                            "Guardia para casos urgentes",
                            "+999 2000 0102",
                            "",
                            List.of("es"),
                            "Todos los días, a toda hora",
                            "",
                            "",
                            false)));

    private final Access access;
    private final Directory directory;

    WriteAuthority(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    void write() {
        DemoCountry.OFFICIALS.stream()
                .filter(official -> official.role() == Role.FOCAL_POINT)
                .flatMap(official -> access.viewerNamed(official.username()).stream())
                .filter(directory::keeps)
                .forEach(viewer -> directory.add(viewer, AUTHORITY));
    }
}
