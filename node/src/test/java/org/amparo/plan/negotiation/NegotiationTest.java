package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.Proposal.PROPOSAL;
import static org.amparo.plan.rows.tables.TextVersion.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Decide.Outcome;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.text.RealPlan;
import org.amparo.plan.text.TextLanguage;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The negotiated draft itself, from its import to a closed version. */
@NodeTest(own = true)
class NegotiationTest {
    @Autowired
    TestUsers users;

    @Autowired
    Versions versions;

    @Autowired
    OpenVersion open;

    @Autowired
    Propose propose;

    @Autowired
    Decide decide;

    @Autowired
    CloseVersion close;

    @Autowired
    DSLContext db;

    @Test
    void theDraftIsImportedNegotiatedAgreedInABatchUndoneClosedAndNeverChangesAgain() {
        users.setUp();
        Viewer secretariat = users.user(Role.SECRETARIAT);
        Viewer focal = users.user(Role.FOCAL_POINT);
        var plan = RealPlan.read();
        Version first = versions.find(open.from(
                                secretariat,
                                "Borrador",
                                plan,
                                RealPlan.source().lines().toList(),
                                TextLanguage.SPANISH)
                        .orElseThrow())
                .orElseThrow();
        assertThat(open.from(
                        secretariat, "Otro", plan, RealPlan.source().lines().toList(), TextLanguage.SPANISH))
                .isEmpty();
        Version beside = versions.find(open.from(secretariat, "Otro", plan, List.of(), TextLanguage.SPANISH)
                        .orElseThrow())
                .orElseThrow();
        assertThat(beside.number()).isEqualTo(1);
        assertThat(beside.text()).isNotEqualTo(first.text());
        NegotiatedText imported = versions.text(first);
        long undecided = versions.unsettled(first).stream()
                .filter(one -> one.kind().equals("amendment"))
                .count();
        assertThat(imported.proposals().size() + undecided).isEqualTo(95);
        assertThat(imported.proposals())
                .allMatch(imported::fits)
                .allMatch(one -> !one.states().isEmpty());
        assertThat(imported.clean()).isEqualTo(imported.paragraphs());

        TextParagraph base = imported.paragraph("directive-72").orElseThrow();
        int at = base.text().indexOf("vulnerabilidad");
        Change delete = Change.delete("directive-72", at, at + "vulnerabilidad".length());
        assertThat(propose.propose(focal, first, delete, "0".repeat(64), "CO", "", "es"))
                .isEmpty();
        long mine = propose.propose(focal, first, delete, base.hash(), "CO", "Sobra", "es")
                .orElseThrow();
        NegotiatedText proposed = versions.text(first);
        Proposal canada = proposed.proposals().stream()
                .filter(one -> one.change().paragraph().equals("directive-72")
                        && one.states().contains("CA"))
                .findFirst()
                .orElseThrow();
        assertThat(Collisions.among(proposed.proposals()))
                .anyMatch(one -> one.one().id() == canada.id() && one.other().id() == mine);
        assertThat(propose.join(focal, first, canada.id(), "CL")).isTrue();
        assertThat(propose.join(focal, first, canada.id(), "CL")).isFalse();
        propose.remark(focal, first, "directive-72", "reservation", "CO", "Con reserva.");
        assertThat(versions.remarks(first, "directive-72")).hasSize(1);

        List<Long> both = List.of(mine, canada.id());
        assertThat(decide.take(secretariat, first, both, Step.ADOPT)).isEqualTo(new Outcome.NotNow());
        assertThat(decide.take(secretariat, first, both, Step.AGREE)).isEqualTo(new Outcome.Done(2));
        assertThat(decide.take(secretariat, first, both, Step.ADOPT)).isEqualTo(new Outcome.Collide(canada.id(), mine));
        assertThat(decide.take(secretariat, first, List.of(canada.id()), Step.ADOPT))
                .isEqualTo(new Outcome.Done(1));
        assertThat(clean(first, "directive-72")).contains("mayor riesgo").doesNotContain("vulnerabilidad");
        assertThat(decide.undo(secretariat, first)).isEqualTo(1);
        assertThat(clean(first, "directive-72")).isEqualTo(base.text());
        assertThat(decide.undo(secretariat, first)).isEqualTo(2);
        assertThat(decide.undo(secretariat, first)).isZero();
        decide.take(secretariat, first, List.of(canada.id()), Step.AGREE);
        decide.take(secretariat, first, List.of(canada.id()), Step.ADOPT);

        NegotiatedText last = versions.text(first);
        int next = close.close(secretariat, first, false, "Segunda").orElseThrow();
        Version closed = versions.find(first.id()).orElseThrow();
        assertThat(closed.isOpen()).isFalse();
        assertThat(close.verify(closed, closed.seal().orElseThrow())).isEqualTo(CloseVersion.Verdict.WHOLE);
        assertThat(close.close(secretariat, closed, false, "Segunda")).isEmpty();
        assertThat(versions.text(closed)).isEqualTo(last);
        assertThatThrownBy(() -> db.update(PROPOSAL)
                        .set(PROPOSAL.STATUS, "withdrawn")
                        .where(PROPOSAL.VERSION_ID.eq(first.id()))
                        .execute())
                .hasMessageContaining("closed version");
        assertThatThrownBy(() -> db.update(TEXT_VERSION)
                        .set(TEXT_VERSION.TITLE, "x")
                        .where(TEXT_VERSION.ID.eq(first.id()))
                        .execute())
                .hasMessageContaining("closed version");

        Version.Seal seal = closed.seal().orElseThrow();
        Version retold = new Version(closed.id(), closed.text(), 1, "Otro título", closed.openedAt(), closed.seal());
        assertThat(close.verify(retold, seal)).isEqualTo(CloseVersion.Verdict.ROWS);
        String other = versions.content(closed) + " ";
        assertThat(close.verify(closed, seal, other)).isEqualTo(CloseVersion.Verdict.HASH);
        Version.Seal rehashed = new Version.Seal(seal.closedAt(), TextParagraph.sha256(other), seal.note());
        assertThat(close.verify(closed, rehashed, other)).isEqualTo(CloseVersion.Verdict.NOTE);

        NegotiatedText second = versions.text(versions.find(next).orElseThrow());
        assertThat(versions.marks(first)).hasSize(2);
        assertThat(versions.marks(versions.find(next).orElseThrow())).isEqualTo(versions.marks(first));
        assertThat(second.proposals())
                .allMatch(second::fits)
                .hasSize(last.proposals().size() - 2);
        assertThat(CompareTexts.of(imported.paragraphs(), second.paragraphs()))
                .extracting(CompareTexts.Difference::id)
                .containsExactly("directive-72");
    }

    private String clean(Version version, String paragraph) {
        return versions.text(version).clean().stream()
                .filter(one -> one.id().equals(paragraph))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
