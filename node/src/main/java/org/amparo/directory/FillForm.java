package org.amparo.directory;

import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.web.Form;

/** Fills the forms of the directory with what stands in it. */
final class FillForm {
    private FillForm() {}

    static Form versioned(Form form, Entry entry) {
        return form.with("version", String.valueOf(entry.version()));
    }

    static Form of(Entry entry) {
        Authority is = entry.is();
        Form form = Form.empty()
                .with("kind", is.kind())
                .with("mandate", is.mandate())
                .with("basis", is.basis())
                .with(
                        "members",
                        is.members().stream()
                                .map(one -> one.role().isEmpty()
                                        ? one.institution()
                                        : one.institution() + " | " + one.role())
                                .collect(Collectors.joining("\n")));
        for (Map.Entry<String, String> name : is.names().entrySet()) {
            form = form.with("name." + name.getKey(), name.getValue());
        }
        return versioned(form, entry);
    }

    static Form of(ContactPoint is) {
        Form form = Form.empty()
                .with("official", is.name())
                .with("post", is.post())
                .with("phone", is.phone())
                .with("email", is.email())
                .with("languages", String.join(", ", is.languages()))
                .with("hours", is.hours())
                .with("channel", is.channel())
                .with("key", is.key());
        return is.open() ? form.with("open", "yes") : form;
    }
}
