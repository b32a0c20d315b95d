package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A footnote: its addresses are put right by the targets of its links, where the scan kept them. */
final class RepairNote {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.\\s+");
    private static final Pattern ADDRESS = Pattern.compile("https?:/\\S*(?:\\s\\S*[_/]\\S*|-\\n\\S+)*");
    private static final double FARTHEST = 0.1;

    private RepairNote() {}

    static Item item(Draft.Note note, AssembleParagraph assemble, Findings findings) {
        String id = "footnote-" + note.number();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < note.paragraphs().size(); i++) {
            Scan scan = note.paragraphs().get(i);
            Matcher number = NUMBER.matcher(scan.text());
            int begin = i == 0 && number.lookingAt() ? number.end() : 0;
            Paragraph written =
                    assemble.assemble(letter(scan, findings), List.of(), id, i, false, begin, Optional.empty());
            paragraphs.add(linked(written, scan, note.addresses(), findings));
        }
        note.addresses().stream().map(Scan::text).distinct().forEach(target -> paragraphs.add(address(target, note)));
        return new Item(
                id,
                ItemKind.FOOTNOTE,
                Optional.of(String.valueOf(note.number())),
                Optional.of(note.paragraphs().getFirst().line(0)),
                false,
                paragraphs);
    }

    /** "¢)" is "c)". */
    private static Scan letter(Scan scan, Findings findings) {
        if (!scan.text().startsWith("¢)")) {
            return scan;
        }
        findings.add(new Repair(
                scan.line(0), scan.column(0), "¢", "c", Repair.Kind.NUMBER, Confidence.HIGH, "a letter of the list"));
        return scan.with(0, 'c');
    }

    private static Paragraph address(String target, Draft.Note note) {
        List<Integer> lines = note.addresses().stream()
                .filter(scan -> scan.text().equals(target))
                .flatMap(scan -> scan.cited().stream())
                .toList();
        return new Paragraph(Optional.empty(), target, lines, List.of());
    }

    /** The address in the text is that of a link when they are nearly the same. */
    private static Paragraph linked(Paragraph written, Scan scan, List<Scan> targets, Findings findings) {
        String text = written.text();
        Matcher address = ADDRESS.matcher(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (address.find()) {
            String read = address.group();
            Optional<String> target = nearest(read, targets.stream().map(Scan::text));
            if (target.isPresent() && !target.get().equals(read)) {
                out.append(text, done, address.start()).append(target.get());
                done = address.end();
                int at = scan.text().indexOf(read.substring(0, Math.min(12, read.length())));
                findings.add(new Repair(
                        scan.line(Math.max(at, 0)),
                        scan.column(Math.max(at, 0)),
                        read,
                        target.get(),
                        Repair.Kind.LINK,
                        Confidence.HIGH,
                        "the target of a link of this footnote"));
            }
        }
        return new Paragraph(
                written.marker(), out.append(text.substring(done)).toString(), written.lines(), written.notes());
    }

    private static Optional<String> nearest(String read, Stream<String> targets) {
        return targets.filter(target -> Likeness.distance(read, target) <= target.length() * FARTHEST)
                .findFirst();
    }
}
