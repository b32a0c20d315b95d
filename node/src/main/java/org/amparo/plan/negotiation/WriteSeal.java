package org.amparo.plan.negotiation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.plan.monitoring.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that belongs to a version as the one text that is sealed: who said, proposed and decided what, by State. */
final class WriteSeal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Version version;
    private final NegotiatedText text;
    private final Past past;
    private final List<Remark> remarks;
    private final List<Unsettled> questions;
    private final List<Mark> marks;

    WriteSeal(
            Version version,
            NegotiatedText text,
            Past past,
            List<Remark> remarks,
            List<Unsettled> questions,
            List<Mark> marks) {
        this.marks = marks;
        this.version = version;
        this.text = text;
        this.past = past;
        this.remarks = remarks;
        this.questions = questions;
    }

    /**
     * @param renumbered whether the clean text was counted anew
     * @param sessions of the text
     */
    String content(boolean renumbered, Instant closedAt, List<Map<String, Object>> sessions) {
        Map<String, Object> all = new TreeMap<>();
        all.put("kind", "amparo/plan/text");
        all.put("text", version.text().name());
        if (!version.text().language().equals("es")) {
            // Seals from before texts had a language are of texts in Spanish, and say none.
            all.put("language", version.text().language());
        }
        all.put("version", version.number());
        all.put("title", version.title());
        all.put("openedAt", version.openedAt().toString());
        all.put("closedAt", closedAt.toString());
        all.put("renumbered", renumbered);
        all.put("paragraphs", paragraphs(text.next(renumbered).paragraphs()));
        if (!marks.isEmpty()) {
            // Seals from before marks were kept have none.
            all.put(
                    "marks",
                    Mark.next(marks, text).stream().map(WriteSeal::mark).toList());
        }
        all.put("opened", paragraphs(text.paragraphs()));
        all.put("proposals", text.proposals().stream().map(this::proposal).toList());
        all.put("decisions", past.steps().stream().map(WriteSeal::step).toList());
        all.put("remarks", remarks.stream().map(WriteSeal::remark).toList());
        all.put("doubts", questions.stream().map(WriteSeal::question).toList());
        all.put("sessions", sessions);
        return CanonicalJson.write(all);
    }

    static List<Map<String, Object>> sessions(List<Session> sessions) {
        return sessions.stream()
                .map(one -> Map.<String, Object>of(
                        "name", one.name(),
                        "firstDay", one.firstDay().toString(),
                        "lastDay", one.lastDay().toString()))
                .toList();
    }

    static boolean isRenumbered(String sealed) {
        return JSON.readTree(sealed).path("renumbered").asBoolean();
    }

    /** The text that the rows give today, in the same words as the sealed one. */
    String again(String sealed) {
        JsonNode content = JSON.readTree(sealed);
        return content(
                content.path("renumbered").asBoolean(),
                Instant.parse(content.path("closedAt").asString()),
                content.path("sessions")
                        .valueStream()
                        .map(one -> Map.<String, Object>of(
                                "name", one.path("name").asString(),
                                "firstDay", one.path("firstDay").asString(),
                                "lastDay", one.path("lastDay").asString()))
                        .toList());
    }

    private static List<Map<String, Object>> paragraphs(List<TextParagraph> paragraphs) {
        return paragraphs.stream()
                .map(one -> Map.<String, Object>of(
                        "id", one.id(),
                        "part", one.part(),
                        "kind", one.kind(),
                        "number", one.number(),
                        "text", one.text()))
                .toList();
    }

    private static Map<String, Object> mark(Mark one) {
        return Map.of("paragraph", one.paragraph(), "place", one.place(), "footnote", one.footnote());
    }

    private Map<String, Object> proposal(Proposal one) {
        Change change = one.change();
        Map<String, Object> all = new TreeMap<>();
        all.put("id", one.id());
        all.put("paragraph", change.paragraph());
        all.put("base", one.base());
        all.put("operation", change.operation().code());
        all.put("from", change.from());
        all.put("to", change.to());
        all.put(
                "old",
                text.paragraph(change.paragraph())
                        .map(base -> one.oldWords(base.text()))
                        .orElse(""));
        all.put("new", change.words());
        all.put("number", change.number());
        all.put("states", one.states());
        all.put("reason", one.reason());
        all.put("language", one.language());
        all.put("status", one.status().code());
        all.put(
                "proposedAt",
                past.proposed().getOrDefault(one.id(), version.openedAt()).toString());
        return all;
    }

    private static Map<String, Object> step(Past.Taken one) {
        Map<String, Object> all = new TreeMap<>();
        all.put("batch", one.batch());
        all.put("proposal", one.proposal());
        all.put("step", one.step());
        all.put("was", one.was().code());
        all.put("became", one.became().code());
        all.put("at", one.at().toString());
        one.undone().ifPresent(at -> all.put("undoneAt", at.toString()));
        return all;
    }

    private static Map<String, Object> remark(Remark one) {
        return Map.of(
                "paragraph", one.paragraph(),
                "kind", one.kind(),
                "country", one.country(),
                "words", one.words(),
                "at", one.at().toString());
    }

    private static Map<String, Object> question(Unsettled one) {
        Map<String, Object> all = new TreeMap<>();
        all.put("paragraph", one.paragraph());
        all.put("kind", one.kind());
        all.put("scanned", one.scanned());
        one.settled().ifPresent(as -> {
            all.put("settledAs", as.meaning().code());
            all.put("old", as.oldWords());
            all.put("new", as.newWords());
            all.put("reason", as.reason());
        });
        return all;
    }
}
