package org.amparo.plan.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.attachments.FileId;
import org.amparo.audit.SignedNotes;
import org.amparo.plan.monitoring.Questions.Question;
import org.amparo.plan.monitoring.web.SubmissionView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a State submitted, with its seal, what was asked about it and what the State replied. */
@Controller
class SubmissionPages {
    private static final String PATH = "/plan/submissions/{submission}";
    private static final int LONGEST = 2_000;

    private final Access access;
    private final Submissions submissions;
    private final Questions questions;
    private final StateCycles parts;
    private final FindCycle find;
    private final Indicators indicators;
    private final SignedNotes notes;
    private final StateKeys keys;
    private final TakeInFile files;
    private final WhoActs who;
    private final SayPlan say;
    private final SayRegisters entries;
    private final SayParts sayParts;

    SubmissionPages(
            Access access,
            Submissions submissions,
            Questions questions,
            StateCycles parts,
            FindCycle find,
            Indicators indicators,
            SignedNotes notes,
            StateKeys keys,
            TakeInFile files,
            WhoActs who,
            SayPlan say,
            SayRegisters entries,
            SayParts sayParts) {
        this.access = access;
        this.submissions = submissions;
        this.questions = questions;
        this.parts = parts;
        this.find = find;
        this.indicators = indicators;
        this.notes = notes;
        this.keys = keys;
        this.files = files;
        this.who = who;
        this.say = say;
        this.entries = entries;
        this.sayParts = sayParts;
    }

    static String href(long submission) {
        return "/plan/submissions/" + submission;
    }

    private record Found(Submission submission, Cycle cycle) {
        Matter matter() {
            return Matter.of(cycle, submission.country());
        }
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "read what a State submitted, once it is published")
    ModelAndView show(@PathVariable long submission, Page page) {
        Optional<Viewer> viewer = access.currentViewer();
        return show(HttpStatus.OK, found(submission, viewer), Form.empty(), page, viewer);
    }

