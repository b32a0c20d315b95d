package org.amparo.plan.negotiation;

import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.ReadPlan;
import org.amparo.plan.text.SourceText;
import org.amparo.plan.text.TextLanguage;
import org.springframework.stereotype.Component;

/** Takes the text of a draft in: what a person chose as a file, or a program sent. */
@Component
class TakeInText {
    private static final int LONGEST_TITLE = 200;

    private final OpenVersion open;

    TakeInText(OpenVersion open) {
        this.open = open;
    }

    /** What became of it. */
    sealed interface Outcome {
        /** It is the first version of a new text. */
        record Opened(int version) implements Outcome {}

        /** @param flaw as in the keys of the messages: {@code title}, {@code file}, {@code file.empty}, {@code there} */
        record Refused(String flaw) implements Outcome {}
    }

    Outcome take(Viewer viewer, String title, String language, byte[] bytes) {
        Optional<TextLanguage> written = TextLanguage.of(language);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            return new Outcome.Refused("title");
        }
        if (written.isEmpty()) {
            return new Outcome.Refused("language");
        }
        return switch (SourceText.read(bytes)) {
            case SourceText.Reading.Refused(var why) ->
                new Outcome.Refused("file." + why.name().toLowerCase(Locale.ROOT));
            case SourceText.Reading.Read(var source) -> begin(viewer, title, source, written.get());
        };
    }

    private Outcome begin(Viewer viewer, String title, SourceText source, TextLanguage language) {
        PlanText plan = new ReadPlan(language).read(source.text());
        if (!plan.isPlan()) {
            return new Outcome.Refused("file");
        }
        return open.from(viewer, title, plan, source.text().lines().toList(), language)
                .<Outcome>map(Outcome.Opened::new)
                .orElseGet(() -> new Outcome.Refused("there"));
    }
}
