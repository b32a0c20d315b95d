package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.amparo.access.RowTickets;
import org.amparo.forms.MissingAnswer;
import org.amparo.storage.Remembered;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What recent cases answer most often, read again every hour. Which cases, and how many, stays here. */
@Component
class FrequentAnswers {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int RECENT = 2_000;
    private static final int MOST = 12;

    private final DSLContext db;
    private final Remembered<List<String>> countries;
    private final Remembered<List<String>> languages;

    FrequentAnswers(DSLContext db, RowTickets tickets, Clock clock) {
        this.db = db;
        this.countries = new Remembered<>(clock, AN_HOUR, () -> read(tickets, CASE_FILE.NATIONALITIES));
        this.languages = new Remembered<>(clock, AN_HOUR, () -> read(tickets, CASE_FILE.LANGUAGES));
    }

    List<String> of(String list) {
        return switch (list) {
            case "country" -> countries.get();
            case "language" -> languages.get();
            default -> throw new IllegalArgumentException("only long lists begin with frequent answers");
        };
    }

    private List<String> read(RowTickets tickets, Field<String[]> answers) {
        return tickets.asProcess("frequent-answers", () -> read(answers));
    }

    private List<String> read(Field<String[]> answers) {
        var recent = db.select(answers.as("codes"))
                .from(CASE_FILE)
                .orderBy(CASE_FILE.REGISTERED_ON.desc(), CASE_FILE.ID.desc())
                .limit(RECENT)
                .asTable("recent");
        var code = DSL.field(DSL.name("told", "code"), String.class);
        return db
                .select(code)
                .from(recent, DSL.unnest(recent.field("codes", String[].class)).as("told", "code"))
                .groupBy(code)
                .orderBy(DSL.count().desc(), code)
                .limit(MOST + MissingAnswer.values().length)
                .fetch(code)
                .stream()
                .filter(found -> !MissingAnswer.is(found))
                .limit(MOST)
                .toList();
    }
}