    /** The very text whose hash is signed. */
    @GetMapping(PATH + "/sealed")
    @Route(who = Audience.ANYONE, purpose = "download what a State submitted, with its seal, for another node")
    ResponseEntity<byte[]> sealed(@PathVariable long submission) {
        Submission found = found(submission, access.currentViewer()).submission();
        String key = keys.sealed(found.id()).orElseGet(notes::verifyingKey);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SealedFile.MEDIA_TYPE))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"submission-" + found.country() + "-" + found.number() + ".sealed\"")
                .body(new SealedFile(key, found.note(), found.content()).text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/content")
    @Route(who = Audience.ANYONE, purpose = "download what a State submitted, as it was sealed")
    ResponseEntity<byte[]> content(@PathVariable long submission) {
        Submission found = found(submission, access.currentViewer()).submission();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"submission-" + found.id() + ".json\"")
                .body(found.content().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH + "/questions")
    @Route(who = Audience.SECRETARIAT, purpose = "ask a State about what it submitted", audited = true)
    ModelAndView ask(@PathVariable long submission, Form form, Page page, Viewer viewer) {
        Found found = found(submission, Optional.of(viewer));
        who.require(viewer, Deed.ASK, found.matter());
        TypedForm typed = new TypedForm(form, page);
        Optional<Integer> about = about(form, typed, "about", found);
        String words = typed.text("words", LONGEST);
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, typed.back(), page, Optional.of(viewer));
        }
        questions.ask(viewer, submission, about, words);
        return page.redirect(href(submission), Notice.success("monitoring.question.asked"));
    }

    @PostMapping(PATH + "/questions/{question}")
    @Route(who = Audience.FOCAL_POINTS, purpose = "reply to the Secretariat's question", audited = true)
    ModelAndView reply(
            @PathVariable long submission, @PathVariable long question, Form form, Page page, Viewer viewer) {
        Found found = found(submission, Optional.of(viewer));
        who.require(viewer, Deed.REPLY, found.matter());
        TypedForm typed = new TypedForm(form, page);
        String words = typed.text("reply-" + question, LONGEST);
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, typed.back(), page, Optional.of(viewer));
        }
        return page.redirect(
                href(submission),
                questions.reply(viewer, submission, question, words)
                        ? Notice.success("monitoring.question.replied")
                        : Notice.important("monitoring.desk.gone"));
    }

    @PostMapping(PATH + "/practices")
    @Route(who = Audience.SECRETARIAT, purpose = "flag an answer as a good practice", audited = true)
    ModelAndView flag(@PathVariable long submission, Form form, Page page, Viewer viewer) {
        Found found = found(submission, Optional.of(viewer));
        who.require(viewer, Deed.ASK, found.matter());
        TypedForm typed = new TypedForm(form, page);
        Optional<Integer> about = about(form, typed, "practice", found);
        if (form.get("practice").isEmpty()) {
            typed.flaw("practice", "monitoring.flaw.choice");
        }
        String why = typed.text("why", LONGEST);
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, typed.back(), page, Optional.of(viewer));
        }
        about.ifPresent(indicator -> questions.flag(viewer, submission, indicator, why));
        return page.redirect(href(submission), Notice.success("monitoring.practice.flagged"));
    }

    /** Which of the submitted answers is meant; empty for the whole. */
    private Optional<Integer> about(Form form, TypedForm typed, String field, Found found) {
        String code = form.get(field);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Indicator> indicator = answered(found, code).flatMap(indicators::find);
        if (indicator.isEmpty()) {
            typed.flaw(field, "monitoring.flaw.choice");
        }
        return indicator.map(Indicator::id);
    }

    private static Optional<String> answered(Found found, String code) {
        return ReadContent.of(found.submission()).answers().stream()
                .map(ReadContent.Given::indicator)
                .filter(code::equals)
                .findFirst();
    }

    private Found found(long id, Optional<Viewer> viewer) {
        Submission submission = submissions.find(id).orElseThrow(Problem::notFound);
        Found found = new Found(submission, find.cycle(submission.cycle()));
        who.require(viewer, Deed.READ_SUBMISSION, found.matter());
        return found;
    }

    private boolean isWhole(Submission submission) {
        String hash = HexFormat.of().formatHex(Sha256.of(submission.content()));
        Optional<String> signed = keys.sealed(submission.id())
                .map(key -> notes.open(submission.note(), key))
                .orElseGet(() -> notes.open(submission.note()));
        return hash.equals(submission.sha256())
                && signed.filter(text -> text.lines().toList().contains(hash)).isPresent();
    }

    private ModelAndView show(HttpStatus status, Found found, Form form, Page page, Optional<Viewer> viewer) {
        Words words = page.words();
        Submission submission = found.submission();
        ReadContent content = ReadContent.of(submission);
        Map<Integer, String> practices = questions.practices(submission.id());
        // Everybody sees that there is a file, and its hash; who is signed in may have it, where it came.
        Map<String, FileId> proofs = viewer.isPresent() ? files.here(submission) : Map.of();
        Map<String, List<SubmissionView.Row>> rows = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (ReadContent.Given given : content.answers()) {
            indicators.version(given.indicator(), given.version()).ifPresent(one -> {
                var said = one.is().in(words.locale());
                names.put(one.code(), one.code() + " · " + said.text().name());
                rows.computeIfAbsent(given.item(), item -> new ArrayList<>())
                        .add(row(one, given, practices.getOrDefault(one.id(), ""), proofs, words));
            });
        }
        List<Submission> all = parts.find(found.cycle(), submission.country())
                .map(submissions::of)
                .orElse(List.of());
        return page.show(
                status,
                "plan/submission",
                new SubmissionView(
                        viewer.isPresent() ? MonitoringPage.PATH : "",
                        href(submission.id()),
                        words.say(
                                "monitoring.submission.title",
                                say.country(submission.country(), words),
                                found.cycle().years()),
                        words.number(submission.number()),
                        words.dateTime(submission.at()),
                        submission.reason(),
                        isWhole(submission),
                        submission.sha256(),
                        submission.note(),
                        keys.sealed(submission.id()).orElseGet(notes::verifyingKey),
                        all.stream()
                                .filter(one -> one.id() != submission.id())
                                .map(one -> new Link(
                                        words.say(
                                                "monitoring.submission.named",
                                                one.number(),
                                                words.shortDateTime(one.at())),
                                        href(one.id())))
                                .toList(),
                        all.stream().anyMatch(one -> one.number() > submission.number()),
                        rows.entrySet().stream()
                                .map(item -> new SubmissionView.Item(
                                        item.getKey(),
                                        PlanItem.parse(item.getKey())
                                                .map(one -> say.item(one, words))
                                                .orElse(item.getKey()),
                                        item.getValue()))
                                .toList(),
                        content.budget().stream()
                                .map(line -> entries.title(line, words) + ": " + entries.detail(line, words))
                                .toList(),
                        content.treaties().stream()
                                .map(act -> act.treaty() + ": " + entries.detail(act, words))
                                .toList(),
                        content.laws().stream()
                                .map(law -> law.title() + ": " + entries.detail(law, words))
                                .toList(),
                        // What is asked and replied is between the Secretariat and the State.
                        who.may(viewer, Deed.ASK, found.matter()) || who.may(viewer, Deed.READ_DRAFT, found.matter())
                                ? questions.of(submission.id()).stream()
                                        .map(question -> question(question, submission.id(), words))
                                        .toList()
                                : List.of(),
                        who.may(viewer, Deed.ASK, found.matter()),
                        who.may(viewer, Deed.REPLY, found.matter()),
                        names.entrySet().stream()
                                .map(name -> Choice.of(name.getKey(), name.getValue()))
                                .toList(),
                        form));
    }

    private SubmissionView.Row row(
            Indicator one, ReadContent.Given given, String practice, Map<String, FileId> proofs, Words words) {
        var said = one.is().in(words.locale());
        return new SubmissionView.Row(
                one.code(),
                said.language(),
                said.text().name(),
                given.value().map(value -> say.value(value, one.is(), words)).orElse(""),
                given.note(),
                given.inputs().entrySet().stream()
                        .map(input -> said.text().inputs().getOrDefault(input.getKey(), input.getKey()) + ": "
                                + input.getValue())
                        .toList(),
                given.evidence().stream()
                        .map(proof -> link(proof, proofs, words))
                        .toList(),
                given.registry(),
                practice,
                sayParts.lines(given.parts(), one.is(), words),
                sayParts.warnings(given.value(), given.parts(), one.is(), words));
    }

    private static Link link(ReadContent.Proof proof, Map<String, FileId> proofs, Words words) {
        return switch (proof) {
            case ReadContent.Proof.Address(var title, var address) -> new Link(title, address);
            case ReadContent.Proof.File file ->
                new Link(
                        words.say(
                                "monitoring.evidence.file.named",
                                file.title(),
                                file.name(),
                                words.size(file.size()),
                                file.sha256().substring(0, 16)),
                        Optional.ofNullable(proofs.get(file.file()))
                                .map(EvidencePages::href)
                                .orElse(""));
        };
    }

    private SubmissionView.Question question(Question question, long submission, Words words) {
        return new SubmissionView.Question(
                question.indicator()
                        .map(indicators::version)
                        .map(Indicator::code)
                        .orElse(""),
                question.words(),
                words.shortDateTime(question.askedAt()),
                question.reply().orElse(""),
                question.repliedAt().map(words::shortDateTime).orElse(""),
                "reply-" + question.id(),
                href(submission) + "/questions/" + question.id());
    }
}
