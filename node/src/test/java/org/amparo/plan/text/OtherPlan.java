package org.amparo.plan.text;

import java.time.LocalDate;

/** A small invented plan of another period, typed and not scanned, with proposals of other States. */
final class OtherPlan {
    static final String SOURCE = """
            Los Estados Miembros adoptan el Cuarto Plan de Trabajo contra la Trata de Personas (2029-2034).

            I. OBJETIVOS

            1. Prevenir la trata de personas [ARG: y el tráfico de órganos] en la región.

            2. Proteger a las víctimas [URY: de—forma—inmediata].

            II. PRINCIPIOS

            1. Respeto a la dignidad humana.

            III. DIRECTRICES GENERALES

            1. Fortalecer los registros a nivel [ARG: lecal—y—previncial nacional] de cada Estado.

            2. Promover la cooperación entre los Estados.

            [URY: Crear un fondo regional para la reparación de las víctimas.]

            3. Publicar [URY: previncial nacional] cada año un informe.

            IV. MANDATOS ASIGNADOS A LA SECRETARÍA GENERAL

            1. Publicar un informe cada dos años.
            """;

    static final Edition EDITION = new Edition(
            new PlanTitle("Cuarto Plan de Trabajo contra la Trata de Personas", 2029, 2034),
            "es",
            "draft",
            "plan.txt",
            "0123456789abcdef0123456789abcdef",
            LocalDate.of(2028, 11, 3));

    private OtherPlan() {}

    static PlanText read() {
        return new ReadPlan().read(SOURCE);
    }
}
