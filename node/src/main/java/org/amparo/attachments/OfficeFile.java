package org.amparo.attachments;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.attachments.Reception.Why;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into an office file: whether it is one, of the kind that its name says, and without macros. */
final class OfficeFile {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_TOLD = 2 * 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";

    private OfficeFile() {}

    /** Why it is not taken; empty for a file that is. */
    static Optional<Why> flaw(SeekableByteChannel content, FileKind kind) {
        // Whoever made the file chose its every byte, and the library answers to some with exceptions of no kind.
        try (var archive = ZipFile.builder().setSeekableByteChannel(content).get()) {
            var entries = Collections.list(archive.getEntries());
            return entries.size() > MOST_ENTRIES ? Optional.of(Why.KIND) : flaw(archive, entries, kind);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return Optional.of(Why.KIND);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | java.nio.BufferUnderflowException e) {
            return Optional.of(Why.KIND);
        }
    }

    private static Optional<Why> flaw(ZipFile archive, List<ZipArchiveEntry> entries, FileKind kind)
            throws IOException {
        var types = told(archive, TYPES);
        var found = kind(types, told(archive, MIMETYPE));
        if (found.isEmpty() && !types.contains("macroenabled")) {
            return Optional.of(Why.KIND);
        }
        if (types.contains("macro")
                || types.contains("vbaproject")
                || entries.stream().anyMatch(OfficeFile::holdsMacros)) {
            return Optional.of(Why.MACROS);
        }
        return found.get() == kind ? Optional.empty() : Optional.of(Why.MISNAMED);
    }

    private static Optional<FileKind> kind(String types, String mimetype) {
        if (types.contains("wordprocessingml.document.main+xml")) {
            return Optional.of(FileKind.DOCX);
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return Optional.of(FileKind.XLSX);
        }
        return switch (mimetype.strip()) {
            case "application/vnd.oasis.opendocument.text" -> Optional.of(FileKind.ODT);
            case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(FileKind.ODS);
            default -> Optional.empty();
        };
    }

    private static boolean holdsMacros(ZipArchiveEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        return name.endsWith("vbaproject.bin")
                || name.contains("macrosheets/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    /** What an entry says, in lower case; nothing where there is none, and too much is as good as none. */
    private static String told(ZipFile archive, String name) throws IOException {
        var entry = archive.getEntry(name);
        if (entry == null || !archive.canReadEntryData(entry)) {
            return "";
        }
        try (var content = archive.getInputStream(entry)) {
            byte[] told = content.readNBytes(MOST_TOLD + 1);
            return told.length > MOST_TOLD ? "" : new String(told, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
