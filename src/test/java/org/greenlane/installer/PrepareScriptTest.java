package org.greenlane.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `installer/prepare.sh` does on machines that lack something. The machine is made of a folder of small
/// commands, the only ones on the PATH: nothing of the real machine is looked at, and nothing is installed.
@EnabledOnOs(OS.LINUX)
class PrepareScriptTest {
    private static final String COMPLETE =
            "libpangoft2-1.0.so.0 libfreetype.so.6 libv4l2.so.0 libasound.so.2 libgtk-3.so.0 libXtst.so.6";

    private static final String NO_PANGO =
            "libfreetype.so.6 libv4l2.so.0 libasound.so.2 libgtk-3.so.0 libXtst.so.6";

    @TempDir
    Path machine;

    /// @param errors the standard error output
    private record Ended(int code, String output, String errors) {}

    @BeforeEach
    void aCompleteMachineOfAUserWithoutRights() throws IOException {
        Files.createDirectories(machine.resolve("commands"));
        Files.createDirectories(machine.resolve("jdks"));
        for (String tool : List.of("env", "mkdir", "readlink", "tail", "uname")) {
            command(tool, "exec " + found(tool) + " \"$@\"");
        }
        jdk("temurin-25", "25.0.3");
        osRelease("debian", "12");
        libraries(COMPLETE);
        command("mvn", "");
        command("fc-list", "echo a-font.ttc");
        command("espeak-ng", "");
        command("id", "echo 1000");
        command("sudo", "exit 1");
        command("apt-cache", "");
        command("apt-get", "echo \"$@\" >>\"$MACHINE/apt-calls\"; echo '%s' >\"$MACHINE/libraries\"".formatted(COMPLETE));
    }

    @Test
    void aCompleteMachineIsPreparedInSilence() throws Exception {
        Ended ended = prepare();

        assertThat(ended).isEqualTo(new Ended(0, machine + "/jdks/temurin-25\n", ""));
    }

    @Test
    void theJdkIsFoundAmongOlderOnes() throws Exception {
        jdk("a-java-17", "17.0.15");
        jdk("b-java-8", "1.8.0_442");

        assertThat(prepare().output()).isEqualTo(machine + "/jdks/temurin-25\n");
    }

    @Test
    void aNewEnoughJavaHomeIsTakenAndAnOldOneIsNot() throws Exception {
        assertThat(prepare("JAVA_HOME=" + jdk("mine", "26")).output()).isEqualTo(machine + "/jdks/mine\n");
        assertThat(prepare("JAVA_HOME=" + jdk("aged", "17.0.1")).output()).isNotEqualTo(machine + "/jdks/aged\n");
    }

