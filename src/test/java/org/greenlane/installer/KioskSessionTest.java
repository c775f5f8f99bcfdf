package org.greenlane.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The session of the Debian package in which a gate's screen runs, and the self-test before it.
@EnabledOnOs(OS.LINUX)
class KioskSessionTest extends PackagedProgram {
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
    void aWindowThatNobodyWouldSeeIsRefusedInWords() throws Exception {
        String program = machine.resolve("program/bin/greenlane").toString();

        for (String asked : List.of("--change", "--assistant")) {
            assertThat(run(List.of(program, "setup", "--by", "S-100", asked), "DISPLAY=", "WAYLAND_DISPLAY="))
                    .isEqualTo(new Ended(
                            2,
                            "",
                            "greenlane: setup " + asked
                                    + " opens a window, and there is no screen here. In words:  greenlane setup --help\n"));
            assertThat(run(List.of(program, "setup", asked), "DISPLAY=:7").output()).endsWith("\nsetup\n" + asked + "\n");
        }
        assertThat(run(List.of(program, "setup", "--replace"), "DISPLAY=", "WAYLAND_DISPLAY=").output())
                .endsWith("\nsetup\n--replace\n");
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
}
