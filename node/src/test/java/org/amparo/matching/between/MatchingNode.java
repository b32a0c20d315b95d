package org.amparo.matching.between;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.Node;
import org.amparo.access.Access;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.InstitutionId;
import org.amparo.access.NodeProfile;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseImports;
import org.amparo.casework.NewCase;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PostalAddress;
import org.amparo.linkage.population.Person;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.DataFolder;
import org.amparo.storage.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole node with a database and a door of its own, and a custodian. */
final class MatchingNode implements AutoCloseable {
    static final String PASSWORD = "una frase larga de prueba";

    private final String code;
    private final Path folder;
    private final Map<String, Object> settings;
    private final List<TestDatabase> databases = new ArrayList<>();
    private final List<ConfigurableApplicationContext> programs = new ArrayList<>();
    final InstitutionId institution;
    final InstitutionId recipient;
    final Viewer custodian;
    private final Viewer supervisor;

    MatchingNode(String code, Path folder) {
        this(code, folder, Map.of());
    }

    MatchingNode(String code, Path folder, Map<String, Object> more) {
        this.code = code;
        this.folder = folder;
        this.settings = new HashMap<>(Map.of(
                "server.port",
                "0",
                "spring.main.banner-mode",
                "off",
                "amparo.audit.grow",
                "false",
                "amparo.match.pause",
                "50ms",
                "amparo.match.round",
                "200ms"));
        settings.putAll(more);
        start(TestDatabase.fresh());
        var installation = bean(Installation.class);
        installation.setUp(new NodeProfile(code, "Nodo " + code, "XA", "es"));
        institution = installation.addInstitution(
                new NewInstitution(Optional.empty(), "shelter", "Dirección " + code, "XA", Optional.empty()));
        recipient = installation.addInstitution(
                new NewInstitution(Optional.empty(), "other", "La otra parte", "XB", Optional.empty()));
        custodian = user("custodia." + code.toLowerCase(java.util.Locale.ROOT), Role.CUSTODIAN);
        supervisor = user("supervision." + code.toLowerCase(java.util.Locale.ROOT), Role.SUPERVISOR);
    }

    private void start(TestDatabase database) {
        databases.add(database);
        var application = new SpringApplication(Node.class);
        application.setDefaultProperties(settings);
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("nodeDatabase", database.asNodeDatabase());
            starting.getBeanFactory().registerSingleton("dataFolder", DataFolder.at(folder.resolve(code)));
        });
        programs.add(application.run());
    }

    /** As after SIGKILL: nothing that was not committed is there, and the program that was killed does nothing more. */
    void isKilledAndStartedAnew() {
        start(database().killed());
    }

    private TestDatabase database() {
        return databases.getLast();
    }

    Viewer user(String name, Role role) {
        bean(Installation.class)
                .addInvented(new NewUser(name, "Oficial de prueba", institution, Set.of(role), "es", PASSWORD));
        return bean(Access.class).viewerNamed(name).orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return programs.getLast().getBean(type);
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) programs.getLast()).getWebServer())
                .getPort();
    }

    /** As the owner of the tables: sees all rows, whoever asks. */
    DSLContext owner() {
        return DSL.using(database().owner(), SQLDialect.POSTGRES);
    }

    DSLContext rows() {
        return database().rows();
    }

    static Agreement.Terms terms(Set<Kind> kinds, int mostPersons, int runsAMonth) {
        return terms(kinds, 2, Optional.empty(), mostPersons, runsAMonth);
    }

    static Agreement.Terms terms(
            Set<Kind> kinds, int needed, Optional<Integer> alike, int mostPersons, int runsAMonth) {
        return new Agreement.Terms(
                "VA-OR-2026-1", Purpose.ASSISTANCE, Set.of("victim"), kinds, needed, alike, mostPersons, runsAMonth);
    }

    UUID agree(Agreement.Terms terms, String address) {
        return bean(Agreements.class)
                .make(
                        custodian,
                        terms,
                        new Agreement.Own(
                                "La otra parte",
                                address,
                                recipient,
                                Optional.of("Ley de prueba, artículo 7"),
                                institution))
                .orElseThrow();
    }

    Agreement agreement(UUID id) {
        return bean(Agreements.class).get(id);
    }

    void know(UUID agreement, byte[] partnerKey) {
        if (!bean(Agreements.class).know(custodian, agreement, partnerKey)) {
            throw new IllegalStateException("the key was not taken");
        }
    }

    /** Sends this node a message under an agreement, signed with a key that need not be the partner's. */
    HttpResponse<String> send(Agreement agreement, PrivateKey key, String path, byte[] body)
            throws IOException, InterruptedException {
        var headers =
                SignedMessage.request("POST", path, body, agreement.terms().code(), key.getEncoded(), Instant.now());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Content-Type", "application/octet-stream")
                .header(SignedMessage.DIGEST, headers.digest())
                .header(SignedMessage.INPUT, headers.input())
                .header(SignedMessage.SIGNATURE, headers.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Registers a case for each, in their order. */
    void register(List<Person> persons) {
        bean(BulkLoading.class).transaction(() -> {
            var session = bean(CaseImports.class).begin(supervisor, "amparo", "test");
            for (int from = 0; from < persons.size(); from += 1_000) {
                var rows = new ArrayList<CaseImports.Row>();
                for (var person : persons.subList(from, Math.min(persons.size(), from + 1_000))) {
                    rows.add(new CaseImports.Row(
                            Optional.empty(),
                            SignedMessage.sha256(
                                    ("row " + person.record()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            Optional.empty(),
                            NewCase.of(
                                    CaseContent.begun(java.time.LocalDate.of(2026, 3, 14)),
                                    Confidential.of(identity(person))),
                            Optional.empty(),
                            List.of()));
                }
                session.add(rows);
            }
            session.finish("", persons.size(), 0);
            return true;
        });
    }

    static Identity identity(Person person) {
        return new Identity(
                Optional.empty(),
                Optional.empty(),
                text(person.given()),
                Optional.empty(),
                text((person.surname() + " " + person.secondSurname()).strip()),
                Optional.empty(),
                PartialDate.parse(person.dateOfBirth()),
                text(person.document())
                        .map(number -> List.of(new IdentityDocument("cédula", Optional.of("XA"), number)))
                        .orElse(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostalAddress.NONE,
                Map.of());
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isBlank());
    }

    @Override
    public void close() {
        databases.forEach(TestDatabase::letIn);
        programs.reversed().forEach(ConfigurableApplicationContext::close);
        databases.forEach(TestDatabase::close);
    }
}
