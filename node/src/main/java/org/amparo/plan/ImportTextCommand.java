package org.amparo.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.commandline.FileCommand;
import org.amparo.commandline.Summary;
import org.amparo.commandline.UnreadableInput;
import org.amparo.plan.text.DescribePlan;
import org.amparo.plan.text.Edition;
import org.amparo.plan.text.ItemKind;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.ReadPlan;
import org.amparo.plan.text.SourceText;
import org.amparo.plan.text.TextLanguage;
import org.amparo.plan.text.WriteAkomaNtoso;
import org.amparo.plan.text.WritePage;
import org.amparo.storage.WholeFile;
import org.amparo.web.WritePdf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code amparo plan import}: a plan's text becomes a structure, anywhere and without a node. */
@Command(
        name = "plan import",
        description = "Reads the text of a plan, as a scan or a word processor gives it, into its structure.")
public final class ImportTextCommand implements FileCommand {
    private static final List<String> STATES_OF_A_PLAN = List.of("draft", "adopted");

    @Parameters(paramLabel = "FILE.txt", description = "The text, in Spanish, English, Portuguese or French.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "plan.akn.xml",
            description = "Where the plan goes, as Akoma Ntoso 3.0.")
    private Path out = Path.of("");

    @Option(names = "--json", paramLabel = "plan.json", description = "Where it goes as JSON.")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "page.html", description = "Where a page to read and print goes.")
    private @Nullable Path html;

    @Option(names = "--pdf", paramLabel = "plan.pdf", description = "Where the same page goes as a tagged PDF.")
    private @Nullable Path pdf;

    @Option(
            names = "--report",
            paramLabel = "report.json",
            description = "Where it goes what was found, repaired, and left to a person.")
    private @Nullable Path report;

    @Option(
            names = "--language",
            paramLabel = "es|en|pt|fr",
            defaultValue = "es",
            description = "In which the plan is written (default: ${DEFAULT-VALUE}).")
    private String language = "es";

    @Option(
            names = "--page-language",
            paramLabel = "es|en|pt|fr",
            description = "Of the words around the plan's own on the page (default: the plan's).")
    private @Nullable String pageLanguage;

    @Option(
            names = "--status",
            paramLabel = "draft|adopted",
            defaultValue = "draft",
            description = "Where the plan is on its way (default: ${DEFAULT-VALUE}).")
    private String status = "draft";

    @Option(names = "--title", paramLabel = "TITLE", description = "What the plan is called (default: as it says).")
    private @Nullable String title;

    @Option(
            names = "--period",
            paramLabel = "YEAR-YEAR",
            description = "The period of the plan, such as 2023-2028 (default: as it says).")
    private @Nullable String period;

    /** Made by the service loader. */
    public ImportTextCommand() {}

    @Override
    public Summary run(Session session) throws IOException {
        check("--language", language, TextLanguage.codes());
        check("--page-language", around(), WritePage.languages());
        check("--status", status, STATES_OF_A_PLAN);
        SourceText source = source();
        session.progress().at("reading", 0, 0);
        TextLanguage written = TextLanguage.of(language).orElseThrow();
        PlanText plan = new ReadPlan(written).read(source.text());
        if (!plan.isPlan()) {
            throw new UnreadableInput("Not a plan: " + file
                    + " has no directives under a heading, with objectives, principles or mandates beside them"
                    + (language.equals("es") ? "; say --language where it is not in Spanish" : ""));
        }
        Edition edition = new Edition(
                title(plan, written),
                language,
                status,
                String.valueOf(file.getFileName()),
                source.sha256(),
                LocalDate.now(Clock.systemUTC()));
        write(plan, edition, session);
        return summary(plan);
    }

    private String around() {
        return pageLanguage == null ? language : pageLanguage;
    }

    private static void check(String option, String given, List<String> known) {
        if (!known.contains(given)) {
            throw new UnreadableInput(option + " is one of " + String.join(", ", known));
        }
    }

    private SourceText source() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableInput("No such file: " + file);
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableInput("Not readable: " + file);
        }
        return switch (SourceText.read(file)) {
            case SourceText.Reading.Read(var source) -> source;
            case SourceText.Reading.Refused(var why) ->
                throw new UnreadableInput("Cannot read " + file + ": " + why.words());
        };
    }

    private PlanTitle title(PlanText plan, TextLanguage written) {
        Optional<PlanTitle> said = PlanTitle.of(plan);
        String name = title != null ? title : said.map(PlanTitle::name).orElse(written.planName());
        String years = period != null ? period : said.map(PlanTitle::period).orElse("");
        return PlanTitle.named(name, years)
                .orElseThrow(() -> new UnreadableInput(
                        period == null
                                ? "The text does not say its period: give it, as --period 2023-2028"
                                : "--period is two years, as 2023-2028"));
    }

    private void write(PlanText plan, Edition edition, Session session) throws IOException {
        session.progress().at("writing", 0, 0);
        WholeFile.write(out, stream -> WriteAkomaNtoso.write(plan, edition, stream));
        DescribePlan described = new DescribePlan(plan, edition);
        if (json != null) {
            writeJson(json, described.whole());
        }
        if (report != null) {
            writeJson(report, described.report());
        }
        if (html != null || pdf != null) {
            String page = WritePage.page(plan, edition, around());
            if (html != null) {
                WholeFile.write(html, stream -> stream.write(page.getBytes(StandardCharsets.UTF_8)));
            }
            if (pdf != null) {
                WholeFile.write(pdf, stream -> WritePdf.write(page, stream));
            }
        }
    }

    private static void writeJson(Path to, Map<String, Object> content) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        WholeFile.write(to, stream -> stream.write(json.writeValueAsBytes(content)));
    }

    private static Summary summary(PlanText plan) {
        return Summary.of("objectives", plan.items(ItemKind.OBJECTIVE).size())
                .with("principles", plan.items(ItemKind.PRINCIPLE).size())
                .with("directives", plan.items(ItemKind.DIRECTIVE).size())
                .with("mandates", plan.items(ItemKind.MANDATE).size())
                .with("amendments", plan.amendments().size())
                .with("repairs", plan.repairs().size() + plan.removed().size())
                .with("unresolved", plan.unresolved().size());
    }
}
