package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.amparo.casework.Attachment;
import org.jspecify.annotations.Nullable;

/** A file of a case, as the API tells of it. */
@Schema(name = "Attachment", description = "A file that is attached to a case.")
record AttachmentJson(
        @Schema(description = "Names it in addresses.", example = "0b9f3a44-6f0e-4f0c-9d0e-5a3f0c1d2e3f")
        String id,

        @Schema(
                name = "class",
                description = "`legal`, `welfare`, `placement`, `sensitive` or `identity`.",
                example = "legal")
        @com.fasterxml.jackson.annotation.JsonProperty("class")
        String dataClass,

        @Schema(description = "What it is, by its content.", example = "application/pdf")
        String type,

        @Schema(description = "In bytes.", example = "48213")
        long size,

        @Schema(
                description = "Absent for a file of class `identity`: it comes with the file.",
                example = "denuncia.pdf")
        @Nullable
        String name,

        @Schema(description = "Absent where nobody wrote one, and as the name.", example = "Copia sellada") @Nullable
        String description,

        OffsetDateTime addedAt) {

    static AttachmentJson of(Attachment attachment) {
        return new AttachmentJson(
                attachment.id().toString(),
                attachment.dataClass().code(),
                attachment.kind().mediaType(),
                attachment.size(),
                attachment.name().isEmpty() ? null : attachment.name(),
                attachment.description().isEmpty() ? null : attachment.description(),
                attachment.addedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
