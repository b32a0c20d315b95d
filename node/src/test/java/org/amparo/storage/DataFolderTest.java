package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void onlyItsOwnerMayOpenIt() throws Exception {
        DataFolder folder = DataFolder.at(temporary.resolve("deep/er/data"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.keys())))
                .isEqualTo("rwx------");
        assertThat(folder.isFresh()).isTrue();
    }

    @Test
    void oneNodeServesItAtATime() {
        DataFolder folder = DataFolder.at(temporary);
        try (DataFolder.Serving first = folder.serve()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(folder::serve)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("The data folder is in use by another node: " + temporary);
        }
        folder.serve().close();
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.at(file)).isInstanceOf(StartFailure.class);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldInOneLine() {
        assertThatThrownBy(() -> DataFolder.at(Path.of("/proc/amparo-data")))
                .isInstanceOf(StartFailure.class)
                .message()
                .contains("/proc/amparo-data")
                .doesNotContain("\n");
    }

    @Test
    void aFullDiskIsCalledOne() {
        var full = new FileSystemException("x", null, "No space left on device");
        assertThat(OwnerOnly.failure("write", temporary, full))
                .hasMessage("The disk is full: cannot write " + temporary);
    }
}
