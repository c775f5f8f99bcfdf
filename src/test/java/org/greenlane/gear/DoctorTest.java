package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.greenlane.gear.Doctor.Check;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.gear.Doctor.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final Instant BUILT = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void everyCheckIsReportedInOrder() throws Exception {
        Doctor doctor = new Doctor(List.of(
                Check.of("first", () -> Finding.good("fine")), Check.of("second", () -> Finding.bad("torn", "mend it"))));

        assertThat(doctor.examine())
                .containsExactly(
                        new Report("first", new Finding(true, "fine", "")),
                        new Report("second", new Finding(false, "torn", "mend it")));
    }

    @Test
    void aCheckThatThrowsOrLacksItsLibraryIsAFinding() throws Exception {
        Doctor doctor = new Doctor(List.of(
                Check.of("disk", () -> {
                    throw new IOException("no disk");
                }),
                Check.of("library", () -> {
                    throw new UnsatisfiedLinkError("no library");
                }),
                Check.of("last", () -> Finding.good("fine"))));

        List<Report> reports = doctor.examine();

        assertThat(reports).extracting(report -> report.finding().ok()).containsExactly(false, false, true);
        assertThat(reports.get(1).finding().whatHappened()).contains("no library");
    }

    @Test
    void aCheckThatHangsIsAFinding() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Doctor doctor = new Doctor(
                List.of(Check.of("stuck", () -> {
                    never.await();
                    return Finding.good("");
                })),
                Duration.ofMillis(20));

        assertThat(doctor.examine().getFirst().finding().whatHappened()).startsWith("no answer within");
    }

    @Test
    void everyBadFindingOfTheMachineHasARemedy() throws Exception {
        List<Report> reports = new Doctor(MachineChecks.all(home, InstantSource.system())).examine();

        assertThat(reports).hasSize(8).allSatisfy(report -> {
            assertThat(report.finding().whatHappened()).isNotBlank();
            assertThat(report.finding().remedy().isEmpty()).isEqualTo(report.finding().ok());
        });
    }

    @Test
    void javaMemoryAndSpaceHaveALimitBelowWhichTheyAreBad() {
        assertThat(MachineChecks.java(25).ok()).isTrue();
        assertThat(MachineChecks.java(24).ok()).isFalse();
        assertThat(MachineChecks.memory(400).ok()).isTrue();
        assertThat(MachineChecks.memory(399).ok()).isFalse();
        assertThat(DataFolderCheck.space(home, DataFolderCheck.SPACE_WANTED).ok()).isTrue();
        assertThat(DataFolderCheck.space(home, DataFolderCheck.SPACE_WANTED - 1).ok()).isFalse();
    }

    @Test
    void theDataFolderIsMadeAndLeftEmpty() throws Exception {
        Path folder = home.resolve("a/b");

        assertThat(DataFolderCheck.run(folder).whatHappened()).contains("MiB free");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsBad() throws Exception {
        Path file = Files.createFile(home.resolve("file"));

        assertThat(DataFolderCheck.run(file).ok()).isFalse();
    }

    @Test
    void aClockBeforeTheBuildOrDecadesAfterItIsWrong() {
        assertThat(ClockCheck.run(BUILT, BUILT).ok()).isTrue();
        assertThat(ClockCheck.run(BUILT.minusSeconds(1), BUILT).ok()).isFalse();
        assertThat(ClockCheck.run(Instant.EPOCH, BUILT).remedy()).contains("battery");
        assertThat(ClockCheck.run(BUILT.plus(Duration.ofDays(40 * 365)), BUILT).ok()).isFalse();
    }

    @Test
    void theProgramKnowsItsVersionAndBuildTime() {
        assertThat(Build.current().version()).matches("\\d+\\.\\d+.*");
        assertThat(Build.current().built()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void aMissingFontOrLibraryNamesItsPackage() {
        assertThat(FontCheck.missing(3).remedy()).contains("fonts-noto-cjk");
        assertThat(CameraLibraryCheck.loading("libnobodymadethis.so.9").remedy()).contains("libv4l-0");
    }

    @Test
    void theSerialLibraryIsUnpackedWhereNobodyElseCanWrite() throws Exception {
        Path folder = home.resolve("native");

        assertThat(SerialPortsCheck.run(folder).ok()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }
}
