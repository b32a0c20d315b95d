package org.amparo.plan.negotiation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.amparo.access.Viewer;
import org.amparo.plan.SampleText;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.ReadPlan;
import org.amparo.plan.text.TextLanguage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Negotiates an invented text between invented States, as far as shows everything that there is to see. */
@Component
class FillSampleText implements SampleText {
    private static final String FILE = "/plan/sample_text.txt";
    private static final String TITLE = "Plan de demostración";
    /** Neighbours of the demonstration's own country, which are as invented. */
    private static final String NEIGHBOUR = "XB";

    private static final String ISLAND = "XC";

    private final OpenVersion open;
    private final Versions versions;
    private final Propose propose;
    private final Decide decide;
    private final Sessions sessions;
    private final CloseVersion close;
    private final FindVersion find;
    private final Clock clock;

    FillSampleText(
            OpenVersion open,
            Versions versions,
            Propose propose,
            Decide decide,
            Sessions sessions,
            CloseVersion close,
            FindVersion find,
            Clock clock) {
        this.open = open;
        this.versions = versions;
        this.propose = propose;
        this.decide = decide;
        this.sessions = sessions;
        this.close = close;
        this.find = find;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fill(Viewer secretariat, Viewer focalPoint) {
        String source = source();
        PlanText plan = new ReadPlan(TextLanguage.SPANISH).read(source);
        int first = open.from(secretariat, TITLE, plan, source.lines().toList(), TextLanguage.SPANISH)
                .orElseThrow();
        int second = firstReading(secretariat, focalPoint, version(first));
        secondReading(secretariat, focalPoint, version(second));
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(FillSampleText.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Version version(int id) {
        return versions.find(id).orElseThrow();
    }

    /** Little was proposed, most of it adopted; then it was closed. */
    private int firstReading(Viewer secretariat, Viewer focalPoint, Version version) {
        String own = find.country(focalPoint);
        LocalDate today = LocalDate.now(clock);
        sessions.add(secretariat, version, "Primera sesión de negociación", today.minusDays(3), today);
        long forms = propose(
                focalPoint,
                version,
                replace(version, "objective-1", "en todas sus formas", "en todas sus formas y en todo lugar"),
                own,
                "También en el transporte y en internet.");
        long children = propose(
                focalPoint,
                version,
                insert(version, "principle-2", "discriminación", ", con atención a niñas, niños y adolescentes"),
                NEIGHBOUR,
                "");
        propose(
                focalPoint,
                version,
                delete(version, "directive-2", ", portuarias y de frontera"),
                ISLAND,
                "No todos los Estados tienen puertos.");
        propose.remark(
                focalPoint,
                version,
                "directive-5",
                "reservation",
                own,
                "Se aplicará conforme a la ley nacional sobre migraciones.");
        take(secretariat, version, Step.AGREE, forms, children);
        take(secretariat, version, Step.ADOPT, forms, children);
        return close.close(secretariat, version, false, "Segunda lectura").orElseThrow();
    }

    /** Something of every kind. */
    private void secondReading(Viewer secretariat, Viewer focalPoint, Version version) {
        String own = find.country(focalPoint);
        long languages = propose(
                focalPoint,
                version,
                insert(version, "directive-1", "en su propio idioma", " y en lengua de señas"),
                own,
                "Para que llegue a todas las personas.");
        propose.join(focalPoint, version, languages, NEIGHBOUR);
        long rural = propose(
                focalPoint,
                version,
                replace(version, "directive-2", "zonas rurales", "zonas rurales, talleres y casas particulares"),
                NEIGHBOUR,
                "");
        propose(focalPoint, version, delete(version, "directive-3", " en los transportes"), ISLAND, "En todas partes.");
        long fund = propose(
                focalPoint,
                version,
                Change.after("directive-5", "Crear un fondo para la reparación de las víctimas.", "5bis"),
                own,
                "La reparación no tiene párrafo propio.");
        propose(
                focalPoint,
                version,
                Change.alternative(
                        "directive-6", "Acordar qué datos de los casos se comparten entre los Estados.", "6ALT"),
                ISLAND,
                "");
        propose(focalPoint, version, Change.deleteParagraph("mandate-1"), NEIGHBOUR, "Ya se reúnen por otro acuerdo.");
        long withdrawn =
                propose(focalPoint, version, delete(version, "directive-6", ", con datos protegidos"), ISLAND, "");
        propose.remark(
                secretariat,
                version,
                "directive-5",
                "comment",
                "",
                "Se sugiere tratar este párrafo junto con la propuesta 5bis.");
        propose.remark(
                focalPoint, version, "directive-6", "footnote", own, "Se entiende por caso a cada víctima registrada.");
        take(secretariat, version, Step.HOLD, fund);
        take(secretariat, version, Step.AGREE, languages, rural);
        take(secretariat, version, Step.ADOPT, languages);
        take(secretariat, version, Step.WITHDRAW, withdrawn);
    }

    private long propose(Viewer viewer, Version version, Change change, String state, String reason) {
        String base = base(version, change.paragraph()).hash();
        return propose.propose(viewer, version, change, base, state, reason, "es")
                .orElseThrow();
    }

    private void take(Viewer viewer, Version version, Step step, Long... proposals) {
        if (!(decide.take(viewer, version, List.of(proposals), step) instanceof Decide.Outcome.Done)) {
            throw new IllegalStateException("the invented negotiation goes another way: " + step.code());
        }
    }

    private TextParagraph base(Version version, String paragraph) {
        return versions.text(version).paragraph(paragraph).orElseThrow();
    }

    private Change insert(Version version, String paragraph, String behind, String words) {
        return Change.insert(paragraph, place(version, paragraph, behind) + behind.length(), words.strip());
    }

    private Change delete(Version version, String paragraph, String old) {
        int at = place(version, paragraph, old);
        return Change.delete(paragraph, at, at + old.length());
    }

    private Change replace(Version version, String paragraph, String old, String words) {
        int at = place(version, paragraph, old);
        return Change.replace(paragraph, at, at + old.length(), words);
    }

    private int place(Version version, String paragraph, String words) {
        int at = base(version, paragraph).text().indexOf(words);
        if (at < 0) {
            throw new IllegalStateException("the invented text reads otherwise: " + paragraph);
        }
        return at;
    }
}
