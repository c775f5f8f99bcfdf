package org.greenlane.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// How the command of the Debian package starts the program: for whom, with which options.
@EnabledOnOs(OS.LINUX)
class StartCommandTest extends PackagedProgram {
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
    void aProgramThatStandsElsewhereTakesNoCache() throws Exception {
        assertThat(start().output()).doesNotContain("AOTCache");
    }
}
