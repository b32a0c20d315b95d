package org.amparo.audit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.commandline.UnreadableInput;

/** A checkpoint, or a proof, in a file. */
final class NoteFile {
    /** None is longer: three lines and some signatures, or some hashes more. */
    private static final int MOST = 1 << 16;

    private NoteFile() {}

    static String read(Path file) {
        try {
            if (Files.size(file) <= MOST) {
                return Files.readString(file);
            }
        } catch (CharacterCodingException e) {
            // Told below.
        } catch (IOException e) {
            throw new UnreadableInput("Cannot read " + file);
        }
        throw new UnreadableInput("Neither a checkpoint nor a proof: " + file);
    }
}
