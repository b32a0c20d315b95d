package org.amparo.attachments;

import java.util.List;
import java.util.Locale;

/** The kinds of files that are taken. Stored by code: never rename one. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    EML("message/rfc822", "eml"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    OGG("audio/ogg", "ogg", "oga", "opus"),
    MP4("video/mp4", "mp4", "m4v"),
    MOV("video/quicktime", "mov");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type under which it is given out; never one that a browser runs. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a file of this kind may have that name. */
    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    boolean isText() {
        return this == TXT || this == CSV || this == EML;
    }

    boolean isOffice() {
        return this == DOCX || this == XLSX || this == ODT || this == ODS;
    }

    /** The code under which rows know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static FileKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
