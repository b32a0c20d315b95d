package org.amparo.plan.monitoring;

import org.amparo.plan.monitoring.Registers.BudgetLine;
import org.amparo.plan.monitoring.Registers.LawOrUnit;
import org.amparo.plan.monitoring.Registers.TreatyAct;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How entries of a State's registers read. */
@Component
class SayRegisters {
    private final SayPlan say;

    SayRegisters(SayPlan say) {
        this.say = say;
    }

    String title(BudgetLine line, Words words) {
        return line.year() + " · "
                + PlanItem.parse(line.item()).map(item -> say.item(item, words)).orElse(line.item());
    }

    String detail(BudgetLine line, Words words) {
        String assigned = SayPlan.figure(line.assigned(), words);
        return line.executed()
                .map(executed -> words.say(
                        "monitoring.budget.executed",
                        line.body(),
                        line.currency(),
                        assigned,
                        SayPlan.figure(executed, words)))
                .orElseGet(() -> words.say("monitoring.budget.assigned", line.body(), line.currency(), assigned));
    }

    String detail(TreatyAct act, Words words) {
        return words.say("monitoring.act." + act.act()) + ", " + words.date(act.day());
    }

    String detail(LawOrUnit law, Words words) {
        String kind = words.say("monitoring.law." + law.kind()) + ", " + words.date(law.day());
        return PlanItem.parse(law.item())
                .map(item -> kind + " · " + say.item(item, words))
                .orElse(kind);
    }
}
