package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenlane.audit.AuditException;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong on the way out, and that nothing half and nothing unrecorded leaves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTroubleTest {
    private static final int ENTRIES = 1500;

    /// What every file in a ZIP begins with: its mark and the version needed. The mark alone stands in enough random bytes.
    private static final Pattern FILE_IN_A_ZIP = Pattern.compile("PK\u0003\u0004[\n\u0014-]\u0000");

    private final Path folder;
    private final Path log;
    private Path stick;
    private ExportSite site;
    /// Of the log, before each test.
    private long size;

    ExportTroubleTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.log = folder.resolve("log");
        this.stick = folder;
        site = new ExportSite(log);
        site.passages(ENTRIES);
    }

    @BeforeEach
    void plugIn() throws Exception {
        stick = Files.createTempDirectory(folder, "stick");
        size = site.log.size();
    }

    @AfterAll
    void closeTheLog() {
        site.close();
    }

    private ExportEnd export(ExportDisk disk, ExportProgress progress) {
        return site.exports(disk).export(ExportSite.request(Content.PERSONAL), stick, progress);
    }

    private void assertNothingLeftNorIsClaimed() throws AuditException {
        assertThat(stick).isEmptyDirectory();
        assertThat(site.log.size()).isEqualTo(size);
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
    @ValueSource(longs = {10, 70_000, 150_000, 290_000})
    void ofAStickThatIsPulledOutNobodyReadsAnythingThatTheLogKnowsNothingOf(long after) throws Exception {
        for (Optional<AgeRecipient> recipient : List.of(Optional.<AgeRecipient>empty(), recipient())) {
            ExportEnd end = site.exports(new FailingDisk(FailingDisk.How.PULLED_OUT, after))
                    .export(to(recipient), stick, ExportProgress.UNWATCHED);
            assertThat(end).isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> assertThat(failed.trouble())
                    .isEqualTo(ExportTrouble.DISK));
            assertThat(site.log.size()).isEqualTo(size);
            // What is on the stick nobody could take away.
            assertThat(parts()).isNotEmpty().allSatisfy(part -> {
                assertThat(part.toString()).contains(".part");
                assertThat(text(part))
                        .doesNotContain("entries.bin", "age-encryption", "lane 1")
                        .doesNotContainPattern(FILE_IN_A_ZIP);
                Files.delete(part);
            });
        }
    }

    @Test
    void aStickThatIsPulledOutWhenItCanBeReadAlreadyIsInTheLog() throws Exception {
        FailingDisk whole = new FailingDisk(FailingDisk.How.PULLED_OUT, Long.MAX_VALUE);
        ExportEnd.Written written = (ExportEnd.Written) site.exports(whole).export(first(), stick, ExportProgress.UNWATCHED);
        long bytes = Files.size(written.file());
        Files.delete(written.file());

        // From here on half of the last writing is missing, by which the file is uncovered.
        FailingDisk pulled = new FailingDisk(FailingDisk.How.PULLED_OUT, whole.written() - bytes / 2);
        assertThat(site.exports(pulled).export(first(), stick, ExportProgress.UNWATCHED))
                .isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> {
                    assertThat(failed.trouble()).isEqualTo(ExportTrouble.RECORDED_BUT_NOT_THERE);
                    assertThat(failed.sentence()).startsWith("Entry " + (size + 2) + " says that it left");
                });
        assertThat(site.log.size()).isEqualTo(size + 2);
        assertThat(parts())
                .anySatisfy(part -> assertThat(text(part)).contains("entries.bin").containsPattern(FILE_IN_A_ZIP));
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> left = Files.list(stick)) {
            return left.toList();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static Optional<AgeRecipient> recipient() throws NoSuchAlgorithmException {
        return AgeRecipient.of(new X25519KeyPairGenerator().generateKeyPair().getPublic().toString());
    }

    private static ExportRequest to(Optional<AgeRecipient> recipient) {
        ExportRequest r = ExportSite.request(Content.PERSONAL);
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), r.range(), r.content(), r.forms(), recipient, r.words(), r.zone());
    }

    private static ExportRequest first() {
        return in(ExportSite.request(Content.PERSONAL), new ExportRange.Numbers(1, ENTRIES));
    }

    @Test
    void whereItDoesNotGetItsNameAfterItWasRecordedThatIsSaid() throws Exception {
        assertThat(export(new FailingDisk(FailingDisk.How.RENAME_FAILS, 0), ExportProgress.UNWATCHED))
                .isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> {
                    assertThat(failed.trouble()).isEqualTo(ExportTrouble.RECORDED_BUT_NOT_THERE);
                    assertThat(failed.sentence()).startsWith("Entry " + (size + 1) + " says that it left");
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
        site = site.openedAgain(log);
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
            assertThat(written.last()).isEqualTo(size);
            assertThat(written.recorded()).isEqualTo(size + seen.size() + 1);
        });
        assertThat(seen).isNotEmpty().last().satisfies(last -> {
            assertThat(last.step()).isEqualTo(ExportProgress.Step.FINISHING);
            assertThat(last.done()).isEqualTo(size).isEqualTo(last.of());
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
                new ExportRange.Numbers(size + 1, size + 9),
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
