package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.web.Moment;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Holds two versions of a section against each other, field by field or row by row, and joins what is chosen of them. */
@Component
class CompareVersions {
    /** The beginning of the names under which a form sends which version of a field is kept. */
    static final String KEEP = "keep.";

    static final String MINE = "mine";
    static final String THEIRS = "theirs";
    /** The name under which a form sends which rows are kept. */
    static final String KEEP_ROWS = "keepRows";

    private final SayAnswers say;

    CompareVersions(SayAnswers say) {
        this.say = say;
    }

    /** Fields that are one answer. */
    private record Unit(List<String> names) {
        boolean sameIn(Sheet one, Sheet other) {
            return names.stream().allMatch(name -> one.all(name).equals(other.all(name)));
        }
    }

    private static Stream<Unit> units(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.isList())
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> {
                    var names = group.questions().stream().map(Question::name);
                    return group.joined()
                            ? Stream.of(new Unit(names.toList()))
                            : names.map(name -> new Unit(List.of(name)));
                });
    }

    /**
     * Every answer in both versions.
     *
     * @param base the version that the reader's own was made from
     */
    List<ComparedField> fields(List<Part> parts, Sheet mine, Sheet theirs, Sheet base, Words words) {
        var units = units(parts).toList();
        var ours = say.answers(parts, mine, words);
        var stored = say.answers(parts, theirs, words);
        var compared = new ArrayList<ComparedField>();
        for (int i = 0; i < units.size(); i++) {
            compared.add(new ComparedField(
                    KEEP + ours.get(i).field(),
                    ours.get(i).label(),
                    ours.get(i).texts(),
                    stored.get(i).texts(),
                    !units.get(i).sameIn(mine, theirs),
                    !units.get(i).sameIn(mine, base)));
        }
        return compared;
    }

    /** Rows that are stored come first, then those that only the reader's own version has. */
    List<ComparedRow> rows(List<Part> parts, Sheet mine, Sheet theirs, Sheet base, Words words) {
        return parts.stream()
                .filter(Part::isList)
                .flatMap(part -> rows(part, mine, theirs, base, words).stream())
                .toList();
    }

    private List<ComparedRow> rows(Part part, Sheet mine, Sheet theirs, Sheet base, Words words) {
        var compared = new ArrayList<ComparedRow>();
        var ours = rows(part, mine);
        var stored = rows(part, theirs);
        var earlier = rows(part, base);
        var storedTexts = say.rows(part, theirs, words);
        for (int i = 0; i < stored.size(); i++) {
            var row = stored.get(i);
            var side = ours.contains(row) ? ComparedRow.Side.BOTH : ComparedRow.Side.THEIRS;
            compared.add(new ComparedRow(THEIRS + ":" + i, side, !earlier.contains(row), storedTexts.get(i)));
        }
        var ourTexts = say.rows(part, mine, words);
        for (int i = 0; i < ours.size(); i++) {
            var row = ours.get(i);
            if (!stored.contains(row)) {
                compared.add(new ComparedRow(
                        MINE + ":" + i, ComparedRow.Side.MINE, !earlier.contains(row), ourTexts.get(i)));
            }
        }
        return compared;
    }

    /** What was chosen: the stored version, with the fields of the other one that somebody wants to keep. */
    Sheet merged(List<Part> parts, Sheet mine, Sheet theirs, Sheet chosen) {
        var result = theirs;
        for (var unit : units(parts).toList()) {
            if (chosen.code(KEEP + unit.names().getFirst(), THEIRS).equals(MINE)) {
                for (var name : unit.names()) {
                    result = result.with(name, mine.all(name));
                }
            }
        }
        for (var part : parts) {
            if (part.isList()) {
                result = mergedRows(part, mine, theirs, chosen, result.without(part.list() + "["));
            }
        }
        return result;
    }

    private static Sheet mergedRows(Part part, Sheet mine, Sheet theirs, Sheet chosen, Sheet rest) {
        var kept = new ArrayList<Sheet>();
        var keep = chosen.all(KEEP_ROWS);
        var ours = rows(part, mine);
        var stored = rows(part, theirs);
        for (int i = 0; i < stored.size(); i++) {
            if (ours.contains(stored.get(i)) || keep.contains(THEIRS + ":" + i)) {
                kept.add(stored.get(i));
            }
        }
        for (int i = 0; i < ours.size(); i++) {
            if (keep.contains(MINE + ":" + i)) {
                kept.add(ours.get(i));
            }
        }
        var result = rest;
        for (int i = 0; i < kept.size(); i++) {
            result = result.with(kept.get(i).renamed("", Sheet.row(part.list(), i)));
        }
        return result;
    }

    /** What changed from one version to the next, as a timeline tells it. */
    List<Moment.Detail> changes(List<Part> parts, Sheet before, Sheet after, Words words) {
        var details = new ArrayList<Moment.Detail>();
        for (var field : fields(parts, after, before, before, words)) {
            if (field.differs()) {
                details.add(new Moment.Detail(
                        field.label(), String.join(", ", field.theirs()), String.join(", ", field.mine())));
            }
        }
        for (var row : rows(parts, after, before, before, words)) {
            var text = row.text();
            switch (row.side()) {
                case BOTH -> {}
                case MINE -> details.add(new Moment.Detail(row.row().title(), "", text));
                case THEIRS -> details.add(new Moment.Detail(row.row().title(), text, ""));
            }
        }
        return details;
    }

    private static List<Sheet> rows(Part part, Sheet sheet) {
        var rows = new ArrayList<Sheet>();
        for (int i = 0; i < sheet.rows(part.list()); i++) {
            var prefix = Sheet.row(part.list(), i);
            rows.add(sheet.under(prefix).renamed(prefix, ""));
        }
        return rows;
    }
}
