package org.amparo.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.exchange.FileImport.Outcome.Done;
import org.amparo.exchange.FileImport.Outcome.NotAllowed;
import org.amparo.exchange.FileImport.Outcome.Unreadable;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.XlsxSource;
import org.amparo.exchange.web.ExchangeView;
import org.amparo.storage.DataFolder;
import org.amparo.storage.OwnersFile;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.StreamedFile;
import org.amparo.web.StreamedRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where supervisors take files of cases in and out, in the browser. Large files are for the command line. */
@Controller
class ExchangePage {
    private static final String PATH = "/exchange";
    private static final String NAME = "casos";
    private static final int MOST_BYTES = 60 * 1024 * 1024;
    private static final int CHUNK = 1 << 16;
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

    /** What passes here names people: it lies sealed beneath the data folder until the answer is out. */
    @Bean
    static StreamedRoute importedFile() {
        return StreamedRoute.of(PATH + "/import");
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
        try (var file = SealedFile.in(folder.root())) {
            switch (exportCases.run(viewer, format(kind), kind, rows -> {}, filling -> filled(file, filling))) {
                case FileExport.Outcome.Done ignored -> send(file, kind, response);
                case FileExport.Outcome.DoesNotGo ignored ->
                    throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "exchange.problem.does_not_go");
                case FileExport.Outcome.NotAllowed ignored -> throw Problem.notFound();
            }
        }
    }

    private static long filled(SealedFile file, OwnersFile.Filling<Long> filling) throws IOException {
        try (var out = file.writing()) {
            return filling.into(out);
        }
    }

    @PostMapping(PATH + "/import")
    @Route(
            who = Audience.SUPERVISORS,
            purpose = "take cases in from a file",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView take(StreamedFile file, Viewer viewer, Page page) throws IOException {
        try (var copy = SealedFile.in(folder.root())) {
            if (!copied(file, copy)) {
                return refused(page, page.say("exchange.import.choose"));
            }
            var rejects = new RejectsInMemory();
            var request = new FileImport.Request(formatOf(copy), copy, rejects, Optional.empty());
            return switch (importCases.run(viewer, request, (rows, part) -> {})) {
                case Done done ->
                    page.show(
                            "exchange/exchange",
                            view(
                                    page,
                                    Optional.of(new ExchangeView.Taken(done, address(rejects))),
                                    FieldErrors.none()));
                case Unreadable(var why) -> refused(page, page.say("exchange.import.unreadable", why));
                case NotAllowed() -> throw Problem.notFound();
            };
        }
    }

    /** False when nothing was sent. */
    private static boolean copied(StreamedFile from, SealedFile to) throws IOException {
        try (var out = to.writing()) {
            var chunk = new byte[CHUNK];
            long size = 0;
            for (int read = read(from, chunk); read >= 0; read = read(from, chunk)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "web.problem.too_large");
                }
                out.write(chunk, 0, read);
            }
            return size > 0;
        }
    }

    private static int read(StreamedFile from, byte[] chunk) {
        try {
            return from.content().read(chunk);
        } catch (IOException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "web.problem.bad_request");
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
    private static String formatOf(SourceFile file) throws IOException {
        try (var in = file.stream()) {
            return !XlsxSource.isWorkbook(file) && in.read() == '{' ? "amparo" : "htcds";
        }
    }

    /** With the answer, not kept here: the next request may come to another instance, or never. */
    private static String address(RejectsInMemory rejects) {
        return rejects.rows() == 0
                ? ""
                : "data:text/csv;base64," + Base64.getEncoder().encodeToString(rejects.bytes());
    }

    private static void send(SealedFile file, String kind, HttpServletResponse response) throws IOException {
        response.setContentType(
                switch (kind) {
                    case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    case "csv" -> "text/csv;charset=UTF-8";
                    default -> "application/jsonl;charset=UTF-8";
                });
        response.setHeader("Content-Disposition", "attachment; filename=\"" + NAME + "." + kind + "\"");
        response.setContentLengthLong(file.size());
        try (var opened = file.stream()) {
            opened.transferTo(response.getOutputStream());
        }
    }
}
