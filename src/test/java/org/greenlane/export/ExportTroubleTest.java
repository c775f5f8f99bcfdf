package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong on the way out, and that nothing half and nothing unrecorded leaves.
class ExportTroubleTest {
    private static final int ENTRIES = 1500;

    @TempDir
    Path folder;

    private Path stick;
    private ExportSite site;

    @BeforeEach
    void openTheLog() throws Exception {
        site = new ExportSite(folder.resolve("log"));
        stick = Files.createDirectory(folder.resolve("stick"));
        site.passages(ENTRIES);
    }

    @AfterEach
    void closeTheLog() {
        site.close();
    }

    private ExportEnd export(ExportDisk disk, ExportProgress progress) {
        return site.exports(disk).export(ExportSite.request(Content.PERSONAL), stick, progress);
    }

    private void assertNothingLeftNorIsClaimed() throws AuditException {
        assertThat(stick).isEmptyDirectory();
        assertThat(site.log.size()).isEqualTo(ENTRIES);
        // And the log goes on.
        site.passages(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 5_000, 70_000, 150_000, 250_000})
    void whereThereIsNoRoomNothingHalfIsLeftBehind(long room) throws Exception {
        assertThat(export(new FailingDisk(FailingDisk.How.FULL, room), ExportProgress.UNWATCHED))
                .isEqualTo(new ExportEnd.Failed(ExportTrouble.FULL, "There is no room for it."));
        assertNothingLeftNorIsClaimed();
    }

