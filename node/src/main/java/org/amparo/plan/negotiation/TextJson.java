package org.amparo.plan.negotiation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The negotiation as the API writes and reads it. */
final class TextJson {
    private static final String CODE = "ISO 3166-1 alpha-2.";

    private TextJson() {}

    @Schema(name = "TextVersion", description = "A version of a text of the plan.")
    record VersionJson(
            int id,

            @Schema(description = "The text that it is a version of.")
            String text,

            @Schema(description = "In which the text is written: es, en, pt or fr.", example = "es")
            String language,

            @Schema(description = "Counted within the text.")
            int number,

            String title,

            @Schema(description = "Whether it is still negotiated.")
            boolean open,

            Instant openedAt,
            @Nullable Instant closedAt,

            @Schema(description = "Of what was sealed; absent while it is open.") @Nullable
            String sha256) {
        static VersionJson of(Version one) {
            return new VersionJson(
                    one.id(),
                    one.text().name(),
                    one.text().language(),
                    one.number(),
                    one.title(),
                    one.isOpen(),
                    one.openedAt(),
                    one.seal().map(Version.Seal::closedAt).orElse(null),
                    one.seal().map(Version.Seal::sha256).orElse(null));
        }
    }

    @Schema(name = "TextVersionList")
    record VersionsJson(List<VersionJson> versions) {}

    @Schema(name = "TextParagraph")
    record ParagraphJson(
            @Schema(description = "The same in all versions.", example = "directive-72")
            String id,

            String part,

            @Schema(description = "directive, principle, heading and so on.")
            String kind,

            @Schema(description = "As printed; empty where there is none.")
            String number,

            String text,

            @Schema(description = "SHA-256 of `text`: what a proposal names as its base.")
            String base) {
        static ParagraphJson of(TextParagraph one) {
            return new ParagraphJson(one.id(), one.part(), one.kind(), one.number(), one.text(), one.hash());
        }
    }

    @Schema(name = "TextReading", description = "A version in one of its readings.")
    record ReadingJson(VersionJson version, String reading, List<ParagraphJson> paragraphs) {}

    @Schema(name = "TextProposal", description = "What one or more States propose.")
    record ProposalJson(
            long id,
            String paragraph,
            String base,

            @Schema(description = "insert, delete, replace, new_paragraph, alternative or delete_paragraph.")
            String operation,

            @Schema(description = "Where the old words begin, in characters of the paragraph.")
            int from,

            @Schema(description = "Where they end.") int to,
            String oldWords,
            String newWords,

            @Schema(description = "Of a paragraph that comes in; else empty.")
            String number,

            @Schema(description = "Who proposes, the first first. " + CODE)
            List<String> states,

            String reason,
            String language,

            @Schema(description = "bracketed, ad_referendum, consensus, withdrawn or adopted.")
            String status) {
        static ProposalJson of(Proposal one, NegotiatedText text) {
            Change change = one.change();
            return new ProposalJson(
                    one.id(),
                    change.paragraph(),
                    one.base(),
                    change.operation().code(),
                    change.from(),
                    change.to(),
                    text.paragraph(change.paragraph())
                            .map(base -> one.oldWords(base.text()))
                            .orElse(""),
                    change.words(),
                    change.number(),
                    one.states(),
                    one.reason(),
                    one.language(),
                    one.status().code());
        }
    }

    @Schema(name = "TextProposalList")
    record ProposalsJson(List<ProposalJson> proposals) {}

    @Schema(name = "TextCollision", description = "Two proposals that cannot both be adopted.")
    record CollisionJson(
            String paragraph,

            @Schema(description = "The earlier proposal's id.")
            long one,

            @Schema(description = "The later one's.") long other) {}

    @Schema(name = "TextCollisionList")
    record CollisionsJson(List<CollisionJson> collisions) {}

    @Schema(name = "TextRemark", description = "A comment, or a State's footnote or reservation.")
    record RemarkJson(
            String paragraph,

            @Schema(description = "comment, footnote or reservation.")
            String kind,

            @Schema(description = "Empty for the Secretariat's. " + CODE)
            String country,

            String words,
            Instant at) {}

    @Schema(name = "TextRemarkList")
    record RemarksJson(List<RemarkJson> remarks) {}

    @Schema(name = "TextDecision", description = "A step of one proposal; those of one batch are undone together.")
    record DecisionJson(
            String batch,
            long proposal,
            String step,
            String was,
            String became,
            Instant at,
            @Nullable Instant undoneAt) {
        static DecisionJson of(Past.Taken one) {
            return new DecisionJson(
                    one.batch(),
                    one.proposal(),
                    one.step(),
                    one.was().code(),
                    one.became().code(),
                    one.at(),
                    one.undone().orElse(null));
        }
    }

    @Schema(name = "TextDecisionList")
    record DecisionsJson(List<DecisionJson> decisions) {}

    @Schema(name = "TextDoubt", description = "What the scan left in doubt, and how somebody settled it.")
    record DoubtJson(
            long id,
            String paragraph,

            @Schema(description = "amendment, word or number.")
            String kind,

            String words,
            String scanned,
            List<String> states,

            @Schema(description = "The source around it, as scanned.")
            List<String> lines,

            @Schema(description = "The possible readings, the likelier first.")
            List<MeaningJson> readings,

            @Nullable MeaningJson settled) {
        static DoubtJson of(Unsettled one) {
            return new DoubtJson(
                    one.id(),
                    one.paragraph(),
                    one.kind(),
                    one.words(),
                    one.scanned(),
                    one.countries(),
                    one.trace().lines().stream().map(Trace.Line::words).toList(),
                    one.trace().readings().stream()
                            .map(reading -> new MeaningJson(reading.kind(), reading.oldWords(), reading.newWords(), ""))
                            .toList(),
                    one.settled()
                            .map(as -> new MeaningJson(as.meaning().code(), as.oldWords(), as.newWords(), as.reason()))
                            .orElse(null));
        }
    }

