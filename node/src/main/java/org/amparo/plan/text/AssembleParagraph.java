package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.plan.text.Amendment.Facts;
import org.amparo.plan.text.Amendment.Place;
import org.amparo.plan.text.BracketWords.Word;
import org.amparo.plan.text.ClassifyAmendment.Answer;

/** Writes a paragraph as it stands before the amendments, and says where each of them reaches into it. */
final class AssembleParagraph {
    private final RepairText repair;
    private final Findings findings;
    private final List<Amendment> amendments;

    /** A bracket and what it was found to be. */
    record Answered(Bracket bracket, BracketWords words, Answer answer) {}

    AssembleParagraph(RepairText repair, Findings findings, List<Amendment> amendments) {
        this.repair = repair;
        this.findings = findings;
        this.amendments = amendments;
    }

    /**
     * @param item the id of the item or part
     * @param index which of its paragraphs
     * @param proposed whether brackets hold the whole item
     * @param begin where its text begins, behind a marker
     */
    Paragraph assemble(
            Scan scan,
            List<Answered> brackets,
            String item,
            int index,
            boolean proposed,
            int begin,
            Optional<String> marker) {
        return new Writing(scan, item, index, proposed).write(brackets, begin, marker);
    }

    private final class Writing {
        private final Scan scan;
        private final String item;
        private final int index;
        private final boolean proposed;
        private final StringBuilder out = new StringBuilder();
        private final List<Paragraph.NoteMark> notes = new ArrayList<>();
        private final List<Pending> pending = new ArrayList<>();

        /** An amendment whose place is known when the next words are written. */
        private record Pending(Answered answered, int at) {}

        Writing(Scan scan, String item, int index, boolean proposed) {
            this.scan = scan;
            this.item = item;
            this.index = index;
            this.proposed = proposed;
        }

        Paragraph write(List<Answered> brackets, int begin, Optional<String> marker) {
            int at = begin;
            for (Answered answered : brackets) {
                plain(at, answered.bracket().from());
                bracket(answered);
                at = strokeBehind(answered.bracket().to());
            }
            plain(at, scan.length());
            place(out.length());
            return new Paragraph(marker, out.toString(), scan.cited(), notes);
        }

        /** A stroke behind a bracket belongs to the line that ran through its words. */
        private int strokeBehind(int at) {
            if (at < scan.length() && "-—".indexOf(scan.text().charAt(at)) >= 0) {
                findings.add(new Repair(
                        scan.line(at),
                        scan.column(at),
                        scan.text().substring(at, at + 1),
                        " ",
                        Repair.Kind.SPACING,
                        Confidence.HIGH,
                        "the end of a line through the words before it"));
                return at + 1;
            }
            return at;
        }

        private void plain(int from, int to) {
            if (from >= to) {
                return;
            }
            int end = to;
            if (to < scan.length() && scan.text().substring(from, to).endsWith(" .")) {
                end = to - 1;
                findings.add(new Repair(
                        scan.line(end),
                        scan.column(end),
                        ".",
                        "",
                        Repair.Kind.SPACING,
                        Confidence.HIGH,
                        "a full stop apart from its word, in the middle of a sentence"));
            }
            RepairText.Repaired repaired = repair.text(scan.between(from, end), item);
            String text = repaired.text();
            int lead = text.length() - text.stripLeading().length();
            int start = append(text.strip());
            for (int note : repaired.notes()) {
                notes.add(new Paragraph.NoteMark(start + note - lead, ""));
            }
        }

        /** Writes words with the blank that belongs before them; gives where they begin. */
        private int append(String words) {
            if (words.isEmpty()) {
                return out.length();
            }
            String text = words;
            boolean mark = ",.;:)".indexOf(text.charAt(0)) >= 0;
            if (mark && !out.isEmpty() && out.charAt(out.length() - 1) == text.charAt(0)) {
                // The mark belonged to words that are not in the text yet.
                text = text.substring(1).stripLeading();
                mark = false;
            }
            if (!mark && !out.isEmpty() && !text.isEmpty() && "-—(“".indexOf(out.charAt(out.length() - 1)) < 0) {
                out.append(' ');
            }
            int start = out.length();
            place(start);
            out.append(text);
            return start;
        }

        private void place(int at) {
            pending.forEach(one -> amendments.add(amendment(one.answered(), at, "")));
            pending.clear();
        }

