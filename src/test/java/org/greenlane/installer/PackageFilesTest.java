package org.greenlane.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.greenlane.DataFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What goes into the Debian package beside the program. That the package installs, runs and upgrades,
/// `installer/test-package` tries on a Debian of its own.
@EnabledOnOs(OS.LINUX)
class PackageFilesTest {
    private static final Path FILES = Path.of("installer", "linux");

    @TempDir
    Path machine;

    /// @param errors the standard error output
    private record Ended(int code, String output, String errors) {}

    @BeforeEach
    void aProgramInAFolderWhoseJavaSaysHowItWasStarted() throws IOException {
        Path program = Files.createDirectories(machine.resolve("program"));
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("lib/app"));
        Files.createDirectories(program.resolve("lib/runtime/bin"));
        Files.createDirectories(machine.resolve("commands"));
        Files.copy(FILES.resolve("greenlane"), program.resolve("bin/greenlane"));
        Files.writeString(program.resolve("lib/app/classpath"), "/a.jar:/b.jar");
        executable(program.resolve("lib/runtime/bin/java"), "ulimit -c; echo \"home ${GREENLANE_HOME:-}\"; printf '%s\\n' \"$@\"");
        executable(machine.resolve("commands/id"), "[[ $1 == -u ]] && echo 1000 || echo \"${USER_NAME:-somebody}\"");
    }

    @Test
    void everyLibraryThatTheStartScriptAsksForIsADependency() throws Exception {
        String script = Files.readString(Path.of("installer", "prepare.sh"));
        List<String> libraries = Pattern.compile("MISSING\\+=\\(\"?((?:lib|font)[a-z0-9.-]+)")
                .matcher(script)
                .results()
                .map(match -> match.group(1))
                .toList();
        String depends = control("Depends");

        assertThat(libraries).hasSizeGreaterThan(5).allSatisfy(library -> assertThat(depends).contains(library));
        assertThat(depends).contains("libgtk-3-0t64 | libgtk-3-0", "libv4l-0t64 | libv4l-0", "libasound2t64 | libasound2");
        assertThat(depends).doesNotContain("jdk", "jre", "maven");
        assertThat(control("Recommends")).contains("cage", "xwayland", "polkitd", "espeak-ng");
    }

    @Test
    void theSessionRunsAsAUserWhoMayDoNothingElse() throws Exception {
        Map<String, String> unit = unit();

        assertThat(unit)
                .containsEntry("User", "greenlane")
                .containsEntry("NoNewPrivileges", "yes")
                .containsEntry("ProtectSystem", "strict")
                // Not ProtectHome: it takes /run/user away too, and the sockets of the screen with it.
                .containsEntry("InaccessiblePaths", "/home /root")
                .doesNotContainKey("ProtectHome")
                .containsEntry("CapabilityBoundingSet", "")
                .containsEntry("StateDirectory", "greenlane")
                .containsEntry("StateDirectoryMode", "0700")
                .containsEntry("UMask", "0077")
                .containsEntry("LimitCORE", "0")
                .containsEntry("TTYPath", "/dev/tty1");
    }

    @Test
    void theSessionComesBackHoweverItEnds() throws Exception {
        assertThat(unit()).containsEntry("Restart", "always").containsEntry("StartLimitIntervalSec", "0");
    }

    @Test
    void installingStartsNothing() throws Exception {
        String script = Files.readString(FILES.resolve("postinst"));

        assertThat(script).doesNotContain("enable");
        assertThat(script.lines().filter(line -> line.contains("systemctl start")))
                .singleElement()
                .satisfies(line -> assertThat(script.substring(0, script.indexOf(line)))
                        .endsWith("elif [ -e /run/greenlane.was-open ]; then\n    rm -f /run/greenlane.was-open\n"));
    }

    @Test
    void aVersionThatFailsItsSelfTestDoesNotOpenTheStation() throws Exception {
        String script = Files.readString(FILES.resolve("postinst"));

        assertThat(script)
                .containsSubsequence("! greenlane-kiosk self-test; then", "elif [ -e /run/greenlane.was-open ]; then", "systemctl start");
    }

    @Test
    void theProgramStartsWithTheOptionsOfTheCheckoutAndWithoutCores() throws Exception {
        Ended ended = start();

        assertThat(ended.output().lines())
                .startsWith("0", "home ", "@" + machine + "/program/lib/app/java.options")
                .containsSequence("-cp", "/a.jar:/b.jar", "org.greenlane.Greenlane", "check", "a b.png");
    }

    @Test
    void onlyAStationAtWorkHasALimitOfMemory() throws Exception {
        String limit = "@" + machine + "/program/lib/app/station.options\n";

        assertThat(start().output()).doesNotContain(limit);
        for (String verb : List.of("run", "demo")) {
            assertThat(run(List.of(machine.resolve("program/bin/greenlane").toString(), verb)).output()).contains(limit);
        }
        assertThat(run(List.of(machine.resolve("program/bin/greenlane").toString())).output()).contains(limit);
    }

    @Test
    void withoutADisplayItRunsHeadless() throws Exception {
        assertThat(start().output()).contains("-Dglass.platform=Headless\n-Dprism.order=sw\n");
        assertThat(start("DISPLAY=:0").output()).doesNotContain("glass.platform");
        assertThat(start("WAYLAND_DISPLAY=wayland-0").output()).doesNotContain("glass.platform");
    }

    @Test
    void theKiosksUserWorksOnTheStationAndEverybodyElseOnTheirOwn() throws Exception {
        assertThat(start("USER_NAME=greenlane").output()).contains("home /var/lib/greenlane\n");
        assertThat(start("USER_NAME=greenlane", "GREENLANE_HOME=/srv/other").output()).contains("home /srv/other\n");
        assertThat(start().output()).contains("home \n");
    }

    @Test
    void rootBecomesTheKiosksUser() throws Exception {
        executable(machine.resolve("commands/id"), "echo 0");
        executable(machine.resolve("commands/runuser"), "echo \"$@\"");

        Ended ended = run(List.of("setsid", "--wait", machine.resolve("program/bin/greenlane").toString(), "check", "a b.png"));

        assertThat(ended.output())
                .isEqualTo("-u greenlane -- env HOME=/var/lib/greenlane " + machine + "/program/bin/greenlane check a b.png\n");
    }

    @Test
    void onATerminalRootsStaysRootsAndPipesGoAroundTheOther() throws Exception {
        executable(machine.resolve("commands/id"), "echo 0");
        // As with the real one, what stands behind -- is run; a terminal of its own it need not have here.
        executable(machine.resolve("commands/runuser"), "echo \"$1 $2 $3 in $(readlink /proc/self/fd/0)\"; shift 4; \"$@\"");
        executable(machine.resolve("commands/env"), "cat; echo \"to $2\"; ls /proc/self/fd | wc -l; exit 7");
        Path piped = machine.resolve("piped");
        String command = machine + "/program/bin/greenlane check";

        Ended bare = run(List.of("script", "-qec", command, "/dev/null"));
        Ended between = run(List.of("script", "-qec", "echo code | " + command + " >" + piped, "/dev/null"));

        assertThat(bare.code()).isEqualTo(7);
        assertThat(bare.output()).contains("--pty -u greenlane in /dev/pts/");
        assertThat(between.code()).isEqualTo(7);
        assertThat(between.output()).contains("--pty -u greenlane in /dev/null");
        // Its three, and the one by which it looks.
        assertThat(piped).hasContent("code\nto " + machine + "/program/bin/greenlane\n4\n");
    }

    @Test
    void theSessionAsksNobodyForASetUpAndTakesTheProfileOfTheSettingsOrOfTheStation() throws Exception {
        String program = machine.resolve("program/bin/greenlane").toString();

        assertThat(unit()).containsEntry("ExecStart", "/usr/sbin/greenlane-kiosk session");
        assertThat(Files.readString(FILES.resolve("greenlane-kiosk"))).contains(" cage -d -- greenlane run --no-assistant <&0 &\n");
        assertThat(Files.readString(FILES.resolve("greenlane.default"))).contains("\nGREENLANE_PROFILE=\n");
        assertThat(run(List.of(program, "run"), "GREENLANE_PROFILE=my-gate").output()).endsWith("\nrun\n--profile=my-gate\n");
        assertThat(run(List.of(program, "run"), "GREENLANE_PROFILE=").output()).endsWith("\nrun\n");
        assertThat(run(List.of(program, "run", "--profile", "b"), "GREENLANE_PROFILE=a").output()).endsWith("\nrun\n--profile\nb\n");
        assertThat(start("GREENLANE_PROFILE=a").output()).doesNotContain("--profile");
    }

    @Test
    void toldToEndTheSessionLetsTheProgramFinishFirst() throws Exception {
        // As the real one: it runs the program, and ends when that has. Told to end itself, it would say so.
        executable(machine.resolve("commands/cage"), "trap 'echo the screen goes; exit 9' TERM; shift 2; \"$@\" & wait $!; echo cage ends");
        executable(machine.resolve("commands/greenlane"), "trap 'echo finishes the passage; exit 143' TERM; echo \"$@\"; kill -TERM $(<"
                + machine.resolve("session") + "); while :; do sleep 0.05; done");
        executable(machine.resolve("commands/begin"), "echo $$ >" + machine.resolve("session") + "; exec " + FILES.toAbsolutePath().resolve("greenlane-kiosk") + " session");

        assertThat(run(List.of(machine.resolve("commands/begin").toString())))
                .isEqualTo(new Ended(0, "run --no-assistant\nfinishes the passage\ncage ends\n", ""));
    }

    @Test
    void aSessionThatEndsByItselfSaysHow() throws Exception {
        executable(machine.resolve("commands/cage"), "exit 7");

        assertThat(run(List.of(FILES.resolve("greenlane-kiosk").toString(), "session")).code()).isEqualTo(7);
    }

    @Test
    void theSessionIsNotSwitchedOnWhereThereIsNoStation() throws Exception {
        executable(machine.resolve("commands/id"), "echo 0");
        executable(machine.resolve("commands/cage"), "");
        executable(machine.resolve("commands/Xwayland"), "");
        executable(machine.resolve("commands/pkcheck"), "");
        executable(machine.resolve("commands/systemctl"), "[[ $1 != is-enabled ]] || exit 1; echo \"$@\"");
        Path station = Files.createDirectories(machine.resolve("station"));
        String enable = kiosk("STATION=/var/lib/greenlane", "STATION=" + station);

        assertThat(run(List.of(enable, "enable")))
                .isEqualTo(new Ended(3, "", "greenlane-kiosk: there is no station yet. Set it up in a session of your own:"
                        + "  sudo greenlane setup --assistant   or without a desktop:  sudo greenlane setup --help\n"));
        Files.createFile(station.resolve("station.toml"));
        assertThat(run(List.of(enable, "enable")).output()).startsWith("enable greenlane.service\n");
    }

    @Test
    void theSelfTestRunsAsAUserMadeUpForItAndRootOpensNoFileOfThatUsers() throws Exception {
        Path cache = machine.resolve("greenlane.aot");
        Path secret = Files.writeString(machine.resolve("secret"), "root's own");
        executable(machine.resolve("commands/id"), "echo 0");
        // Who is it, then? A number for a while; and only what it may read comes through.
        executable(machine.resolve("commands/setpriv"), "echo \"$1 $2 $3 $4\" >>" + machine + "/who; shift 5; [[ $1 != cat ]]"
                + " || [[ ! -L $2 ]] || exit 1; \"$@\"");
        executable(machine.resolve("commands/install"), "mkdir \"${@: -1}\"");
        executable(machine.resolve("commands/greenlane"), "echo 8 answered as they should be; " + "eval \"${SWAP:-}\"; "
                + "[[ -L $HOME/greenlane.aot ]] || echo cache >\"$HOME/greenlane.aot\"");
        String kiosk = kiosk("CACHE=/var/cache/greenlane/greenlane.aot", "CACHE=" + cache);

        assertThat(run(List.of(kiosk, "self-test"))).isEqualTo(new Ended(0, "greenlane: self-test: 8 answered as they should be\n", ""));
        assertThat(cache).hasContent("cache");
        assertThat(run(List.of(kiosk, "self-test"), "SWAP=ln -s " + secret + " $HOME/greenlane.aot").code()).isZero();
        assertThat(cache).doesNotExist();
        assertThat(machine.resolve("who")).content().matches(
                "(--reuid=6\\d{4} --regid=6\\d{4} --clear-groups --no-new-privs\\n){4}");
        assertThat(Files.readString(FILES.resolve("greenlane-kiosk"))).doesNotContain("runuser");
    }

    @Test
    void thePackageSaysWhichDataItReads() throws Exception {
        assertThat(control("Greenlane-Data-Format")).isEqualTo("Greenlane-Data-Format: " + DataFormat.NEWEST);
    }

    @Test
    void aPackageThatCannotReadTheStationsDataIsNotInstalled() throws Exception {
        executable(machine.resolve("commands/id"), "echo 0");
        executable(machine.resolve("commands/setpriv"), "[[ $1 == --reuid=greenlane ]] || exit 1; shift 5; \"$@\"");
        executable(machine.resolve("commands/dpkg-query"), "echo 0.3.0");
        executable(machine.resolve("commands/dpkg-deb"), "case $3 in Package) echo greenlane ;; Version) echo 0.2.0 ;;"
                + " Greenlane-Data-Format) echo \"${READS:-}\" ;; esac");
        executable(machine.resolve("commands/install"), "echo installs; exit 9");
        Path settings = Files.createDirectories(machine.resolve("station")).resolve("station.toml");
        String kiosk = kiosk("STATION=/var/lib/greenlane", "STATION=" + settings.getParent());
        List<String> upgrade = List.of(kiosk, "upgrade", Files.createFile(machine.resolve("older.deb")).toString());

        Files.writeString(settings, "# Made by a newer version.\nformat = 12\n");
        assertThat(run(upgrade, "READS=9")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output()).isEmpty();
            assertThat(ended.errors())
                    .startsWith("greenlane-kiosk: 0.2.0 cannot read this station's data: a newer version wrote them (format 12)")
                    .contains("greenlane restore --replace");
        });
        assertThat(run(upgrade).errors()).contains("cannot read this station's data");
        assertThat(run(upgrade, "READS=12").output()).isEqualTo("installs\n");
        Files.writeString(settings, "region = \"990100\"\n");
        assertThat(run(upgrade).output()).isEqualTo("installs\n");
    }

    @Test
    void theKiosksUserHasNoSystemdOfItsOwnAsLongAsThePackageIsThere() throws Exception {
        assertThat(Files.readString(FILES.resolve("postinst")))
                .contains("manager=user@$(id -u greenlane).service\n        systemctl mask --quiet \"$manager\"\n");
        assertThat(Files.readString(FILES.resolve("postrm"))).contains("systemctl unmask --quiet \"user@$user.service\"");
    }

    @Test
    void aProgramThatStandsElsewhereTakesNoCache() throws Exception {
        assertThat(start().output()).doesNotContain("AOTCache");
    }

    @Test
    void everyScriptIsWellFormed() throws Exception {
        for (String script : List.of("greenlane", "greenlane-kiosk", "prerm", "postinst", "postrm", "test-steps.sh", "test-boot.sh",
                "../package", "../test-package", "../build.sh", "../run")) {
            Ended ended = run(List.of("bash", "-n", FILES.resolve(script).toString()));

            assertThat(ended).as(script).isEqualTo(new Ended(0, "", ""));
        }
    }

    @Test
    void everyRuleForDevicesSaysWhichAndForWhom() throws Exception {
        assertThat(Files.readAllLines(FILES.resolve("70-greenlane.rules")))
                .filteredOn(line -> !line.isEmpty() && !line.startsWith("#"))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line)
                        .matches("(SUBSYSTEM==\"\\w+\", (KERNEL==\"\\S+\", )?GROUP=\"(video|dialout)\", MODE=\"0660\""
                                + "|ACTION!=\"remove\", SUBSYSTEM==\"usb\", ENV\\{DEVTYPE}==\"usb_device\","
                                + " ATTR\\{idVendor}==\"[0-9a-f]{4}\", ENV\\{ID_MM_DEVICE_IGNORE}=\"1\")"));
    }

    private static String control(String field) throws IOException {
        return Files.readAllLines(FILES.resolve("control")).stream()
                .filter(line -> line.startsWith(field + ": "))
                .findFirst()
                .orElseThrow();
    }

    /// What the unit sets; each name once, or the test fails.
    private static Map<String, String> unit() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        Pattern.compile("(?m)^([A-Za-z]+)=(.*)$")
                .matcher(Files.readString(FILES.resolve("greenlane.service")))
                .results()
                .map(MatchResult::group)
                .map(line -> line.split("=", 2))
                .forEach(setting -> assertThat(settings.put(setting[0], setting[1])).isNull());
        return settings;
    }

    /// The script for root with one of its places elsewhere.
    private String kiosk(String line, String instead) throws IOException {
        String script = Files.readString(FILES.resolve("greenlane-kiosk"));
        assertThat(script).contains("\n" + line + "\n");
        Path changed = machine.resolve("greenlane-kiosk");
        executable(changed, script.replace("\n" + line + "\n", "\n" + instead + "\n"));
        return changed.toString();
    }

    private Ended start(String... environment) throws Exception {
        return run(List.of(machine.resolve("program/bin/greenlane").toString(), "check", "a b.png"), environment);
    }

    private Ended run(List<String> words, String... environment) throws Exception {
        Path errors = machine.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("commands") + ":/usr/bin:/bin");
        for (String variable : environment) {
            builder.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output, Files.readString(errors));
    }

    private static void executable(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
