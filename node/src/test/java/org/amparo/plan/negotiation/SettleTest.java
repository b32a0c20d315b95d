package org.amparo.plan.negotiation;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.plan.negotiation.Settle.Outcome;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.text.RealPlan;
import org.amparo.plan.text.TextLanguage;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The nine amendments that the scan of the draft does not tell, and a person who tells them. */
@NodeTest(own = true)
class SettleTest {
    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Versions versions;

    @Autowired
    OpenVersion open;

    @Autowired
    Propose propose;

    @Autowired
    Decide decide;

    @Autowired
    Settle settle;

    private Viewer secretariat;
    private Viewer focal;
    private Version version;

    @BeforeEach
    void theDraft() {
        secretariat = actors.official("US", Role.SECRETARIAT);
        focal = actors.official("CO", Role.FOCAL_POINT);
        version = versions.all().stream()
                .findFirst()
                .orElseGet(() -> versions.find(open.from(
                                        secretariat,
                                        "Borrador",
                                        RealPlan.read(),
                                        RealPlan.source().lines().toList(),
                                        TextLanguage.SPANISH)
                                .orElseThrow())
                        .orElseThrow());
    }

    @Test
    void allNineCanBeSettledAndTheirLinesAreThere() {
        assertThat(versions.questions(version).stream().filter(Unsettled::isAmendment))
                .hasSize(9)
                .allSatisfy(one -> assertThat(one.trace().lines())
                        .anyMatch(line -> line.cited() && line.words().contains("[")))
                .allSatisfy(one -> assertThat(one.trace().readings()).hasSize(2))
                .allSatisfy(one -> assertThat(one.trace().signs()).isNotEmpty());
        long before = versions.text(version).proposals().size();
        for (Unsettled one : versions.unsettled(version)) {
            if (one.isAmendment()) {
                Settlement likeliest = ReadSettlement.readings(one).getFirst();
                assertThat(settle.settle(secretariat, version, one.id(), because(likeliest)))
                        .isEqualTo(Outcome.DONE);
                assertThat(settle.settle(secretariat, version, one.id(), because(likeliest)))
                        .isEqualTo(Outcome.NOT_NOW);
            }
        }
        NegotiatedText settled = versions.text(version);
        assertThat(settled.proposals())
                .allMatch(one -> settled.fits(one) || !one.status().isLive())
                .hasSize((int) before + 9);
        for (Unsettled one : versions.questions(version).reversed()) {
            if (one.settled().isPresent()) {
                assertThat(settle.undo(secretariat, version, one.id())).isEqualTo(Outcome.DONE);
            }
        }
        NegotiatedText again = versions.text(version);
        assertThat(again.paragraphs())
                .isEqualTo(ReadImport.of(RealPlan.read(), List.of(), TextLanguage.SPANISH)
                        .text()
                        .paragraphs());
        assertThat(again.proposals())
                .allMatch(one -> again.fits(one) || !one.status().isLive())
                .hasSize((int) before);
    }

    @Test
    void whatWasBuiltOnASettlementKeepsItFromBeingUndone() {
        Unsettled one = question("para a");
        settle.settle(secretariat, version, one.id(), new Settlement(Meaning.REPLACE, "para", "a", "Acta"));
        TextParagraph base = versions.text(version).paragraph(one.paragraph()).orElseThrow();
        assertThat(base.text()).startsWith("Contribuir para la capacitación");
        Change touching = Change.delete(base.id(), 0, "Contribuir para".length());
        long since = propose.propose(focal, version, touching, base.hash(), "CO", "", "es")
                .orElseThrow();
        assertThat(settle.undo(secretariat, version, one.id())).isEqualTo(Outcome.IN_THE_WAY);
        decide.take(focal, version, List.of(since), Step.WITHDRAW);
        long made = versions.text(version).proposals().getLast().id() == since
                ? versions.text(version).proposals().reversed().get(1).id()
                : versions.text(version).proposals().getLast().id();
        decide.take(secretariat, version, List.of(made), Step.AGREE);
        assertThat(settle.undo(secretariat, version, one.id())).isEqualTo(Outcome.IN_THE_WAY);
        decide.undo(secretariat, version);
        assertThat(settle.undo(secretariat, version, one.id())).isEqualTo(Outcome.DONE);
        String paragraph = "/plan/text/" + version.id() + "/paragraphs/" + one.paragraph();
        assertThat(new Browser(port).signIn(focal).get(paragraph).statusCode()).isEqualTo(200);
        assertThat(versions.text(version)
                        .paragraph(one.paragraph())
                        .orElseThrow()
                        .text())
                .startsWith("Contribuir la capacitación");
    }

    @Test
    void aMarkOfAFootnoteMovesWithTheWordsBeforeIt() {
        Unsettled one = question("esta");
        List<Mark> before = versions.marks(version);
        assertThat(settle.settle(
                        secretariat, version, one.id(), new Settlement(Meaning.CORRECT, "esta", "esta misma", "Acta")))
                .isEqualTo(Outcome.DONE);
        Mark moved = versions.marks(version).stream()
                .filter(mark -> mark.paragraph().equals(one.paragraph()))
                .findFirst()
                .orElseThrow();
        assertThat(versions.text(version)
                        .paragraph(one.paragraph())
                        .orElseThrow()
                        .text()
                        .substring(0, moved.place()))
                .endsWith("de explotación”");
        assertThat(versions.marks(version)).isNotEqualTo(before);
        assertThat(settle.undo(secretariat, version, one.id())).isEqualTo(Outcome.DONE);
        assertThat(versions.marks(version)).isEqualTo(before);
    }

    @Test
    void theSecretariatSettlesBesideTheSourceAndNobodyElseDoes() {
        Unsettled one = question("para a");
        String page = "/plan/text/" + version.id() + "/unsettled/" + one.id();
        Browser keeper = new Browser(port).signIn(secretariat);
        Browser state = new Browser(port).signIn(focal);
        assertThat(state.get(page).body())
                .contains("[CRI: para a] la capacitacion continua", "Contribuir para la capacitación", "Indicios")
                .doesNotContain("Por qué");
        assertThat(state.post(page, "reading", "0", "reason", "No me toca").statusCode())
                .isEqualTo(403);
        assertThat(keeper.get("/plan/text/" + version.id() + "/unsettled").body())
                .contains("Objetivo", "para a");
        keeper.get(page);
        assertThat(keeper.post(page, "reading", "0", "reason", "").body()).contains("Escriba por qué");
        assertThat(keeper.post(page, "reading", "other", "meaning", "replace", "reason", "x")
                        .body())
                .contains("Escriba las palabras que ya estaban");
        assertThat(keeper.post(page, "reading", "9", "reason", "x").body()).contains("Elija una lectura");
        HttpResponse<String> settled = keeper.post(
                page, "reading", "other", "meaning", "replace", "old", "para", "put", "a", "reason", "Acta 3");
        assertThat(location(settled)).isEqualTo(page);
        assertThat(keeper.get(page).body()).contains("Cambia «para» por «a»", "Acta 3", "Deshacer");
        assertThat(location(keeper.post(page + "/undo"))).isEqualTo(page);
        assertThat(keeper.get(page).body()).contains("Vuelve a estar en duda");
    }

    private Unsettled question(String words) {
        return versions.unsettled(version).stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Settlement because(Settlement reading) {
        return new Settlement(reading.meaning(), reading.oldWords(), reading.newWords(), "Así dice el acta");
    }
}