        private void bracket(Answered answered) {
            Answer answer = answered.answer();
            Shape shape = answer.shape();
            boolean undecided = answer.confidence() == Confidence.LOW;
            if (proposed && shape.kind() == Shape.Kind.INSERT) {
                int start = append(words(answered, false));
                amendments.add(amendment(answered, start, out.substring(start)));
            } else if (undecided || shape.kind() == Shape.Kind.INSERT) {
                pending.add(new Pending(answered, out.length()));
            } else {
                int start = append(words(answered, true));
                amendments.add(amendment(answered, start, out.substring(start)));
            }
        }

        private String words(Answered answered, boolean old) {
            Shape shape = answered.answer().shape();
            List<Word> words = answered.words().words();
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (shape.isOld(i) == old) {
                    chosen.add(word(words.get(i), old));
                } else if (shape.isWithin(words.size()) && shape.isOld(i) && !chosen.isEmpty()) {
                    // The mark behind old words that stand between new ones belongs to the new.
                    chosen.add(chosen.removeLast() + mark(words.get(i)));
                }
            }
            String text = String.join(" ", chosen);
            return old && shape.isWithin(words.size()) ? text.replaceAll("[,;]$", "") : text;
        }

        private static String mark(Word word) {
            return word.text().matches(".*[,;]")
                    ? word.text().substring(word.text().length() - 1)
                    : "";
        }

        private Amendment.Undecided undecided(Facts facts, Answered answered) {
            List<String> words = answered.words().words().stream()
                    .map(word -> word(word, true))
                    .toList();
            return new Amendment.Undecided(
                    facts,
                    String.join(" ", words),
                    answered.answer().readings().stream()
                            .map(shape -> new BracketReading(
                                    shape.kindWord(), chosen(words, shape, true), chosen(words, shape, false)))
                            .toList());
        }

        private static String chosen(List<String> words, Shape shape, boolean old) {
            return IntStream.range(0, words.size())
                    .filter(word -> shape.isOld(word) == old)
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "));
        }

        private String word(Word word, boolean old) {
            stroke(word);
            return repair.bracketed(scan.between(word.start(), word.end()), item, old);
        }

        /** A stroke before a word, or nothing where a blank belongs. */
        private void stroke(Word word) {
            int at = word.gap() == BracketWords.Gap.STROKE ? word.start() - 1 : word.start();
            boolean stroke = word.gap() == BracketWords.Gap.STROKE
                    && "-–—".indexOf(scan.text().charAt(at)) >= 0;
            if (stroke || word.gap() == BracketWords.Gap.NOTHING) {
                findings.add(new Repair(
                        scan.line(at),
                        scan.column(at),
                        stroke ? scan.text().substring(at, at + 1) : "",
                        " ",
                        Repair.Kind.SPACING,
                        Confidence.HIGH,
                        "a line ran through the blank"));
            }
        }

        private Amendment amendment(Answered answered, int offset, String oldOrWhole) {
            Answer answer = answered.answer();
            Bracket bracket = answered.bracket();
            Scan own = scan.between(bracket.from(), Math.max(bracket.to(), bracket.from() + 1));
            Confidence confidence =
                    !bracket.flaws().contains(Sign.BROKEN_BRACKET) || answer.confidence() == Confidence.LOW
                            ? answer.confidence()
                            : Confidence.MEDIUM;
            List<Evidence> evidence = new ArrayList<>(answer.evidence());
            bracket.flaws().forEach(flaw -> evidence.add(new Evidence(flaw, "", false)));
            Facts facts = new Facts(
                    "amendment-" + (amendments.size() + 1),
                    bracket.proposers(),
                    new Place(item, index, offset),
                    own.text().replace('\n', ' '),
                    confidence,
                    evidence,
                    own.cited());
            if (proposed && answer.shape().kind() == Shape.Kind.INSERT) {
                return new Amendment.NewParagraph(facts, oldOrWhole);
            }
            if (answer.confidence() == Confidence.LOW) {
                findings.add(new Unresolved(
                        own.line(0),
                        item,
                        facts.scanned(),
                        Unresolved.Kind.AMENDMENT,
                        "the scan does not tell whether it is to "
                                + answer.readings().stream()
                                        .map(Shape::kindWord)
                                        .collect(Collectors.joining(" or to "))));
                return undecided(facts, answered);
            }
            return switch (answer.shape().kind()) {
                case INSERT -> new Amendment.Insert(facts, words(answered, false));
                case DELETE -> new Amendment.Delete(facts, oldOrWhole);
                case OLD_FIRST, NEW_FIRST -> new Amendment.Replace(facts, oldOrWhole, words(answered, false));
            };
        }
    }
}
