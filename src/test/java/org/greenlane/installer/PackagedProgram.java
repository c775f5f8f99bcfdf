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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A program as the Debian package lays it down, whose Java and commands say how they were started.
abstract class PackagedProgram {
    static final Path FILES = Path.of("installer", "linux");

    @TempDir
    Path machine;

    /// @param errors the standard error output
    record Ended(int code, String output, String errors) {}

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

    /// What the unit sets; each name once, or the test fails.
    static Map<String, String> unit() throws IOException {
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
    String kiosk(String line, String instead) throws IOException {
        String script = Files.readString(FILES.resolve("greenlane-kiosk"));
        assertThat(script).contains("\n" + line + "\n");
        Path changed = machine.resolve("greenlane-kiosk");
        executable(changed, script.replace("\n" + line + "\n", "\n" + instead + "\n"));
        return changed.toString();
    }

    Ended start(String... environment) throws Exception {
        return run(List.of(machine.resolve("program/bin/greenlane").toString(), "check", "a b.png"), environment);
    }

    Ended run(List<String> words, String... environment) throws Exception {
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

    static void executable(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