    @Test
    void withoutAnyJdkOneSentenceSaysWhatToDo() throws Exception {
        Files.delete(machine.resolve("jdks/temurin-25/release"));

        Ended ended = prepare();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errors()).startsWith("greenlane: no JDK 25 or newer found.").hasLineCount(1);
    }

    @Test
    void aDistributionThatShipsTheJdkIsAskedForIt() throws Exception {
        Files.delete(machine.resolve("jdks/temurin-25/release"));
        osRelease("debian", "13");

        assertThat(prepare().errors()).contains("openjdk-25-jdk");
    }

    @Test
    void aUserWithoutRightsIsToldTheLineAndNothingIsTouched() throws Exception {
        libraries(NO_PANGO);
        Files.delete(machine.resolve("commands/mvn"));

        Ended ended = prepare();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errors())
                .contains("sudo apt-get install -y --no-install-recommends maven libpangoft2-1.0-0\n");
        assertThat(machine.resolve("apt-calls")).doesNotExist();
        assertThat(machine.resolve("checkout")).doesNotExist();
    }

    @Test
    void rootIsToldTheLineAndItIsRun() throws Exception {
        libraries(NO_PANGO);
        command("id", "echo 0");

        Ended ended = prepare();

        assertThat(ended.code()).isZero();
        assertThat(ended.errors()).contains("  apt-get install -y --no-install-recommends libpangoft2-1.0-0\n");
        assertThat(Files.readString(machine.resolve("apt-calls"))).contains("install -y").hasLineCount(1);
    }

    @Test
    void sudoIsUsedWhereItAsksForNoPassword() throws Exception {
        libraries(NO_PANGO);
        command("sudo", "[[ $1 == -n ]] && shift && \"$@\"");
        command("true", "");

        assertThat(prepare().code()).isZero();
        assertThat(machine.resolve("apt-calls")).exists();
    }

    @Test
    void packageListsAreFetchedOnlyWhereAPackageIsUnknown() throws Exception {
        libraries(NO_PANGO);
        command("id", "echo 0");
        command("apt-cache", "exit 100");

        assertThat(prepare().code()).isZero();
        assertThat(Files.readAllLines(machine.resolve("apt-calls")))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("update"),
                        second -> assertThat(second).endsWith("install -y --no-install-recommends libpangoft2-1.0-0"));
    }

    @Test
    void anInstallationThatFailsEndsWithItsReason() throws Exception {
        libraries(NO_PANGO);
        command("id", "echo 0");
        command("apt-get", "echo 'E: no network'; exit 100");

        Ended ended = prepare();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errors()).contains("E: no network", "the installation failed");
    }

    @Test
    void windowsAreAskedForOnlyWhereThereIsADisplay() throws Exception {
        libraries("libpangoft2-1.0.so.0 libfreetype.so.6 libv4l2.so.0 libasound.so.2");

        assertThat(prepare().code()).isZero();
        assertThat(prepare("DISPLAY=:0").errors()).contains("libgtk-3-0 libxtst6\n");
        assertThat(prepare("WAYLAND_DISPLAY=wayland-0").errors()).contains("libgtk-3-0 libxtst6\n");
    }

    @Test
    void newerDistributionsHaveRenamedTheirLibraries() throws Exception {
        libraries("libpangoft2-1.0.so.0 libfreetype.so.6");
        for (String[] release : List.of(new String[] {"debian", "13"}, new String[] {"ubuntu", "24.04"})) {
            osRelease(release[0], release[1]);

            assertThat(prepare("DISPLAY=:0").errors())
                    .contains("libv4l-0t64 libasound2t64 libgtk-3-0t64 libxtst6\n");
        }
    }

    @Test
    void aChineseFontIsAskedFor() throws Exception {
        command("fc-list", "");

        assertThat(prepare().errors()).contains("fonts-noto-cjk\n");
    }

    @Test
    void theVoiceAloneIsNoReasonToAskForAnything() throws Exception {
        Files.delete(machine.resolve("commands/espeak-ng"));
        command("id", "echo 0");

        assertThat(prepare()).isEqualTo(new Ended(0, machine + "/jdks/temurin-25\n", ""));
    }

    @Test
    void theVoiceIsInstalledAlongWithWhatIsNeeded() throws Exception {
        Files.delete(machine.resolve("commands/espeak-ng"));
        libraries(NO_PANGO);
        command("id", "echo 0");

        assertThat(prepare().code()).isZero();
        assertThat(Files.readAllLines(machine.resolve("apt-calls")))
                .singleElement()
                .satisfies(call -> assertThat(call).endsWith("libpangoft2-1.0-0 espeak-ng"));
    }

    @Test
    void aVoiceThatCannotBeInstalledDoesNotKeepTheRestAway() throws Exception {
        Files.delete(machine.resolve("commands/espeak-ng"));
        libraries(NO_PANGO);
        command("id", "echo 0");
        command("apt-get", "[[ $* == *espeak-ng* ]] && exit 100; echo '%s' >\"$MACHINE/libraries\"".formatted(COMPLETE));

        assertThat(prepare().code()).isZero();
    }

    @Test
    void aSystemWithoutAptIsToldTheNames() throws Exception {
        libraries(NO_PANGO);
        Files.delete(machine.resolve("commands/apt-get"));

        Ended ended = prepare();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errors()).contains("libpangoft2-1.0-0", "package manager");
    }

    private Ended prepare(String... environment) throws Exception {
        Path errors = machine.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(
                found("bash").toString(),
                "-c",
                "set -euo pipefail; CHECKOUT=$MACHINE/checkout; source installer/prepare.sh; prepare; echo \"$JAVA_HOME\"");
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("commands").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("MACHINE", machine.toString());
        builder.environment().put("GREENLANE_JDKS", machine.resolve("jdks").toString());
        builder.environment().put("GREENLANE_OS_RELEASE", machine.resolve("os-release").toString());
        for (String variable : environment) {
            builder.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        Process process = builder.redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output, Files.readString(errors));
    }

    private static Path found(String tool) {
        Path usual = Path.of("/usr/bin", tool);
        return Files.exists(usual) ? usual : Path.of("/bin", tool);
    }

    private void command(String name, String body) throws IOException {
        Path file = machine.resolve("commands/" + name);
        Files.writeString(file, "#!" + found("bash") + "\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void libraries(String names) throws IOException {
        Files.writeString(machine.resolve("libraries"), names);
        command("ldconfig", "echo \"$(<\"$MACHINE/libraries\")\"");
    }

    private void osRelease(String id, String version) throws IOException {
        Files.writeString(machine.resolve("os-release"), "ID=%s%nVERSION_ID=\"%s\"%n".formatted(id, version));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = machine.resolve("jdks/" + name);
        Files.createDirectories(home.resolve("bin"));
        Path javac = Files.writeString(home.resolve("bin/javac"), "");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
