package org.amparo.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/** What officials look for: usual things, rare ones, and combinations that hardly anybody is. */
final class Searches {
    private Searches() {}

    static Map<String, CaseFilter> all() {
        var searches = new LinkedHashMap<String, CaseFilter>();
        searches.put("everything", CaseFilter.ALL);
        searches.put(
                "active, sexual exploitation, women", of("active", "sexual_exploitation", "female", null, null, null));
        searches.put("closed, forced labour, one department", of("closed", "forced_labour", null, null, null, "XA-09"));
        searches.put("women, 21 to 23, of Haiti", of(null, null, "female", "21_23", "HT", null));
        searches.put("forced labour, men, of Bangladesh", of(null, "forced_labour", "male", null, "BD", null));
        searches.put("forced marriage, men, 48 or older", of(null, "forced_marriage", "male", "48_plus", null, null));
        searches.put(
                "intersex, begging, a small department", of(null, "forced_begging", "intersex", null, null, "XA-03"));
        searches.put("child labour, women, of China", of(null, "child_labour", "female", null, "CN", null));
        searches.put("servitude, Venezuela, a small department", of(null, "servitude", null, null, "VE", "XA-14"));
        searches.put("active, in the first year, of Nepal", between("active", "NP", 2016, 2016));
        searches.put("follow-up, 2019 to 2020, of Colombia", between("follow_up", "CO", 2019, 2020));
        searches.put("active, 9 to 17, in the capital", of("active", null, null, "9_17", null, "XA-11"));
        searches.put("slavery, of Peru, 39 to 47", of(null, "slavery", null, "39_47", "PE", null));
        return searches;
    }

    private static CaseFilter between(String status, String nationality, int from, int to) {
        return new CaseFilter(
                Optional.empty(),
                CaseStatus.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(nationality),
                Optional.empty(),
                Optional.of(LocalDate.of(from, 1, 1)),
                Optional.of(LocalDate.of(to, 12, 31)),
                Optional.empty(),
                Optional.empty());
    }

    private static CaseFilter of(
            @Nullable String status,
            @Nullable String exploitation,
            @Nullable String sex,
            @Nullable String ageBand,
            @Nullable String nationality,
            @Nullable String department) {
        return new CaseFilter(
                Optional.empty(),
                Optional.ofNullable(status).flatMap(CaseStatus::of),
                Optional.ofNullable(exploitation),
                Optional.ofNullable(sex),
                Optional.ofNullable(ageBand),
                Optional.ofNullable(nationality),
                Optional.ofNullable(department),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
