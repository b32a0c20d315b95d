package org.amparo.plan.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.amparo.web.DateAnswer;
import org.amparo.web.Form;

/** Fills the form of a prevention action with what stands in it. */
final class FillAction {
    private FillAction() {}

    static Form of(PreventionAction is) {
        Says says = is.says();
        Form form = Form.empty()
                .with("version", String.valueOf(is.version()))
                .with("kind", says.kind())
                .with("title", says.title())
                .with("words", says.words())
                .with("territory", says.territory())
                .with("municipality", says.municipality())
                .with("latitude", figure(says.latitude()))
                .with("longitude", figure(says.longitude()))
                .with("state", says.state())
                .with("reach", says.reach().map(String::valueOf).orElse(""))
                .with("method", says.method())
                .with("event", says.event().map(String::valueOf).orElse(""))
                .with("partners", says.partners())
                .with("cost", figure(says.cost()))
                .with("currency", says.currency())
                .with("funds", says.funds())
                .with("result", says.result())
                .with("measured", says.measured())
                .with("languages", String.join(", ", says.languages()))
                .with("groups", says.groups())
                .with("forms", says.forms())
                .with("items", says.items());
        form = day(day(form, "first", Optional.of(says.first())), "last", says.last());
        return is.open() ? form.with("open", List.of("yes")) : form;
    }

    /** Three decimals would read as thousands: they get a fourth. */
    private static String figure(Optional<BigDecimal> figure) {
        return figure.map(one -> one.stripTrailingZeros().scale() == 3 ? one.setScale(4) : one.stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static Form day(Form form, String field, Optional<LocalDate> day) {
        DateAnswer boxes = DateAnswer.of(day.map(LocalDate::toString).orElse(""));
        return form.with(field + ".day", boxes.day())
                .with(field + ".month", boxes.month())
                .with(field + ".year", boxes.year());
    }
}
