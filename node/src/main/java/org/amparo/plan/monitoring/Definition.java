package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator as a file defines it.
 *
 * @param code of the plan's own: {@code d016-1}
 * @param edition of the files: {@code 2026-11}
 * @param place among all, as printed
 * @param inputs what a composed figure is made of, by code
 * @param formula how the figure follows from the inputs
 * @param offer what the node's registry can say: an expression for each input, or under {@link #FIGURE} for the figure
 * @param texts by language; Spanish and English at least
 */
record Definition(
        String code,
        String edition,
        PlanItem item,
        int place,
        Kind kind,
        AnswerKind answer,
        List<String> sources,
        List<String> breakdowns,
        List<String> responsible,
        String period,
        String baseline,
        Target target,
        List<String> inputs,
        Optional<String> formula,
        Map<String, String> offer,
        Map<String, IndicatorText> texts) {
    /** Under which the offer for the figure itself stands. */
    static final String FIGURE = "";

    private static final Map<String, String> NEXT_BEST = Map.of("pt", "es", "fr", "en");

    Definition {
        sources = List.copyOf(sources);
        breakdowns = List.copyOf(breakdowns);
        responsible = List.copyOf(responsible);
        inputs = List.copyOf(inputs);
        offer = Map.copyOf(offer);
        texts = Map.copyOf(texts);
    }

    /** Whether a law, body or plan is there; what is being done; what changed for people. */
    enum Kind {
        STRUCTURAL,
        PROCESS,
        RESULT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> parse(String code) {
            return switch (code) {
                case "structural" -> Optional.of(STRUCTURAL);
                case "process" -> Optional.of(PROCESS);
                case "result" -> Optional.of(RESULT);
                default -> Optional.empty();
            };
        }
    }

    /** What an answer is. */
    enum AnswerKind {
        YES_PARTLY_NO("yes-partly-no"),
        COUNT("count"),
        PERCENT("percent"),
        MONEY("money");

        private final String code;

        AnswerKind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Optional<AnswerKind> parse(String code) {
            for (AnswerKind kind : values()) {
                if (kind.code.equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A text and the language it is in, which may not be the page's. */
    record Said(String language, IndicatorText text) {}

    Said in(Locale language) {
        String wanted = language.getLanguage();
        IndicatorText own = texts.get(wanted);
        if (own != null) {
            return new Said(wanted, own);
        }
        String next = NEXT_BEST.getOrDefault(wanted, "es");
        IndicatorText there = texts.get(next);
        if (there == null) {
            throw new IllegalStateException("an indicator has Spanish and English texts");
        }
        return new Said(next, there);
    }
}
