package org.amparo.demo;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.NewNote;
import org.amparo.web.DataClass;

/** What officials write: short, plain, and nothing that one would not read aloud. */
final class Texts {
    static final List<NewNote> NOTES = List.of(
            welfare("Primera entrevista en un lugar tranquilo; pidió continuar otro día."),
            general("Entrevista con intérprete. Se explicó el derecho a no responder."),
            general("Se informó de los servicios disponibles y de cómo retirar el consentimiento."),
            welfare("Pidió comunicarse con su familia; la llamada se hizo en esta oficina."),
            general("Se acompañó a la persona a renovar sus documentos."),
            welfare("Acordado el plan de acompañamiento para los próximos tres meses."),
            welfare("Control de salud realizado; sin urgencias."),
            sensitive("Espera respuesta sobre el permiso de residencia temporal."),
            general("Comenzó un curso de formación; asiste con regularidad."),
            welfare("Visita de seguimiento. La persona se siente segura en el lugar."),
            legal("Se coordinó con la fiscalía la fecha de la declaración."),
            general("Prefiere que la llamen por la tarde y no dejar mensajes."),
            legal("Se solicitó asistencia jurídica gratuita."),
            general("Retomó sus estudios; la escuela confirma la inscripción."),
            general("Reunión del equipo de respuesta: se revisaron las medidas de protección."),
            general("Llamada de seguimiento: sin novedades."));
    static final List<String> CLOSING = List.of(
            "Plan de acompañamiento concluido de común acuerdo.",
            "Regresó a su lugar de origen por decisión propia y con acompañamiento.",
            "La persona decidió no continuar; conoce los servicios a los que puede volver.",
            "Integrada en el mercado de trabajo; sin necesidades pendientes.",
            "Reunida con su familia, con seguimiento del servicio local.",
            "Se perdió el contacto tras varios intentos.",
            "El proceso judicial terminó y el acompañamiento también.");
    static final List<String> CLOSING_REFERRED = List.of(
            "Derivada a los servicios del país de residencia.",
            "El caso continúa en la institución de protección de la niñez.",
            "Derivada a una organización especializada, que informó del ingreso.");
    static final List<String> CLOSING_NO_INDICATORS = List.of(
            "Sin indicios en este momento; se explicó cómo pedir ayuda más adelante.",
            "Se orientó hacia los servicios generales de asistencia.");
    static final List<String> RECRUITMENT = List.of(
            "Oferta de trabajo con alojamiento incluido.",
            "Oferta recibida por mensaje; el viaje lo pagó quien la hizo.",
            "Una persona conocida propuso el viaje.",
            "Anuncio de empleo sin contrato escrito.");
    static final List<String> EXPLOITATION = List.of(
            "Las condiciones no eran las acordadas.",
            "No podía salir sin permiso.",
            "No recibió el pago prometido.",
            "Debía pagar una deuda por el viaje y el alojamiento.");
    static final List<String> PERPETRATORS = List.of(
            "Se presentaban como agencia de empleo.",
            "Conocidas en el vecindario.",
            "Usaban varios números de teléfono.",
            "Dueñas del establecimiento.");
    static final List<String> REFERRALS = List.of(
            "Alojamiento temporal.",
            "Atención médica y psicológica.",
            "Asistencia jurídica.",
            "Regularización migratoria.",
            "Formación y empleo.");
    static final List<String> SITUATIONS = List.of(
            "Operativo conjunto tras un aviso a la línea de ayuda.",
            "Inspección de rutina; las personas fueron entrevistadas por separado.",
            "Aviso de un vecino; intervención coordinada con el servicio de salud.",
            "Control en carretera; el grupo fue trasladado a un centro de acogida.");
    static final List<String> SITES =
            List.of("Agencia Ejemplo", "Empleos Fábula", "Terminal Supuesta", "Mercado Muestra", "Plaza del Ensayo");
    static final List<String> WORKPLACES =
            List.of("Finca La Maqueta", "Taller Boceto", "Hotel Quimera", "Pesquera Ficticia", "Bar El Guion");

    private Texts() {}

    static String one(List<String> from, RandomGenerator chance) {
        return from.get(chance.nextInt(from.size()));
    }

    private static NewNote general(String text) {
        return note(text, DataClass.GENERAL);
    }

    private static NewNote sensitive(String text) {
        return note(text, DataClass.SENSITIVE);
    }

    private static NewNote welfare(String text) {
        return note(text, DataClass.WELFARE);
    }

    private static NewNote legal(String text) {
        return note(text, DataClass.LEGAL);
    }

    private static NewNote note(String text, DataClass about) {
        return new NewNote(text, Optional.of(about));
    }
}
