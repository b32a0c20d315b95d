package org.amparo.exchange.htcds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.forms.CodeLists;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.CodeLists.Term;
import org.amparo.forms.MissingAnswer;

/** Our codes as HTCDS writes them, and what people and forms write, as our codes. */
final class HtcdsCodes {
    private static final Pattern WITH_COUNTRY = Pattern.compile("([A-Za-z]{2,3})[-_][A-Za-z]{2}");

    private static final int MET_AT_MOST = 5_000;

    private final CodeLists lists;
    private final Map<String, Index> indexes = new HashMap<>();
    private final Map<String, Map<String, String>> spellings = new HashMap<>();

    HtcdsCodes(CodeLists lists) {
        this.lists = lists;
        HtcdsFields.resource(
                "spellings.csv",
                row -> spellings
                        .computeIfAbsent(row.getField("list"), list -> new HashMap<>())
                        .put(HtcdsFields.key(row.getField("spelling")), row.getField("code")));
    }

    /**
     * A list, prepared: what each text means, and how HTCDS writes each code.
     *
     * @param met texts as they stood in files, for the next row that has the same
     * @param metSeveral cells of several answers, likewise
     * @param written how HTCDS writes answers that stood in files, likewise
     * @param veryCodes our codes to the letter
     */
    private record Index(
            Map<String, String> codes,
            Map<String, String> labels,
            Map<String, String> htcds,
            Map<String, String> met,
            Map<String, List<String>> metSeveral,
            Map<List<String>, Set<String>> written,
            Set<String> veryCodes) {
        void meet(String text, String code) {
            if (met.size() < MET_AT_MOST) {
                met.put(text, code);
            }
        }
    }

    /** Our code for a text: our code, the code of HTCDS, a known spelling or a label in one of the four languages. */
    Optional<String> find(String list, String text) {
        var index = index(list);
        var met = index.met.get(text);
        if (met != null) {
            return Optional.of(met);
        }
        var found = lookUp(list, index, text);
        found.ifPresent(code -> index.meet(text, code));
        return found;
    }

    /** The codes that a cell holds, however they are separated; empty when one is unknown. */
    Optional<List<String>> several(String list, String cell) {
        var index = index(list);
        var met = index.metSeveral.get(cell);
        if (met != null) {
            return Optional.of(met);
        }
        var found = new Separated(this, list).read(cell);
        if (found.isPresent() && index.metSeveral.size() < MET_AT_MOST) {
            index.metSeveral.put(cell, found.get());
        }
        return found;
    }

    /** What HTCDS can say of some answers, in whatever order. */
    Set<String> written(String list, List<String> codes) {
        var index = index(list);
        var met = index.written.get(codes);
        if (met != null) {
            return met;
        }
        var written = Set.copyOf(toHtcds(list, codes));
        if (index.written.size() < MET_AT_MOST) {
            index.written.put(List.copyOf(codes), written);
        }
        return written;
    }

    private static Optional<String> lookUp(String list, Index index, String text) {
        var key = HtcdsFields.key(text);
        var code = index.codes.getOrDefault(key, index.labels.get(key));
        if (code == null && list.equals("language")) {
            var parts = WITH_COUNTRY.matcher(text.strip());
            code = parts.matches() ? index.codes.get(HtcdsFields.key(parts.group(1))) : null;
        }
        return Optional.ofNullable(code);
    }

    /** Whether the text is a code, not a label. */
    boolean isCode(String list, String text) {
        return index(list).codes.containsKey(HtcdsFields.key(text));
    }

    /** Whether the text is a code of ours to the letter. */
    boolean isVeryCode(String list, String text) {
        return index(list).veryCodes.contains(text);
    }

    /**
     * How HTCDS writes an answer: each code once. What it has no code for becomes the code above, or its "Other", or
     * nothing; so do the missing answers.
     */
    List<String> toHtcds(String list, List<String> codes) {
        var htcds = index(list).htcds;
        var written = new LinkedHashSet<String>();
        for (var code : codes) {
            var exact = htcds.get(code);
            if (exact != null) {
                written.add(exact);
            } else if (!MissingAnswer.is(code) && htcds.containsKey("other")) {
                written.add(htcds.get("other"));
            }
        }
        return List.copyOf(written);
    }

    /** Subdivisions of a country by code, by code without the country, or by name. */
    Optional<String> subdivision(Optional<String> country, String text) {
        var index = index("subdivision");
        var code = index.codes.get(HtcdsFields.key(text));
        if (code == null && country.isPresent()) {
            code = index.codes.get(HtcdsFields.key(country.get() + text));
            if (code == null) {
                code = index.labels.get(country.get() + ":" + HtcdsFields.key(text));
            }
        }
        return Optional.ofNullable(code);
    }

    private Index index(String list) {
        return indexes.computeIfAbsent(list, this::build);
    }

    private Index build(String list) {
        var codes = new HashMap<String, String>(spellings.getOrDefault(list, Map.of()));
        var labels = new HashMap<String, String>();
        var htcds = new HashMap<String, String>();
        var terms = lists.known(list);
        boolean ownCodes = terms.stream().allMatch(term -> term.htcds().isEmpty());
        for (var term : terms) {
            codes.putIfAbsent(HtcdsFields.key(term.code()), term.code());
            term.htcds().ifPresent(code -> codes.putIfAbsent(HtcdsFields.key(code), term.code()));
            if (ownCodes) {
                htcds.put(term.code(), term.code());
            } else {
                htcds(list, term).ifPresent(code -> htcds.put(term.code(), code));
            }
        }
        for (var answer : MissingAnswer.values()) {
            codes.putIfAbsent(HtcdsFields.key(answer.code()), answer.code());
        }
        switch (list) {
            case "country" -> alpha3(codes);
            case "language" -> twoLetters(codes);
            default -> {}
        }
        addLabels(list, terms, labels);
        var veryCodes = codes.values().stream()
                .filter(code -> code.equals(codes.get(HtcdsFields.key(code))))
                .collect(Collectors.toSet());
        return new Index(codes, labels, htcds, new HashMap<>(), new HashMap<>(), new HashMap<>(), veryCodes);
    }

    private Optional<String> htcds(String list, Term term) {
        return term.htcds()
                .or(() -> term.parent()
                        .flatMap(parent -> lists.known(list).stream()
                                .filter(above -> above.code().equals(parent))
                                .findFirst()
                                .flatMap(Term::htcds)));
    }

    private static void alpha3(Map<String, String> codes) {
        for (var country : Locale.getISOCountries()) {
            codes.putIfAbsent(HtcdsFields.key(Locale.of("", country).getISO3Country()), country);
        }
    }

    private static void twoLetters(Map<String, String> codes) {
        for (var language : Locale.getISOLanguages()) {
            codes.putIfAbsent(language, Locale.of(language).getISO3Language());
        }
    }

    /** A label that several terms share means none of them. */
    private void addLabels(String list, List<Term> terms, Map<String, String> labels) {
        var shared = new HashSet<String>();
        var all = new ArrayList<Term>(terms);
        if (!list.equals("missing_answer")) {
            all.addAll(lists.known("missing_answer"));
        }
        for (var term : all) {
            var within = list.equals("subdivision") ? term.parent().orElse("") + ":" : "";
            for (var label : each(term.labels())) {
                var key = within + HtcdsFields.key(label);
                var before = labels.putIfAbsent(key, term.code());
                if (before != null && !before.equals(term.code())) {
                    shared.add(key);
                }
            }
        }
        shared.forEach(labels::remove);
    }

    private static List<String> each(Labels labels) {
        return List.of(labels.es(), labels.en(), labels.pt(), labels.fr());
    }
}
