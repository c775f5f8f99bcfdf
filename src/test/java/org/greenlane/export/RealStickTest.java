package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports to a file system of its own, which is really full, really read-only, or really gone. Where this user may not
/// mount one, there is nothing to test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealStickTest {
    private static final int ENTRIES = 1200;
    private static final int SIZE = 1 << 20;

    private final Path stick;
    private final ExportSite site;
    private long size;

    RealStickTest(@TempDir Path folder) throws Exception {
        stick = Files.createDirectory(folder.resolve("stick"));
        site = new ExportSite(folder.resolve("log"));
        site.passages(ENTRIES);
    }

    @BeforeEach
    void plugIn() throws Exception {
        assumeTrue(does("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", stick.toString()), "nothing may be mounted");
        size = site.log.size();
    }

    @AfterEach
    void pullOut() throws Exception {
        does("umount", stick.toString());
    }

    @AfterAll
    void closeTheLog() {
        site.close();
    }

    private static boolean does(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private ExportEnd export(ExportProgress progress) {
        ExportRequest r = ExportSite.request(Content.PERSONAL);
        return site.exports()
                .export(
                        new ExportRequest(
                                r.operator(), r.role(), r.approver(), r.range(), r.content(),
                                EnumSet.of(ExportForm.CSV, ExportForm.XLSX), r.recipient(), r.words(), r.zone()),
                        stick,
                        progress);
    }

    @Test
    void whereThereIsRoomItIsWritten() throws Exception {
        assertThat(export(ExportProgress.UNWATCHED)).isInstanceOfSatisfying(ExportEnd.Written.class, written -> {
            assertThat(stick).isDirectoryContaining(file -> file.equals(written.file()));
            assertThat(proves(written.file())).isTrue();
        });
    }

    private boolean proves(Path file) {
        try {
            return ExportVerifier.verify(file, Optional.of(site.signer.verifier()), Optional.empty())
                    instanceof ExportVerdict.Proved;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50_000, 200_000, 350_000})
    void aStickThatIsReallyFullTakesNothingAndTheLogSaysNothing(int room) throws Exception {
        Path filler = Files.write(stick.resolve("filler"), new byte[SIZE - room]);
        assertThat(export(ExportProgress.UNWATCHED))
                .isEqualTo(new ExportEnd.Failed(ExportTrouble.FULL, "There is no room for it."));
        assertThat(stick).isDirectoryNotContaining(file -> !file.equals(filler));
        assertThat(site.log.size()).isEqualTo(size);
        site.passages(1);
    }

    @Test
    void aStickThatIsReallyReadOnlyIsCalledSo() throws Exception {
        assumeTrue(does("mount", "-o", "remount,ro", stick.toString()), "it cannot be made read-only");
        assertThat(export(ExportProgress.UNWATCHED))
                .isEqualTo(new ExportEnd.Failed(ExportTrouble.READ_ONLY, "Nothing may be written there."));
        assertThat(site.log.size()).isEqualTo(size);
        site.passages(1);
    }

    @Test
    void aStickThatIsReallyGoneHalfWayIsCalledSoAndTheGateGoesOn() throws Exception {
        ExportEnd end = export(new ExportProgress() {
            @Override
            public void reached(Reached reached) {
                if (reached.step() == Step.FINISHING) {
                    try {
                        does("umount", "--lazy", stick.toString());
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(end).isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> assertThat(failed.trouble())
                .isEqualTo(ExportTrouble.DISK));
        assertThat(stick).isEmptyDirectory();
        assertThat(site.log.size()).isEqualTo(size);
        site.passages(1);
    }
}
