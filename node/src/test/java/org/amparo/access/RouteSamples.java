package org.amparo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is asked of each route when all are walked: its variables, its filters and what is sent to it, once about what belongs to
 * somebody else and once about what does not exist.
 *
 * @param theirs what belongs to somebody else, by name
 * @param absent what has the same shape and does not exist
 */
record RouteSamples(Map<String, String> theirs, Map<String, String> absent) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Names of what may be there and be somebody else's: the answer must be that of what is not there. */
    private static final List<String> GUARDED = List.of("number", "reference", "draft", "handle", "attachment");

    /** Filters that would betray a case, beside none. */
    private static final Map<String, List<String>> FILTERS = Map.of(
            "/cases", List.of("number={number}", "status=active", "sex=female", "institution={institution}"),
            "/api/v1/cases",
                    List.of("number={number}", "status=active", "institution={institution}", "owner={username}"),
            "/cases/new", List.of("situation={reference}"),
            "/statistics", List.of("sex=female"),
            "/statistics.csv", List.of("sex=female"),
            "/custody", List.of("case={number}", "person=1"),
            "/sign-in", List.of("next=%2Fcases%2F{number}"));

    /** Forms take what they know of these and leave the rest. */
    private static final String FORM =
            "version=1&base=1&note=Una+nota&purpose=assistance&person=1&owner=&username=nadie"
                    + "&reason=Una+raz%C3%B3n+de+m%C3%A1s+de+veinte+letras&kind=csv&whole=mine&role=witness&password=ninguna"
                    + "&number={number}&case={number}&situation={reference}&identity.firstName=Nadie&iccs=02041&go=check";

    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    private static final String PERSON = "{\"overview\": {\"registeredOn\": \"2026-03-14\"}}";

    /** What programs send, by the end of the address. */
    private static final Map<String, String> JSON = Map.ofEntries(
            Map.entry("/cases", PERSON),
            Map.entry("/{reference}/cases", "{\"persons\": [" + PERSON + "]}"),
            Map.entry("/situations", "{\"situation\": {\"kind\": \"farm\"}, \"persons\": [" + PERSON + "]}"),
            Map.entry("/persons/search", "{\"by\": \"name\", \"text\": \"Nadie Ninguna\"}"),
            Map.entry("/persons/resembling", "{\"firstName\": \"Nadie\", \"secondName\": \"Ninguna\"}"),
            Map.entry("/tokens", "{\"username\": \"nadie\", \"password\": \"ninguna\"}"),
            Map.entry("/erasure", "{\"askedBy\": \"person\", \"reason\": \"Lo pidió\"}"),
            Map.entry("/hold", "{\"reason\": \"Un juicio\"}"),
            Map.entry("/release", "{\"reason\": \"Terminó\"}"),
            Map.entry("/team", "{\"institution\": 1, \"purpose\": \"protection\", \"basis\": \"mandate\"}"),
            Map.entry("/end", ""),
            Map.entry("/runs", ""),
            Map.entry("/stop", ""),
            Map.entry("/withdrawal", ""),
            Map.entry(
                    "/implicated",
                    "{\"institution\": 1, \"reason\": \"Un agente de esa institución aparece en el relato.\"}"),
            Map.entry(
                    "/break-glass",
                    "{\"number\": \"VA-1900-000000-0\", \"purpose\": \"protection\", \"reason\": \"ya\"}"),
            Map.entry("/attachments", Walker.FILE),
            Map.entry("/removal", "{\"reason\": \"Sobra\"}"),
            Map.entry("/lift", "{\"reason\": \"La investigación interna lo descartó.\"}"),
            Map.entry("/notes", "{\"text\": \"Una nota.\"}"),
            Map.entry("/steps", "{\"state\": \"withdrawn\", \"day\": \"2026-03-14\", \"why\": \"Ya no hace falta\"}"),
            Map.entry("/participants", "{\"role\": \"witness\", \"identity\": {\"firstName\": \"Nadie\"}}"),
            Map.entry("/identity", "{\"firstName\": \"Nadie\"}"),
            Map.entry("/owner", "{\"username\": \"nadie\"}"),
            Map.entry("/sections/overview", "{\"registeredOn\": \"2026-03-14\"}"),
            Map.entry("/sections/profile", "{\"sex\": \"male\"}"),
            Map.entry("/sections/trafficking", "{}"),
            Map.entry("/sections/local", "{}"),
            Map.entry("/sections/events", "[]"),
            Map.entry("/sections/perpetrators", "[]"),
            Map.entry("/sections/referrals", "[]"),
            Map.entry("/plan/submissions", "nada"),
            Map.entry("/plan/text/versions", "nada"),
            Map.entry(
                    "/proposals",
                    "{\"paragraph\": \"directive-16\", \"base\": \"00\", \"operation\": \"delete\", \"oldWords\": \"Nada\"}"),
            Map.entry("/sponsors", ""),
            Map.entry("/remarks", "{\"paragraph\": \"directive-16\", \"kind\": \"comment\", \"words\": \"Nada\"}"),
            Map.entry("/decisions", "{\"step\": \"agree\", \"proposals\": [1]}"),
            Map.entry("/undo", ""),
            Map.entry("/claim", ""),
            Map.entry("/custody/duplicates/{id}/decision", "{\"granted\": false}"),
            Map.entry("/decision", "{\"answer\": \"different\", \"reason\": \"Nada\"}"),
            Map.entry("/part", "{\"reason\": \"Nada\"}"),
            Map.entry("/settlement", "{\"meaning\": \"none\", \"reason\": \"Una mancha\"}"),
            Map.entry(
                    "/sessions", "{\"name\": \"Ninguna\", \"firstDay\": \"2026-03-02\", \"lastDay\": \"2026-03-06\"}"),
            Map.entry("/plan/text/versions/{version}/close", "{\"nextTitle\": \"Ninguna\", \"numbers\": \"keep\"}"),
            Map.entry(
                    "/directory/authorities/{authority}",
                    "{\"names\": {\"es\": \"Ninguna\"}, \"kind\": \"other\", \"mandate\": \"Nada\","
                            + " \"basis\": \"Nada\", \"members\": []}"),
            Map.entry("/contacts", "{\"contacts\": []}"));

    /**
     * A request about what is somebody else's, and its twin about what does not exist.
     *
     * @param guarded whether the two must be answered alike, and with 404 to whoever may use the route at all
     */
    record Sample(Route route, String path, String body, String absentPath, String absentBody, boolean guarded) {}

    /** A line of the list of routes. */
    record Route(String method, String path, String who) {
        static Route of(String line) {
            String[] columns = line.split("\\s+", 4);
            return new Route(columns[0], columns[1], columns[2]);
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        /** Where one signs in and out the answer leads to signing in, whoever asks. */
        boolean isSigningIn() {
            return path.startsWith("/sign-");
        }

        boolean sends() {
            return method.equals("POST") || method.equals("PUT");
        }
    }

    List<Sample> of(Route route) {
        String body = body(route);
        List<Sample> samples = new ArrayList<>();
        samples.add(sample(route, route.path(), body));
        if (route.method().equals("GET")) {
            FILTERS.getOrDefault(route.path(), List.of())
                    .forEach(filter -> samples.add(sample(route, route.path() + "?" + filter, body)));
        }
        return samples;
    }

    private Sample sample(Route route, String path, String body) {
        boolean guarded = VARIABLE.matcher(route.path()).results().anyMatch(found -> GUARDED.contains(found.group(1)));
        return new Sample(
                route,
                filled(path, route.path(), theirs),
                filled(body, route.path(), theirs),
                filled(path, route.path(), absent),
                filled(body, route.path(), absent),
                guarded);
    }

    /** Both kinds of answer with what was asked for taken out, so that they can be held against each other. */
    String withoutWhatWasAsked(String answer, boolean aboutTheirs) {
        String plain = answer;
        for (String name : GUARDED) {
            plain = plain.replace((aboutTheirs ? theirs : absent).getOrDefault(name, "-"), "{" + name + "}");
        }
        return plain;
    }

    private static String body(Route route) {
        if (!route.sends()) {
            return "";
        }
        if (!route.isApi()) {
            // Whoever gives a reason opens the case: that is what the route is for, and no stranger then is one.
            return route.path().equals("/break-glass") ? FORM.replaceFirst("&reason=[^&]*", "&reason=ya") : FORM;
        }
        return JSON.entrySet().stream()
                .filter(known -> route.path().endsWith(known.getKey()))
                .max(java.util.Comparator.comparingInt(known -> known.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError(
                        "a new route of the API: say in RouteSamples.JSON what programs" + " send to " + route.path()));
    }

    private static String filled(String text, String path, Map<String, String> known) {
        return text.startsWith("{\"") || text.startsWith("[")
                ? text
                : VARIABLE.matcher(text).replaceAll(found -> value(found.group(1), path, known));
    }

    private static String value(String name, String path, Map<String, String> known) {
        if (known.containsKey(name)) {
            return known.getOrDefault(name, "");
        }
        return switch (name) {
            case "section" -> "profile";
            case "step" -> "identity";
            // Custodians may erase whom their institution registered: nobody who was planted here.
            case "person" -> path.contains("/custody/") ? "999999" : "1";
            case "code" -> path.startsWith("/language") ? "pt" : "invalid";
            case "key" -> path.startsWith("/plan/") ? "1" : "ninguno";
            case "token" -> "ninguno";
            case "member", "consent", "opening", "merge" -> "1";
            case "part" -> "2";
            case "indicator" -> "d016-1";
            case "cycle", "submission", "question", "evidence", "entry", "authority", "version" -> "1";
            case "pair", "batch", "page", "proposal", "doubt" -> "1";
            case "agreement", "run" -> NOWHERE;
            case "hash" -> "00";
            case "contact" -> path.contains("/between/") ? NOWHERE : "1";
            case "year" -> "1900";
            case "commission", "session", "undertaking", "proof", "action" -> "1";
            case "kind" -> "request";
            case "file" -> "00000000-0000-4000-8000-000000000000";
            case "language" -> "es";
            case "register" -> "budget";
            case "state" -> "XA";
            case "item", "paragraph" -> "directive-16";
            case "id" ->
                switch (path.substring(0, path.indexOf("/{id}"))) {
                    case "/admin/institutions" -> known.getOrDefault("institution", "");
                    case "/api/v1/cases/{number}/team", "/api/v1/cases/{number}/consents" -> "1";
                    case "/duplicates", "/api/v1/duplicates", "/custody/duplicates", "/api/v1/custody/duplicates" ->
                        "1";
                    case "/admin/users" -> known.getOrDefault("user", "");
                    default -> "sex";
                };
            default ->
                throw new AssertionError("a new variable: say in RouteSamples what {" + name + "} of " + path
                        + " is, and whether it is guarded");
        };
    }
}
