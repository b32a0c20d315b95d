package org.amparo.exchange.htcds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amparo.exchange.CaseFileReader.Notices;
import org.amparo.exchange.htcds.HtcdsField.Status;
import org.amparo.exchange.htcds.HtcdsField.Type;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which field. */
final class HtcdsHeader {
    private static final Pattern NUMBERED = Pattern.compile("(.*[^_0-9])_([2-9]|[1-4]\\d|50)");
    private static final Pattern GROUPS = Pattern.compile("[/.:-]");

    /** What a column is for. */
    private sealed interface Use {
        /** Its cells are answers. */
        record Answer(String column) implements Use {}

        /** Its cells say whether this code was ticked. */
        record Ticked(String column, String code) implements Use {}

        /** Nobody knows; the name, so that rows still differ by it. */
        record Unknown(String name) implements Use {}

        /** Its cells are no part of the row. */
        record Ignored() implements Use {}
    }

    private final HtcdsFields fields;
    private final HtcdsCodes codes;
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, String> namesInFile = new HashMap<>();
    private final Map<String, Integer> repetitions = new HashMap<>();
    private final Map<String, Map<Integer, List<String>>> groups = new HashMap<>();
    private final boolean ordered;
    private final int[] order;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> notTaken = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * A row of a file, sorted out.
     *
     * @param inOrder whether the fields stand in the order of their names
     */
    record Sorted(Map<String, String> fields, Map<String, String> unknown, boolean inOrder) {
        boolean isBlank() {
            return fields.isEmpty() && unknown.isEmpty();
        }
    }