    @Schema(name = "TextMeaning", description = "A way to read what is in doubt.")
    record MeaningJson(String meaning, String oldWords, String newWords, String reason) {}

    @Schema(name = "TextDoubtList")
    record DoubtsJson(List<DoubtJson> doubts) {}

    @Schema(name = "TextSession", description = "Days on which the States sat together.")
    record SessionJson(int id, String name, LocalDate firstDay, LocalDate lastDay) {
        static SessionJson of(Session one) {
            return new SessionJson(one.id(), one.name(), one.firstDay(), one.lastDay());
        }
    }

    @Schema(name = "TextSessionList")
    record SessionsJson(List<SessionJson> sessions) {}

    @Schema(name = "TextStretch")
    record StretchJson(
            @Schema(description = "plain, old or new.") String kind, String words) {}

    @Schema(name = "TextDifference", description = "A paragraph that differs.")
    record DifferenceJson(
            String paragraph,

            @Schema(description = "Empty where it was not there.")
            String numberBefore,

            @Schema(description = "Empty where it is gone.") String numberAfter,
            List<StretchJson> stretches) {}

    @Schema(name = "TextComparison")
    record ComparisonJson(
            VersionJson before,
            String readingBefore,
            VersionJson after,
            String readingAfter,
            List<DifferenceJson> differences) {}

    @Schema(name = "TextSeal", description = "What a closed version was sealed with, and whether it holds.")
    record SealJson(
            Instant closedAt,
            String sha256,

            @Schema(description = "A C2SP signed note of the node's key.")
            String note,

            @Schema(
                    description = "whole, hash (the sealed text was changed), note (not signed by this node's key) or "
                            + "rows (what the node shows is not what was sealed).")
            String verdict) {}

    @Schema(name = "NewTextProposal")
    record NewProposalJson(
            @Schema(example = "directive-72", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String paragraph,

            @Schema(
                    description = "SHA-256 of the paragraph's text as you read it.",
                    example = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String base,

            @Schema(
                    example = "replace",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"insert", "delete", "replace", "new_paragraph", "alternative", "delete_paragraph"
                    })
            @Nullable
            String operation,

            @Schema(
                    description = "Words of the paragraph that occur once; of an insertion those that it follows.",
                    example = "vulnerabilidad")
            @Nullable
            String oldWords,

            @Schema(description = "What is proposed.", example = "riesgo") @Nullable
            String newWords,

            @Schema(description = "Of a paragraph that comes in; else the base's with bis or ALT.", example = "72bis")
            @Nullable
            String number,

            @Schema(example = "El riesgo se puede medir.") @Nullable
            String reason,

            @Schema(
                    example = "es",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"es", "pt", "en", "fr"})
            @Nullable
            String language) {}

    @Schema(name = "NewTextRemark")
    record NewRemarkJson(
            @Schema(example = "directive-72", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String paragraph,

            @Schema(
                    example = "comment",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"comment", "footnote", "reservation"})
            @Nullable
            String kind,

            @Schema(example = "Conviene la palabra que usa el Protocolo.", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String words) {}

    @Schema(name = "NewTextDecision")
    record NewDecisionJson(
            @Schema(
                    example = "agree",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"hold", "agree", "adopt", "reopen"})
            @Nullable
            String step,

            @Schema(description = "All take the step, or none.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable Long> proposals) {}

    @Schema(name = "TextDecided")
    record DecidedJson(
            @Schema(description = "How many proposals moved.")
            int proposals) {}

    @Schema(name = "TextSettlement", description = "How a doubt is settled.")
    record NewSettlementJson(
            @Schema(
                    description = "text: the words belong to the text; none: an error of the scan; keep and correct are"
                            + " for words and numbers.",
                    example = "replace",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"insert", "delete", "replace", "text", "none", "keep", "correct"})
            @Nullable
            String meaning,

            @Schema(description = "Words that stood in the text before.", example = "para") @Nullable
            String oldWords,

            @Schema(description = "Words that are proposed; of a word the right one.", example = "a") @Nullable
            String newWords,

            @Schema(example = "Así figura en el acta.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    @Schema(name = "NewTextSession")
    record NewSessionJson(
            @Schema(example = "Quinta reunión de autoridades", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(example = "2026-03-02", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate firstDay,

            @Schema(example = "2026-03-06", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate lastDay) {}

    @Schema(name = "TextClosing")
    record ClosingJson(
            @Schema(
                    description = "Of the version that begins with what is sealed.",
                    example = "Segunda versión",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String nextTitle,

            @Schema(
                    description = "keep the printed numbers, or renumber.",
                    example = "keep",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"keep", "renumber"})
            @Nullable
            String numbers) {}

    @Schema(name = "TextClosed")
    record ClosedJson(VersionJson closed, VersionJson next) {}

    static String given(@Nullable String sent) {
        return Optional.ofNullable(sent).map(String::strip).orElse("");
    }
}
