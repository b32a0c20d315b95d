package org.amparo.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.exchange.FileImport.Outcome.Done;
import org.amparo.exchange.FileImport.Outcome.NotAllowed;
import org.amparo.exchange.FileImport.Outcome.Unreadable;
import org.amparo.exchange.tabular.XlsxSource;
import org.amparo.exchange.web.ExchangeView;
import org.amparo.storage.DataFolder;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where supervisors take files of cases in and out, in the browser. Large files are for the command line. */
@Controller
class ExchangePage {
    private static final String PATH = "/exchange";
    private static final String NAME = "casos";
    private static final List<String> KINDS = List.of("xlsx", "csv", "jsonl");

    private final ImportCases importCases;
    private final ExportCases exportCases;
    private final DataFolder folder;

    ExchangePage(ImportCases importCases, ExportCases exportCases, DataFolder folder) {
        this.importCases = importCases;
        this.exportCases = exportCases;
        this.folder = folder;
    }

    @Bean
    static NavigationEntry exchangeEntry() {
        return NavigationEntry.forRoles("exchange.nav", PATH, 60, Set.of(Role.SUPERVISOR.code()));
    }

    @GetMapping(PATH)
    @Route(who = Audience.SUPERVISORS, purpose = "choose a file to take in or out")
    ModelAndView show(Page page) {
        return page.show("exchange/exchange", view(page, Optional.empty(), FieldErrors.none()));
    }

    @PostMapping(PATH + "/export")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "take cases out in an open format",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true,
            afresh = true)
    void export(@RequestParam(defaultValue = "") String kind, Viewer viewer, HttpServletResponse response)
            throws IOException {
        if (!KINDS.contains(kind)) {
            throw Problem.notFound();
        }
        var room = room();
        try {
            var file = room.resolve(NAME + "." + kind);
            var request = new FileExport.Request(format(kind), file, Optional.empty());
            switch (exportCases.run(viewer, request, rows -> {})) {
                case FileExport.Outcome.Done ignored -> send(file, kind, response);
                case FileExport.Outcome.DoesNotGo ignored ->
                    throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "exchange.problem.does_not_go");
                case FileExport.Outcome.NotAllowed ignored -> throw Problem.notFound();
            }
        } finally {
            clear(room);
        }
    }

    @PostMapping(PATH + "/import")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "take cases in from a file",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView take(@RequestParam(required = false) MultipartFile file, Viewer viewer, Page page) throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(page, page.say("exchange.import.choose"));
        }
        var room = room();
        try {
            var copy = room.resolve("file");
            file.transferTo(copy);
            var request = new FileImport.Request(formatOf(copy), copy, Optional.empty());
            return switch (importCases.run(viewer, request, (rows, part) -> {})) {
                case Done done ->
                    page.show(
                            "exchange/exchange",
                            view(page, Optional.of(new ExchangeView.Taken(done, address(done))), FieldErrors.none()));
                case Unreadable(var why) -> refused(page, page.say("exchange.import.unreadable", why));
                case NotAllowed() -> throw Problem.notFound();
            };
        } finally {
            clear(room);
        }
    }

    private static ModelAndView refused(Page page, String why) {
        var errors = FieldErrors.of(new FieldError("file", why));
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "exchange/exchange", view(page, Optional.empty(), errors));
    }

    private static ExchangeView view(Page page, Optional<ExchangeView.Taken> taken, FieldErrors errors) {
        var kinds = KINDS.stream()
                .map(kind -> Choice.of(kind, page.say("exchange.kind." + kind))
                        .withHint(page.say("exchange.kindHint." + kind)))
                .toList();
        return new ExchangeView(kinds, taken, errors);
    }

    private static String format(String kind) {
        return kind.equals("jsonl") ? "amparo" : "htcds";
    }

    /** People do not know formats by name; the first byte tells ours from a table. */
    private static String formatOf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return !XlsxSource.isWorkbook(file) && in.read() == '{' ? "amparo" : "htcds";
        }
    }

    /** With the answer, not kept here: the next request may come to another instance, or never. */
    private static String address(Done done) throws IOException {
        return done.rejects().isEmpty()
                ? ""
                : "data:text/csv;base64,"
                        + Base64.getEncoder()
                                .encodeToString(
                                        Files.readAllBytes(done.rejects().get()));
    }

    private static void send(Path file, String kind, HttpServletResponse response) throws IOException {
        response.setContentType(
                switch (kind) {
                    case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    case "csv" -> "text/csv;charset=UTF-8";
                    default -> "application/jsonl;charset=UTF-8";
                });
        response.setHeader("Content-Disposition", "attachment; filename=\"" + NAME + "." + kind + "\"");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /** Beneath the data folder, which nobody else may open: what passes here names people. */
    private Path room() throws IOException {
        return Files.createTempDirectory(folder.root(), "exchange-");
    }

    private static void clear(Path room) throws IOException {
        try (var files = Files.list(room)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(room);
    }
}