    /**
     * @param names the row of technical names, or of labels where there is none
     * @param labels the row of labels beneath the names, if there is one
     * @param labelsCount whether the label is right where the two say otherwise
     */
    HtcdsHeader(
            HtcdsFields fields,
            HtcdsCodes codes,
            List<String> names,
            Optional<List<String>> labels,
            boolean labelsCount) {
        this.fields = fields;
        this.codes = codes;
        var occurrences = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip();
            var label = cell(labels.orElse(List.of()), i);
            var use = name.isEmpty()
                    ? unnamed(names, i, label)
                    : use(name, occurrences.merge(HtcdsFields.key(name), 1, Integer::sum));
            uses.add(once(settle(use, label, i, labelsCount), name.isEmpty() ? label : name));
        }
        ordered = isOwn() && uses.stream().noneMatch(Use.Ticked.class::isInstance);
        order = order();
        remarkOnMissingPlaces();
    }

    /** Amparo's own rows are taken by the names of their columns, so that nobody needs to sort each for its hash. */
    private int[] order() {
        var columns = IntStream.range(0, uses.size()).boxed();
        return (ordered ? columns.sorted(Comparator.comparing(i -> nameOf(uses.get(i)))) : columns)
                .mapToInt(i -> i)
                .toArray();
    }

    private static String nameOf(Use use) {
        return switch (use) {
            case Use.Answer(var column) -> column;
            case Use.Ticked(var column, var code) -> column + "/" + code;
            case Use.Unknown(var name) -> name;
            case Use.Ignored() -> "";
        };
    }

    /** How many cells of a row are technical names of fields. */
    static long namesIn(HtcdsFields fields, List<String> row) {
        return row.stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> field(fields, cell)
                        .filter(field -> field.status() != Status.METADATA)
                        .isPresent())
                .count();
    }

    /** Whether at least half of the filled cells of a row, and three of them, are labels of fields. */
    static boolean areLabels(HtcdsFields fields, List<String> row) {
        long filled = row.stream().filter(cell -> !cell.isBlank()).count();
        long labels = row.stream()
                .filter(cell -> fields.labelled(cell, 1).isPresent())
                .count();
        return labels >= 3 && labels * 2 >= filled;
    }

    private static Optional<HtcdsField> field(HtcdsFields fields, String name) {
        return fields.named(name).or(() -> fields.named(lastPart(name)));
    }

    /** Survey tools put the names of question groups before that of the question. */
    private static String lastPart(String name) {
        var parts = GROUPS.split(name);
        return parts.length == 0 ? name : parts[parts.length - 1];
    }

    private Use use(String name, int occurrence) {
        var numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            var field = field(fields, numbered.group(1))
                    .filter(found -> !found.group().isEmpty());
            if (field.isPresent()) {
                return answer(field.get(), Integer.parseInt(numbered.group(2)), name);
            }
        }
        var ticked = ticked(name);
        if (ticked != null) {
            return ticked;
        }
        var field = field(fields, name).or(() -> fields.labelled(name, occurrence));
        if (field.isEmpty()) {
            unknown.add(name);
            return new Use.Unknown(HtcdsFields.key(name));
        }
        return answer(field.get(), 1, name);
    }

    private Use answer(HtcdsField field, int repetition, String name) {
        return switch (field.status()) {
            case HTCDS, AMPARO -> {
                var column = HtcdsField.nth(field.name(), repetition);
                if (!field.group().isEmpty()) {
                    repetitions.merge(field.group(), repetition, Math::max);
                    inGroup(field, repetition).add(column);
                }
                yield new Use.Answer(column);
            }
            case METADATA -> new Use.Ignored();
            case DEPRECATED, ABSENT -> {
                notTaken.add(name);
                yield new Use.Unknown(HtcdsFields.key(field.name()));
            }
        };
    }

    /** {@code vic_MethodOfRecruitment/AtWork}: one column for each answer that may be ticked. */
    private @Nullable Use ticked(String name) {
        int slash = name.lastIndexOf('/');
        if (slash < 0) {
            return null;
        }
        var question = name.substring(0, slash);
        var field = field(fields, question)
                .or(() -> fields.labelled(question, 1))
                .filter(found -> found.type() == Type.MANY || found.list().equals("industry"));
        return field.flatMap(found -> codes.find(found.list(), name.substring(slash + 1))
                        .map(code -> new Use.Ticked(found.name(), code)))
                .map(use -> {
                    inGroup(field.orElseThrow(), 1).add(use.column());
                    return use;
                })
                .orElse(null);
    }

    private List<String> inGroup(HtcdsField field, int repetition) {
        return groups.computeIfAbsent(field.group(), group -> new HashMap<>())
                .computeIfAbsent(repetition, n -> new ArrayList<>());
    }

    /** The template has one column that bears a label only; and it may have lost even that. */
    private Use unnamed(List<String> names, int i, String label) {
        var reason = fields.get("cas_ReasonForOutgoingReferral");
        var found = label.isEmpty() ? Optional.<HtcdsField>empty() : fields.labelled(label, 1);
        if (found.isEmpty()
                && is(cell(names, i - 1), "cas_ReferredPrimaryCaseWorker")
                && is(cell(names, i + 1), "cas_OutgoingReferralDate")) {
            found = Optional.of(reason);
        }
        return found.filter(HtcdsField::isTaken)
                .<Use>map(field -> answer(field, 1, label))
                .orElseGet(Use.Ignored::new);
    }

    private boolean is(String name, String field) {
        return field(fields, name).filter(fields.get(field)::equals).isPresent();
    }

    private Use once(Use use, String name) {
        if (use instanceof Use.Answer answer && namesInFile.putIfAbsent(answer.column(), name) != null) {
            remarks.add("the column " + answer.column()
                    + " is there more than once: where several are filled, the first" + " is taken");
        }
        if (use instanceof Use.Ticked ticked) {
            namesInFile.putIfAbsent(ticked.column(), name);
        }
        return use;
    }

    /** The template's names and labels of the address columns are not in the same order. */
    private Use settle(Use use, String label, int i, boolean labelsCount) {
        if (!(use instanceof Use.Answer answer) || label.isEmpty()) {
            return use;
        }
        var meant = fields.labelled(label, 1)
                .filter(HtcdsField::isTaken)
                .filter(field -> !field.name().equals(answer.column()));
        meant.ifPresent(field -> remarks.add("column " + (i + 1) + ": its name is " + answer.column() + ", its label \""
                + field.label() + "\"; "
                + (labelsCount ? "the label counts, as the rows below fit it" : "the name counts")));
        return labelsCount ? meant.map(field -> answer(field, 1, label)).orElse(use) : use;
    }

    private void remarkOnMissingPlaces() {
        if (repetitions.containsKey("event") && !namesInFile.containsKey("hte_Type")) {
            remarks.add("events need the column hte_Type: rows with an event will be rejected");
        }
    }

    /**
     * Sorts the cells of a row by what they are.
     *
     * @param plain takes from a cell what only its file format added
     */
    Sorted sort(List<String> cells, UnaryOperator<String> plain) {
        var known = LinkedHashMap.<String, String>newLinkedHashMap(order.length);
        var rest = new LinkedHashMap<String, String>();
        for (int i : order) {
            var found = i < cells.size() ? cells.get(i) : "";
            var cell = found.isEmpty() ? found : plain.apply(found);
            if (!cell.isBlank()) {
                switch (uses.get(i)) {
                    case Use.Answer(var column) -> known.putIfAbsent(column, cell);
                    case Use.Ticked(var column, var code) -> rest.put(column + "/" + code, cell.strip());
                    case Use.Unknown(var name) -> rest.putIfAbsent(name, cell);
                    case Use.Ignored() -> {}
                }
            }
        }
        boolean inOrder = ordered && rest.isEmpty();
        if (!rest.isEmpty()) {
            addTicked(known, rest);
        }
        return new Sorted(known, rest, inOrder);
    }

    /** Where the survey tool gives both forms, the list of codes is enough. */
    private static void addTicked(Map<String, String> known, Map<String, String> rest) {
        var ticked = new LinkedHashMap<String, String>();
        rest.forEach((name, cell) -> {
            int slash = name.indexOf('/');
            if (slash > 0 && YesNo.of(cell).orElse(false)) {
                ticked.merge(name.substring(0, slash), name.substring(slash + 1), (a, b) -> a + RowOut.SEPARATOR + b);
            }
        });
        ticked.forEach(known::putIfAbsent);
    }

    private static String cell(List<String> row, int i) {
        return i >= 0 && i < row.size() ? row.get(i).strip() : "";
    }

    /** How many cells a row can have. */
    int width() {
        return uses.size();
    }

    /** Whether Amparo wrote the file. */
    boolean isOwn() {
        return namesInFile.containsKey("amparo_CaseNumber");
    }

    int repetitions(String group) {
        return repetitions.getOrDefault(group, 0);
    }

    /** The columns of this file that belong to the n-th repetition of a group. */
    List<String> columns(String group, int n) {
        return groups.getOrDefault(group, Map.of()).getOrDefault(n, List.of());
    }

    /** The name that a column has in the file; its own where the file has none. */
    String inFile(String column) {
        return namesInFile.getOrDefault(column, column);
    }

    Notices notices() {
        return new Notices(List.copyOf(unknown), List.copyOf(notTaken), remarks);
    }
}
