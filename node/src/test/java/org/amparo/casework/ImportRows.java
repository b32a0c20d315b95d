package org.amparo.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Rows of an invented file. */
final class ImportRows {
    private ImportRows() {}

    /** A row without a number. Rows with the same key are equal. */
    static CaseImports.Row of(CaseContent content, int key) {
        return row(Optional.empty(), content, key);
    }

    static CaseImports.Row numbered(String number, CaseContent content) {
        return row(Optional.of(new CaseNumber(number)), content, 0);
    }

    private static CaseImports.Row row(Optional<CaseNumber> number, CaseContent content, int key) {
        return new CaseImports.Row(
                number,
                sha256("row " + key),
                Optional.of("Una institución de otra parte"),
                NewCase.of(content, GeneratedCases.INVENTED_PERSON),
                Optional.empty(),
                List.of(new CaseImports.Participant(PersonRole.WITNESS, GeneratedCases.INVENTED_PERSON)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
