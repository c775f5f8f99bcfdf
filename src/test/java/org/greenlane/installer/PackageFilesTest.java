package org.greenlane.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.greenlane.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What goes into the Debian package beside the program. That the package installs, runs and upgrades,
/// `installer/test-package` tries on a Debian of its own.
@EnabledOnOs(OS.LINUX)
class PackageFilesTest extends PackagedProgram {
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
}
