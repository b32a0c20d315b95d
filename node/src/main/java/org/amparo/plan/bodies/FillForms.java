package org.amparo.plan.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.amparo.plan.bodies.Commission.Member;
import org.amparo.plan.bodies.Commission.Session;
import org.amparo.web.DateAnswer;
import org.amparo.web.Form;

/** Fills the forms about commissions with what stands in them. */
final class FillForms {
    private FillForms() {}

    static Form of(Commission is) {
        Form form = Form.empty()
                .with("version", String.valueOf(is.version()))
                .with("name", is.name())
                .with("territory", is.territory())
                .with("basis", is.basis())
                .with("chair", is.chair());
        return day(day(form, "founded", Optional.of(is.founded())), "ended", is.ended());
    }

    static Form of(Member is) {
        Form form = Form.empty()
                .with("version", String.valueOf(is.version()))
                .with("official", is.name())
                .with("post", is.post())
                .with("institution", is.institution());
        return day(day(form, "since", Optional.of(is.since())), "until", is.until());
    }

    static Form of(Session is, Set<Integer> attended) {
        Form form = Form.empty()
                .with("version", String.valueOf(is.version()))
                .with("title", is.title())
                .with("agenda", is.agenda())
                .with("state", is.state())
                .with("attended", attended.stream().map(String::valueOf).toList());
        return day(form, "day", Optional.of(is.day()));
    }

    static Form day(Form form, String field, Optional<LocalDate> day) {
        DateAnswer boxes = DateAnswer.of(day.map(LocalDate::toString).orElse(""));
        return form.with(field + ".day", boxes.day())
                .with(field + ".month", boxes.month())
                .with(field + ".year", boxes.year());
    }
}
