package org.amparo.plan.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "DIRETRICES": the word by which a part is known is put right when a letter of it is wrong. */
final class RepairHeading {
    private static final Pattern WORD = Pattern.compile("\\p{L}{6,}");

    private RepairHeading() {}

    static Paragraph of(Paragraph heading, Scan scan, TextLanguage language, Findings findings) {
        Matcher word = WORD.matcher(heading.text());
        while (word.find()) {
            String read = word.group();
            Optional<String> meant = language.headingWords()
                    .filter(known ->
                            Likeness.distance(known, Letters.withoutAccents(read.toUpperCase(Locale.ROOT))) == 1)
                    .findFirst();
            int at = scan.text().indexOf(read);
            if (meant.isPresent() && at >= 0) {
                findings.add(new Repair(
                        scan.line(at),
                        scan.column(at),
                        read,
                        meant.get(),
                        Repair.Kind.LETTER,
                        Confidence.HIGH,
                        "so in the other headings"));
                String text = heading.text().substring(0, word.start())
                        + meant.get()
                        + heading.text().substring(word.end());
                return new Paragraph(heading.marker(), text, heading.lines(), heading.notes());
            }
        }
        return heading;
    }
}
