package org.amparo.linkage.names;

import java.util.List;
import java.util.Map;

/**
 * English given names whose vowels no rule of Spanish reads, as clerks from Guatemala to Peru write them by ear. The list
 * is ours and short: names that many parents chose.
 */
final class EnglishEar {
    private static final Map<String, List<String>> HEARD = Map.ofEntries(
            Map.entry("jason", List.of("yeison")),
            Map.entry("michael", List.of("maikel", "maicol")),
            Map.entry("mike", List.of("maik")),
            Map.entry("brian", List.of("braian")),
            Map.entry("bryan", List.of("braian")),
            Map.entry("ryan", List.of("raian")),
            Map.entry("rian", List.of("raian")),
            Map.entry("steven", List.of("estiven")),
            Map.entry("stephen", List.of("estiven")),
            Map.entry("steve", List.of("estiv")),
            Map.entry("james", List.of("yeims")),
            Map.entry("jamie", List.of("yeimi")),
            Map.entry("jaime", List.of("yeimi")),
            Map.entry("jane", List.of("yein")),
            Map.entry("jake", List.of("yeik")),
            Map.entry("jack", List.of("yak")),
            Map.entry("jackeline", List.of("yakelin")),
            Map.entry("jacqueline", List.of("yakelin")),
            Map.entry("george", List.of("yorch")),
            Map.entry("david", List.of("deivid", "deivi")),
            Map.entry("dave", List.of("deiv")),
            Map.entry("kate", List.of("keit")),
            Map.entry("diana", List.of("daiana")),
            Map.entry("diane", List.of("daian")),
            Map.entry("daniel", List.of("deniel")),
            Map.entry("amy", List.of("eimi")),
            Map.entry("daisy", List.of("deisi")),
            Map.entry("angie", List.of("enyi")),
            Map.entry("wayne", List.of("wein")),
            Map.entry("shane", List.of("shein")),
            Map.entry("bruce", List.of("brus")),
            Map.entry("dwight", List.of("duait")),
            Map.entry("clyde", List.of("claid")),
            Map.entry("tyler", List.of("tailer")),
            Map.entry("dylan", List.of("dailan")),
            Map.entry("kyle", List.of("kail")),
            Map.entry("joyce", List.of("yois")),
            Map.entry("grace", List.of("greis")),
            Map.entry("alice", List.of("alis")),
            Map.entry("nancy", List.of("nensi")),
            Map.entry("sandy", List.of("sendi")),
            Map.entry("cindy", List.of("sindi")),
            Map.entry("jimmy", List.of("yimi")),
            Map.entry("freddy", List.of("fredi")),
            Map.entry("susan", List.of("siusan")),
            Map.entry("bradley", List.of("bradli")),
            Map.entry("stanley", List.of("estanli")),
            Map.entry("ashley", List.of("ashli")),
            Map.entry("hailey", List.of("jeili")),
            Map.entry("mackenzie", List.of("makensi")));

    private EnglishEar() {}

    static List<String> respell(String word) {
        return HEARD.getOrDefault(word, List.of());
    }
}
