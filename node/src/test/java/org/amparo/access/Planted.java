package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.RouteSamples.Route;
import org.amparo.access.Walker.Answer;

/** A case with a file, a situation, a begun registration and a session of somebody, with a mark in all texts. */
record Planted(Viewer owner, Walker walker, TestUsers users, OpenSessions sessions, int port) {
    /** Stands in every text of what is planted, and in no other place. */
    static final String MARK = "zqmarca";

    RouteSamples samples() {
        String number = between(say("POST", "/api/v1/cases", MarkedCase.json(MARK)), "\"number\":\"");
        String path = "/api/v1/cases/" + number;
        say("POST", path + "/notes", "{\"text\": \"Nota " + MARK + "\"}");
        say("POST", path + "/participants", "{\"role\": \"witness\", \"identity\": {\"firstName\": \"" + MARK + "\"}}");
        say("PUT", path + "/sections/profile", "{\"peopleName\": \"Pueblo " + MARK + "\"}");
        String attachment = between(
                say("POST", path + "/attachments", Walker.FILE.replace("Un acta", "Acta " + MARK)), "\"id\":\"");
        String reference = between(say("POST", "/api/v1/situations", MarkedCase.situation(MARK)), "\"reference\":\"");
        String draft = UUID.randomUUID().toString();
        say("POST", "/cases/new/" + draft + "/identity", "identity.firstName=" + MARK);
        new Browser(port).signIn(owner);
        String handle = sessions.of(owner.user()).stream()
                .filter(open -> !open.isProgram())
                .findFirst()
                .orElseThrow()
                .handle();
        Viewer colleague = users.user(owner.institution(), Role.FRONT_LINE);
        Map<String, String> known = Map.of(
                "user", String.valueOf(colleague.user().value()),
                "institution", String.valueOf(owner.institution().value()),
                "username", owner.username());
        return new RouteSamples(
                with(known, number, reference, draft, handle, attachment),
                with(
                        known,
                        "VA-2026-999999-0",
                        "S-2026-999999",
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString()));
    }

    /** The case as its owner reads it. */
    String read(RouteSamples samples) {
        return say("GET", "/api/v1/cases/" + samples.theirs().get("number"), "");
    }

    private static Map<String, String> with(
            Map<String, String> known,
            String number,
            String reference,
            String draft,
            String handle,
            String attachment) {
        Map<String, String> all = new java.util.HashMap<>(known);
        all.putAll(Map.of("number", number, "reference", reference, "draft", draft, "handle", handle));
        all.put("attachment", attachment);
        return all;
    }

    private String say(String method, String path, String body) {
        Answer answer = walker.ask(new Route(method, path, ""), path, body, Optional.of(users.bearer(owner)));
        assertThat(answer.status())
                .as("%s %s: %s", method, path, answer.everything())
                .isLessThan(400);
        return answer.everything();
    }

    private static String between(String text, String before) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf('"', from));
    }
}
