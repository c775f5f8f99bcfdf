package org.greenlane.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenlane.audit.OpenEntry;
import org.greenlane.proof.CborException;

/// Whatever stands in a file that is called an export, it proves nothing, and nothing is thrown but what is said.
///
/// With each build it looks at some files; with `JAZZER_FUZZ=1` it searches for others (CONTRIBUTING.md).
class ExportFuzz {
    @FuzzTest(maxDuration = "20m")
    void anyFileProvesNothing(FuzzedDataProvider data) throws IOException {
        unproved(data.consumeRemainingAsBytes());
    }

    @FuzzTest(maxDuration = "20m")
    void anyFilesInAZipProveNothing(FuzzedDataProvider data) throws IOException {
        Path file = Files.createTempFile("export", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (String name : new String[] {
                    Manifest.NAME, Manifest.NOTE_NAME, Manifest.CHECKPOINT_NAME, Manifest.KEY_NAME, EntryFile.NAME, "log.csv"
                }) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(data.consumeBytes(2000));
                }
            }
            byte[] bytes = Files.readAllBytes(file);
            if (data.remainingBytes() > 2) {
                bytes[data.consumeInt(0, bytes.length - 1)] = data.consumeByte();
            }
            unproved(bytes);
        } finally {
            Files.delete(file);
        }
    }

    @FuzzTest(maxDuration = "20m")
    void anyManifestIsReadOrRefused(FuzzedDataProvider data) {
        try {
            ManifestJson.read(data.consumeRemainingAsString().getBytes(UTF_8));
        } catch (BrokenExport e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest(maxDuration = "20m")
    void anyEntriesAreReadOrRefused(FuzzedDataProvider data) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(data.consumeRemainingAsBytes());
        try {
            for (var item = EntryFile.read(in); item.isPresent(); item = EntryFile.read(in)) {
                if (item.get().entry().isPresent()) {
                    OpenEntry.read(1, item.get().entry().get());
                }
            }
        } catch (BrokenExport | CborException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    private static void unproved(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("export", ".zip");
        try {
            Files.write(file, bytes);
            assertThat(ExportVerifier.verify(file, Optional.empty(), Optional.empty()))
                    .isInstanceOf(ExportVerdict.Unproved.class);
        } finally {
            Files.delete(file);
        }
    }
}
