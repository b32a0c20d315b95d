package org.amparo.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells by its first bytes what a file can be. What is not on the list is nothing that is taken, however much a name or a
 * browser insists.
 */
@Component
class KindByContent {
    /** As many bytes as are looked at. */
    static final int HEAD = 64 * 1024;

    private static final List<FileKind> TEXTS = List.of(FileKind.TXT, FileKind.CSV);
    private static final List<FileKind> MAILS = List.of(FileKind.EML, FileKind.TXT, FileKind.CSV);
    private static final List<FileKind> OFFICE = List.of(FileKind.DOCX, FileKind.XLSX, FileKind.ODT, FileKind.ODS);
    private static final List<FileKind> HEIF = List.of(FileKind.HEIC);
    private static final List<FileKind> OGG = List.of(FileKind.OGG);
    /** One container, and brands that say little: telephones write the brand of a video into their voice notes. */
    private static final List<FileKind> MPEG4 = List.of(FileKind.MP4, FileKind.M4A, FileKind.MOV);

    private static final Map<String, List<FileKind>> KINDS = Map.ofEntries(
            Map.entry("application/pdf", List.of(FileKind.PDF)),
            Map.entry("image/jpeg", List.of(FileKind.JPEG)),
            Map.entry("image/png", List.of(FileKind.PNG)),
            Map.entry("image/tiff", List.of(FileKind.TIFF)),
            Map.entry("image/heic", HEIF),
            Map.entry("image/heif", HEIF),
            Map.entry("text/plain", TEXTS),
            Map.entry("text/csv", TEXTS),
            Map.entry("message/rfc822", MAILS),
            Map.entry("audio/mpeg", List.of(FileKind.MP3)),
            Map.entry("application/ogg", OGG),
            Map.entry("audio/ogg", OGG),
            Map.entry("audio/vorbis", OGG),
            Map.entry("audio/opus", OGG),
            Map.entry("audio/mp4", MPEG4),
            Map.entry("video/mp4", MPEG4),
            Map.entry("application/mp4", MPEG4),
            Map.entry("video/x-m4v", MPEG4),
            Map.entry("video/3gpp", MPEG4),
            Map.entry("video/quicktime", MPEG4),
            Map.entry("application/zip", OFFICE),
            Map.entry("application/x-tika-ooxml", OFFICE),
            Map.entry("application/vnd.oasis.opendocument.text", OFFICE),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", OFFICE));

    /** What it can be; none of them: it is not taken. */
    List<FileKind> of(byte[] head) {
        try {
            var type = Types.KNOWN.detect(new ByteArrayInputStream(head), new Metadata());
            return KINDS.getOrDefault(type.getBaseType().toString(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when the first file comes: most starts of a node never need it. */
    private static final class Types {
        static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    }
}
