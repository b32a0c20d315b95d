package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Locale;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Registers.BudgetLine;
import org.amparo.plan.monitoring.Registers.LawOrUnit;
import org.amparo.plan.monitoring.Registers.Register;
import org.amparo.plan.monitoring.Registers.TreatyAct;
import org.amparo.plan.monitoring.web.RegistersView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a focal point keeps the State's budget lines, acts on treaties, laws and units. */
@Controller
class RegistersPages {
    static final String PATH = "/plan/registers";
    private static final int LONGEST = 300;
    private static final List<String> ACTS = List.of("signed", "ratified", "acceded", "denounced");
    private static final List<String> KINDS = List.of("law", "unit", "plan", "protocol");

    private final Registers registers;
    private final WhoActs who;
    private final SayPlan say;
    private final SayRegisters entries;

    RegistersPages(Registers registers, WhoActs who, SayPlan say, SayRegisters entries) {
        this.registers = registers;
        this.who = who;
        this.say = say;
        this.entries = entries;
    }

    @GetMapping(PATH)
    @Route(who = Audience.FOCAL_POINTS, purpose = "see the own State's registers of the plan")
    ModelAndView list(Page page, Viewer viewer) {
        return show(HttpStatus.OK, Form.empty(), page, viewer);
    }

    @PostMapping(PATH + "/{register}")
    @Route(who = Audience.FOCAL_POINTS, purpose = "add to the own State's registers of the plan", audited = true)
    ModelAndView add(@PathVariable String register, Form form, Page page, Viewer viewer) {
        String country = keeping(viewer);
        TypedForm typed = new TypedForm(form, page);
        switch (register(register)) {
            case BUDGET -> {
                BudgetLine line = line(typed, page.words());
                if (typed.isGood()) {
                    registers.add(viewer, country, line);
                }
            }
            case TREATIES -> {
                TreatyAct act = new TreatyAct(
                        0,
                        typed.text("treaty", LONGEST),
                        typed.choice("act", ACTS),
                        typed.day("treatyDay"),
                        typed.optionalAddress("treatyAddress"));
                if (typed.isGood()) {
                    registers.add(viewer, country, act);
                }
            }
            case LAWS -> {
                LawOrUnit law = new LawOrUnit(
                        0,
                        typed.choice("kind", KINDS),
                        typed.text("lawTitle", LONGEST),
                        typed.day("lawDay"),
                        form.get("lawItem").isEmpty() ? "" : typed.searched("lawItem", say.items(page.words())),
                        typed.optionalAddress("lawAddress"));
                if (typed.isGood()) {
                    registers.add(viewer, country, law);
                }
            }
        }
        return typed.isGood()
                ? page.redirect(PATH, Notice.success("monitoring.register.added"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page, viewer);
    }

    @PostMapping(PATH + "/{register}/{entry}")
    @Route(who = Audience.FOCAL_POINTS, purpose = "take out of the own State's registers of the plan", audited = true)
    ModelAndView remove(@PathVariable String register, @PathVariable long entry, Page page, Viewer viewer) {
        if (!registers.remove(viewer, keeping(viewer), register(register), entry)) {
            throw Problem.notFound();
        }
        return page.redirect(PATH, Notice.success("monitoring.register.removed"));
    }

    private BudgetLine line(TypedForm typed, Words words) {
        String currency = typed.text("currency", 3).toUpperCase(Locale.ROOT);
        if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
            typed.flaw("currency", "monitoring.register.flaw.currency");
        }
        return new BudgetLine(
                0,
                typed.year("year"),
                typed.searched("item", say.items(words)),
                typed.text("body", LONGEST),
                currency,
                typed.figure("assigned"),
                typed.optionalFigure("executed"),
                typed.optionalAddress("budgetAddress"));
    }

    private static Register register(String name) {
        return switch (name) {
            case "budget" -> Register.BUDGET;
            case "treaties" -> Register.TREATIES;
            case "laws" -> Register.LAWS;
            default -> throw Problem.notFound();
        };
    }

    /** The State whose registers the user keeps. */
    private String keeping(Viewer viewer) {
        String country = who.country(viewer);
        who.require(viewer, Deed.SPEAK_FOR_STATE, new Matter(country, Matter.ReportStage.COLLECTING, false));
        return country;
    }

    private ModelAndView show(HttpStatus status, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        String country = who.country(viewer);
        boolean may = who.may(viewer, Deed.SPEAK_FOR_STATE, new Matter(country, Matter.ReportStage.COLLECTING, false));
        return page.show(
                status,
                "plan/registers",
                new RegistersView(
                        say.tabs(viewer, words),
                        registers.budget(country).stream()
                                .map(line -> new RegistersView.Entry(
                                        entries.title(line, words),
                                        entries.detail(line, words),
                                        line.address(),
                                        remove(may, "budget", line.id())))
                                .toList(),
                        registers.treaties(country).stream()
                                .map(act -> new RegistersView.Entry(
                                        act.treaty(),
                                        entries.detail(act, words),
                                        act.address(),
                                        remove(may, "treaties", act.id())))
                                .toList(),
                        registers.laws(country).stream()
                                .map(law -> new RegistersView.Entry(
                                        law.title(),
                                        entries.detail(law, words),
                                        law.address(),
                                        remove(may, "laws", law.id())))
                                .toList(),
                        say.items(words),
                        choices("monitoring.act.", ACTS, words),
                        choices("monitoring.law.", KINDS, words),
                        may,
                        form));
    }

    private static String remove(boolean may, String register, long id) {
        return may ? PATH + "/" + register + "/" + id : "";
    }

    private static List<Choice> choices(String prefix, List<String> codes, Words words) {
        return codes.stream()
                .map(code -> Choice.of(code, words.say(prefix + code)))
                .toList();
    }
}
