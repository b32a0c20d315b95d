package org.amparo.forms;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.amparo.storage.Remembered;
import org.springframework.stereotype.Component;

/** This node's own questions, and what is wrong with an answer to one. */
@Component
class FieldsOfThisNode implements LocalFields {
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final CodeLists lists;
    private final Remembered<Map<String, LocalField>> fields;

    FieldsOfThisNode(LocalFieldRows rows, CodeLists lists, Clock clock) {
        this.lists = lists;
        this.fields = new Remembered<>(clock, SECONDS, () -> {
            Map<String, LocalField> byKey = new LinkedHashMap<>();
            rows.all().forEach(field -> byKey.put(field.key(), field));
            return byKey;
        });
    }

    @Override
    public List<LocalField> asked() {
        return fields.get().values().stream().filter(field -> !field.retired()).toList();
    }

    @Override
    public List<LocalField> all() {
        return List.copyOf(fields.get().values());
    }

    @Override
    public Optional<LocalField> find(String key) {
        return Optional.ofNullable(fields.get().get(key));
    }

    @Override
    public List<AnswerFlaw> flaws(Map<String, String> answers) {
        return flaws(answers, field -> !field.identifying());
    }

    @Override
    public List<AnswerFlaw> flawsOfIdentifying(Map<String, String> answers) {
        return flaws(answers, LocalField::identifying);
    }

    private List<AnswerFlaw> flaws(Map<String, String> answers, Predicate<LocalField> belongs) {
        Map<String, LocalField> known = fields.get();
        List<AnswerFlaw> flaws = new ArrayList<>();
        for (LocalField field : known.values()) {
            if (belongs.test(field)
                    && field.required()
                    && !field.retired()
                    && answers.getOrDefault(field.key(), "").isBlank()) {
                flaws.add(new AnswerFlaw(field.key(), "required"));
            }
        }
        answers.forEach((key, answer) -> {
            LocalField field = known.get(key);
            if (field == null || !belongs.test(field)) {
                flaws.add(new AnswerFlaw(key, "unknown_field"));
            } else {
                flaw(field, answer).ifPresent(code -> flaws.add(new AnswerFlaw(key, code)));
            }
        });
        return flaws;
    }

    /** What is wrong with an answer. A retired field's old answers stay; a retired term is not chosen anew. */
    private Optional<String> flaw(LocalField field, String answer) {
        if (answer.isBlank() || MissingAnswer.is(answer)) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT -> unless(answer.length() <= LONGEST && answer.indexOf('\0') < 0, "too_long");
            case NUMBER -> unless(NUMBER.matcher(answer).matches(), "not_a_number");
            case DATE -> unless(PartialDate.parse(answer).isPresent(), "not_a_date");
            case YES_NO -> unless(answer.equals("yes") || answer.equals("no"), "not_in_list");
            case CODE -> unless(lists.accepts(field.list().orElseThrow(), answer), "not_in_list");
        };
    }

    private static Optional<String> unless(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }

    /** After a change in the database: the next question reads it. */
    void changed() {
        fields.forget();
    }
}
