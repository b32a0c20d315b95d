package org.amparo.exchange.htcds;

import java.util.regex.Pattern;
import org.amparo.casework.Flaw;

/** What cannot be right in a case, told of the column where it stands. */
final class FlawedColumn {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private FlawedColumn() {}

    static void reject(Flaw flaw, HtcdsFields fields, RowIn in) {
        var index = INDEX.matcher(flaw.field());
        int repetition = index.find() ? Integer.parseInt(index.group(1)) + 1 : 1;
        var path = path(flaw);
        var row = flaw.field().startsWith("referrals") ? in : in.nth(repetition);
        var columns = fields.taken().stream()
                .filter(field -> field.path().equals(path) || path.startsWith("content.local") && isLocal(field))
                .toList();
        columns.stream()
                .filter(field -> row.raw(field.name()).isPresent())
                .findFirst()
                .or(() -> columns.stream().findFirst())
                .ifPresentOrElse(
                        field -> row.reject(field.name(), words(flaw)),
                        () -> in.reject("amparo_CaseNumber", flaw.field() + ": " + words(flaw)));
    }

    private static String path(Flaw flaw) {
        var field = INDEX.matcher(flaw.field()).replaceAll("[]");
        return field.startsWith("identity.") || field.startsWith("notes") ? field : "content." + field;
    }

    private static boolean isLocal(HtcdsField field) {
        return field.path().equals("content.localAnswers");
    }

    private static String words(Flaw flaw) {
        var arguments = flaw.arguments();
        return switch (flaw.code()) {
            case "not_in_list" -> "not in the code list " + String.join(" ", arguments);
            case "in_the_future" -> "in the future";
            case "after_registration" -> "after the case was registered";
            case "out_of_range" -> "not from " + String.join(" to ", arguments);
            case "older_than_at_registration" -> "older than at registration";
            case "too_long" -> "longer than " + String.join(" ", arguments) + " characters";
            case "too_many" -> "more than " + String.join(" ", arguments);
            case "ends_before_it_began" -> "ends before it began";
            case "in_another_country" -> "is in another country than the one beside it";
            case "not_text" -> "not text";
            default -> flaw.code().replace('_', ' ');
        };
    }
}