    @Test
    void whereNothingMayBeWrittenThatIsSaid() throws Exception {
        assertThat(export(new FailingDisk(FailingDisk.How.READ_ONLY, 0), ExportProgress.UNWATCHED))
                .isEqualTo(new ExportEnd.Failed(ExportTrouble.READ_ONLY, "Nothing may be written there."));
        assertNothingLeftNorIsClaimed();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 70_000, 150_000})
    void aStickThatIsPulledOutLeavesNothingUnderItsNameAndNothingInTheLog(long after) throws Exception {
        assertThat(export(new FailingDisk(FailingDisk.How.PULLED_OUT, after), ExportProgress.UNWATCHED))
                .isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> assertThat(failed.trouble())
                        .isEqualTo(ExportTrouble.DISK));
        // What is on the stick nobody could take away; none of it has the name of an export.
        assertThat(stick).isDirectoryNotContaining(file -> file.toString().endsWith(".zip"));
        assertThat(site.log.size()).isEqualTo(ENTRIES);
        try (var left = Files.list(stick)) {
            assertThat(left.filter(file -> file.toString().endsWith(".part.log.csv")).toList()).allSatisfy(table -> {
                // The table that waited is enciphered.
                assertThat(new String(Files.readAllBytes(table), StandardCharsets.ISO_8859_1))
                        .doesNotContain("lane 1")
                        .doesNotContain("G-7");
            });
        }
    }

    @Test
    void whereItDoesNotGetItsNameAfterItWasRecordedThatIsSaid() throws Exception {
        assertThat(export(new FailingDisk(FailingDisk.How.RENAME_FAILS, 0), ExportProgress.UNWATCHED))
                .isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> {
                    assertThat(failed.trouble()).isEqualTo(ExportTrouble.RECORDED_BUT_NOT_THERE);
                    assertThat(failed.sentence()).startsWith("Entry 1501 says that it left");
                });
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void whereItCannotBeRecordedItDoesNotLeave() throws Exception {
        ExportEnd end = site.exports().export(ExportSite.request(Content.NOTHING), stick, new ExportProgress() {
            @Override
            public void reached(Reached reached) {
                if (reached.step() == Step.FINISHING) {
                    site.log.close();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(end).isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> assertThat(failed.trouble())
                .isEqualTo(ExportTrouble.NOT_RECORDED));
        assertThat(stick).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void stoppedAnywhereNothingLeaves(int after) throws Exception {
        int[] asked = {0};
        ExportEnd end = export(new OrdinaryDisk(), new ExportProgress() {
            @Override
            public void reached(Reached reached) {}

            @Override
            public boolean isCancelled() {
                return asked[0]++ >= after;
            }
        });
        assertThat(end).isEqualTo(new ExportEnd.Cancelled());
        assertNothingLeftNorIsClaimed();
    }

    @Test
    void whoeverWatchesSeesHowFarItIsAndEventsAreRecordedMeanwhile() throws Exception {
        List<ExportProgress.Reached> seen = new ArrayList<>();
        ExportEnd end = export(new OrdinaryDisk(), new ExportProgress() {
            @Override
            public void reached(Reached reached) {
                seen.add(reached);
                try {
                    site.passages(1);
                } catch (AuditException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(end).isInstanceOfSatisfying(ExportEnd.Written.class, written -> {
            assertThat(written.last()).isEqualTo(ENTRIES);
            assertThat(written.recorded()).isEqualTo(ENTRIES + seen.size() + 1);
        });
        assertThat(seen).isNotEmpty().last().satisfies(last -> {
            assertThat(last.step()).isEqualTo(ExportProgress.Step.FINISHING);
            assertThat(last.done()).isEqualTo(ENTRIES).isEqualTo(last.of());
        });
    }

    @Test
    void nothingIsWrittenOverAnotherFileOrIntoAFolderThatIsNotThere() throws Exception {
        Path taken = Files.writeString(stick.resolve("taken.zip"), "mine");
        ExportRequest request = ExportSite.request(Content.NOTHING);
        assertThat(site.exports().export(request, taken, ExportProgress.UNWATCHED))
                .isEqualTo(new ExportEnd.Refused(ExportRefusal.NAME_TAKEN));
        assertThat(taken).hasContent("mine");
        assertThat(site.exports().export(request, stick.resolve("no/folder.zip"), ExportProgress.UNWATCHED))
                .isEqualTo(new ExportEnd.Refused(ExportRefusal.NO_FOLDER));
        // In a folder it finds a name that is free.
        assertThat(site.written(request, stick).file()).isNotEqualTo(site.written(request, stick).file());
    }

    @Test
    void anEmptyRangeIsNoExport() {
        ExportRequest all = ExportSite.request(Content.NOTHING);
        for (ExportRange range : List.of(
                new ExportRange.Numbers(ENTRIES + 1, ENTRIES + 9),
                new ExportRange.Times(ExportSite.NOON.minusSeconds(9), ExportSite.NOON))) {
            assertThat(site.exports().export(in(all, range), stick, ExportProgress.UNWATCHED))
                    .isEqualTo(new ExportEnd.Refused(ExportRefusal.NOTHING_THERE));
        }
        assertThat(stick).isEmptyDirectory();
    }

    /// Noon to noon and ten seconds; then the clock was set back by five seconds.
    @Test
    void whereTheClockJumpedTheEntriesOfOtherTimesLeaveAsHashesOnly() throws Exception {
        try (ExportSite jumped = new ExportSite(folder.resolve("jumped"))) {
            jumped.passages(10);
            jumped.log.record(ExportSite.passage(ExportSite.NOON.plusSeconds(4), 1, 1));
            ExportRequest request = in(
                    ExportSite.request(Content.NOTHING),
                    new ExportRange.Times(ExportSite.NOON.plusSeconds(3), ExportSite.NOON.plusSeconds(6)));
            ExportEnd.Written written = jumped.written(request, stick);

            assertThat(Opened.of(written.file()).column("No.")).containsExactly("4", "5", "6", "11");
            assertThat(ExportVerifier.verify(written.file(), Optional.of(jumped.signer.verifier()), Optional.empty()))
                    .isInstanceOfSatisfying(ExportVerdict.Proved.class, proved -> {
                        assertThat(proved.first()).isEqualTo(4);
                        assertThat(proved.last()).isEqualTo(11);
                        assertThat(proved.rows()).isEqualTo(4);
                        assertThat(proved.rederived()).isTrue();
                    });
        }
    }

    private static ExportRequest in(ExportRequest r, ExportRange range) {
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), range, r.content(), EnumSet.of(ExportForm.CSV), r.recipient(),
                r.words(), r.zone());
    }
}
