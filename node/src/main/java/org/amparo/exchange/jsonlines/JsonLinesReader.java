package org.amparo.exchange.jsonlines;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.casework.CaseImports;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.NewCase;
import org.amparo.casework.NewNote;
import org.amparo.confidential.Confidential;
import org.amparo.exchange.CaseFileReader;
import org.amparo.exchange.ToldRules;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases, a line each. */
final class JsonLinesReader implements CaseFileReader {
    private final Lines lines;
    private final ToldRules rules;
    private final JsonMapper json = CaseJson.mapper();
    private long cases;

    JsonLinesReader(Lines lines, ToldRules rules) {
        this.lines = lines;
        this.rules = rules;
        var first = lines.next();
        var frame = first == null ? Optional.<Frame>empty() : frame(first);
        if (frame.isEmpty() || !frame.get().amparo().equals(Frame.FIRST.amparo())) {
            throw new UnreadableTable(
                    Reason.HEADER, "does not begin with the line {\"amparo\":\"cases\",\"version\":2}");
        }
        if (!frame.get().isOfKnownVersion()) {
            throw new UnreadableTable(Reason.HEADER, "is of a version that this node does not know");
        }
    }

    private Optional<Frame> frame(byte[] line) {
        try {
            return Optional.of(json.readValue(line, Frame.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable RowRead next() {
        var line = lines.next();
        if (line == null) {
            throw new UnreadableTable(Reason.CUT_OFF, lines.number(), "the file ends here, without its last line");
        }
        if (startsLikeFrame(line)) {
            end(line);
            return null;
        }
        cases++;
        return read(line);
    }

    private static boolean startsLikeFrame(byte[] line) {
        return line.length > 9 && line[2] == 'a' && line[3] == 'm' && line[4] == 'p';
    }

    private void end(byte[] line) {
        var frame = frame(line);
        if (!frame.equals(Optional.of(Frame.last(cases)))) {
            throw new UnreadableTable(
                    Reason.CUT_OFF, lines.number(), "the last line does not tell of as many cases as came before it");
        }
        if (lines.next() != null) {
            throw new UnreadableTable(Reason.HEADER, lines.number(), "something follows the last line");
        }
    }

    private RowRead read(byte[] line) {
        try {
            return understood(line, json.readValue(line, CaseLine.class));
        } catch (JacksonException e) {
            // Its message may quote the line; where it happened does not.
            var where = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(name -> name != null)
                    .collect(Collectors.joining("."));
            return notUnderstood(new Reject(where, "", "not as a case of this format is written"));
        }
    }

    private RowRead understood(byte[] line, CaseLine told) {
        var number = CaseNumber.parse(told.number());
        if (number.isEmpty() || number.get().isMistyped()) {
            return notUnderstood(new Reject("number", told.number(), "not a case number"));
        }
        if (told.notes().stream()
                .flatMap(note -> note.dataClass().stream())
                .anyMatch(one -> !NewNote.CLASSES.contains(one))) {
            return notUnderstood(new Reject("notes.dataClass", "", "not what a note can be about"));
        }
        var notes = told.notes().stream().map(NoteLine::note).toList();
        var flaws = rules.flaws(told.content(), told.identity(), notes);
        if (!flaws.isEmpty()) {
            return new RowRead.NotUnderstood(
                    lines.number(),
                    flaws.stream()
                            .map(flaw ->
                                    new Reject(flaw.field(), "", flaw.code().replace('_', ' ')))
                            .toList());
        }
        var newCase = new NewCase(
                told.content(),
                Confidential.of(told.identity()),
                told.situation().map(shared -> shared.reference()),
                notes);
        return new RowRead.Understood(
                lines.number(),
                new CaseImports.Row(
                        number,
                        hash(line),
                        Optional.of(told.institution()),
                        newCase,
                        told.situation().map(shared -> shared.situation()),
                        told.participants().stream()
                                .map(further -> new CaseImports.Participant(
                                        further.role(), Confidential.of(further.identity())))
                                .toList()));
    }

    private RowRead notUnderstood(Reject reject) {
        return new RowRead.NotUnderstood(lines.number(), List.of(reject));
    }

    private static byte[] hash(byte[] line) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(line);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public Notices notices() {
        return Notices.NONE;
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public String sha256() {
        return lines.sha256();
    }

    @Override
    public void close() {
        lines.close();
    }
}
