package org.amparo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What officials look for, as parameters of the list: usual things, rare ones, and combinations that nobody is. */
final class Searches {
    private static final int CHANCE = 300;

    /** Every code as likely as any other: much rarer together than what people look for. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "status",
            List.of("active", "follow_up", "closed", "closed_referred"),
            "sex",
            List.of("female", "male", "intersex", "unknown"),
            "ageBand",
            List.of("0_8", "9_17", "18_20", "21_23", "24_26", "27_29", "30_38", "39_47", "48_plus", "unknown"),
            "subdivision",
            List.of("XA-01", "XA-02", "XA-03", "XA-06", "XA-09", "XA-11", "XA-13", "XA-14", "XA-16", "XA-17"),
            "exploitation",
            List.of(
                    "sexual_exploitation",
                    "forced_labour",
                    "servitude",
                    "forced_criminality",
                    "forced_begging",
                    "child_labour",
                    "forced_marriage",
                    "slavery",
                    "unknown"),
            "nationality",
            List.of("XA", "VE", "CO", "HT", "BO", "PE", "NI", "EC", "HN", "CU", "PY", "AR", "MX", "CN", "BD", "NP"),
            "from",
            List.of("2017-01-01&to=2017-12-31", "2020-01-01&to=2020-12-31", "2024-01-01&to=2024-12-31"));

    private Searches() {}

    static List<String> usual() {
        return List.of(
                "status=active&exploitation=sexual_exploitation&sex=female",
                "status=closed&exploitation=forced_labour&subdivision=XA-09",
                "sex=female&ageBand=21_23&nationality=HT",
                "exploitation=forced_labour&sex=male&nationality=BD",
                "exploitation=forced_marriage&sex=male&ageBand=48_plus",
                "status=active&ageBand=9_17&subdivision=XA-11",
                "status=active&nationality=NP&from=2016-01-01&to=2016-12-31",
                "sex=male&exploitation=child_labour&ageBand=48_plus");
    }

    /** Three filters drawn by chance, the same in each run. */
    static List<String> drawn() {
        var chance = new Random(20260314);
        var searches = new ArrayList<String>();
        for (int i = 0; i < CHANCE; i++) {
            var names = new ArrayList<>(ANSWERS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList());
            var search = new ArrayList<String>();
            for (int n = 0; n < 3; n++) {
                var name = names.remove(chance.nextInt(names.size()));
                var codes = name.getValue();
                search.add(name.getKey() + "=" + codes.get(chance.nextInt(codes.size())));
            }
            searches.add(String.join("&", search));
        }
        return searches;
    }
}
