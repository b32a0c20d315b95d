package org.amparo.plan.negotiation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.plan.text.Edition;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.WriteAkomaNtoso;
import org.amparo.plan.text.WritePage;
import org.amparo.web.WritePdf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of a closed version as it was sealed, and with all that belongs to it as Akoma Ntoso and as PDF. */
@Component
class SealedText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Versions versions;

    SealedText(Versions versions) {
        this.versions = versions;
    }

    static List<TextParagraph> read(String content) {
        return JSON.readTree(content)
                .path("paragraphs")
                .valueStream()
                .map(one -> new TextParagraph(
                        word(one, "id"), word(one, "part"), word(one, "kind"), word(one, "number"), word(one, "text")))
                .toList();
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).asString();
    }

    /** Empty while it is open. */
    Optional<byte[]> akomaNtoso(Version version) {
        return version.seal().map(seal -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WriteAkomaNtoso.write(text(version), edition(version, seal), out);
            return out.toByteArray();
        });
    }

    /**
     * Empty while it is open.
     *
     * @param language of the words around the text
     */
    Optional<byte[]> pdf(Version version, String language) {
        return version.seal().map(seal -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                WritePdf.write(WritePage.page(text(version), edition(version, seal), language), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private PlanText text(Version version) {
        String content = versions.content(version);
        NegotiatedText text = versions.text(version);
        NegotiatedText next = text.next(WriteSeal.isRenumbered(content));
        return LayText.of(
                version.number(),
                text,
                new NegotiatedText(read(content), next.proposals()),
                versions.remarks(version),
                versions.unsettled(version),
                Mark.next(versions.marks(version), text));
    }

    private static Edition edition(Version version, Version.Seal seal) {
        LocalDate day = LocalDate.ofInstant(seal.closedAt(), ZoneOffset.UTC);
        return new Edition(
                version.text()
                        .title()
                        .orElseGet(() -> new PlanTitle(version.text().name(), day.getYear(), day.getYear())),
                version.text().language(),
                "draft",
                version.text().name() + ", " + version.number(),
                seal.sha256(),
                day);
    }
}
