package org.amparo.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.directory.Authority.Member;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.FieldProblem;
import org.amparo.web.Form;
import org.amparo.web.Page;

/** Reads the two forms of the directory, and gathers what is wrong with them in the language of the page. */
final class TypedAuthority {
    private static final int LINE = 200;
    private static final int TEXT = 4000;
    private static final int MOST_MEMBERS = 100;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\-]{4,30}(?: ?(?:ext|x)\\.? ?[0-9]{1,6})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Form form;
    private final Page page;
    private final List<FieldError> wrong = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    TypedAuthority(Form form, Page page) {
        this.form = form;
        this.page = page;
    }

    boolean isGood() {
        return wrong.isEmpty();
    }

    Form back() {
        return form.with(new FieldErrors(wrong));
    }

    /** The same for programs. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Call it once; what it returns counts only where the form is good. */
    Authority authority(List<ContactPoint> contacts) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : Authority.LANGUAGES) {
            String name = text("name." + language, LINE);
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        if (names.isEmpty()) {
            flaw("name.es", "directory.flaw.name");
            names.put("es", "");
        }
        String kind = form.get("kind");
        if (!Authority.KINDS.contains(kind)) {
            flaw("kind", "directory.flaw.kind");
            kind = "other";
        }
        return new Authority(names, kind, needed("mandate", TEXT), needed("basis", TEXT), members(), contacts);
    }

    ContactPoint contact(int id) {
        String phone = text("phone", LINE);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            flaw("phone", "directory.flaw.phone");
        }
        String email = text("email", LINE);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            flaw("email", "directory.flaw.email");
        }
        if (phone.isEmpty() && email.isEmpty()) {
            flaw("phone", "directory.flaw.reach");
        }
        return new ContactPoint(
                id,
                text("official", LINE),
                needed("post", LINE),
                phone,
                email,
                languages(),
                text("hours", LINE),
                text("channel", LINE),
                text("key", TEXT),
                form.isTicked("open"));
    }

    private List<String> languages() {
        List<String> codes = Arrays.stream(
                        text("languages", LINE).toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (!codes.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
            flaw("languages", "directory.flaw.languages");
        }
        return codes;
    }

    /** A line is an institution, and after a bar its role. */
    private List<Member> members() {
        List<Member> members = text("members", TEXT)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    String[] halves = line.split("\\|", 2);
                    return new Member(halves[0].strip(), halves.length > 1 ? halves[1].strip() : "");
                })
                .toList();
        if (members.size() > MOST_MEMBERS
                || members.stream().anyMatch(one -> one.institution().isEmpty())) {
            flaw("members", "directory.flaw.members");
        }
        return members;
    }

    private String needed(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            flaw(field, "directory.flaw.empty");
        }
        return text;
    }

    private String text(String field, int longest) {
        String text = form.get(field).replace("\r\n", "\n").replace("\0", "");
        if (text.length() > longest) {
            flaw(field, "directory.flaw.long", longest);
        }
        return text;
    }

    private void flaw(String field, String key, Object... arguments) {
        wrong.add(new FieldError(field, page.say(key, arguments)));
        problems.add(FieldProblem.of(
                field,
                key.substring(key.lastIndexOf('.') + 1),
                key,
                Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new)));
    }
}
