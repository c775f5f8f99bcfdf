package org.greenlane.verb;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.StationHome;
import picocli.CommandLine;

/// The program's command line, run in this process for one station.
final class Terminal {
    private static final Set<String> WITHOUT_A_STATION = Set.of("authority", "decode", "help");

    private final Path home;

    Terminal(Path home) {
        this.home = home;
    }

    /// What a command left behind.
    record Said(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        /// The one line of JSON that was printed; fails if it is anything else (RFC 8259).
        CBORObject json() {
            return jsonLines().getFirst();
        }

        List<CBORObject> jsonLines() {
            return out.lines().map(CBORObject::FromJSONString).toList();
        }
    }

    Said greenlane(Object... words) {
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word.toString());
        }
        if (!WITHOUT_A_STATION.contains(line.getFirst())) {
            line.add("--home");
            line.add(home.toString());
        }
        return said(line);
    }

    /// With these lines on standard input.
    Said typed(String lines, Object... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return greenlane(words);
        } finally {
            System.setIn(before);
        }
    }

    /// Without naming a station.
    static Said anywhere(String... words) {
        return said(List.of(words));
    }

    private static Said said(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = GreenlaneCommand.lineFor(words.toArray(String[]::new));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        try {
            int exit = line.execute(words.toArray(String[]::new));
            return new Said(exit, out.toString(), err.toString());
        } finally {
            System.clearProperty(StationHome.VARIABLE);
        }
    }

    /// Makes an authority and its delivery in `keys` and `delivery` of a folder, and a railway station that has taken it.
    static Terminal ofNewStation(Path folder, int people) {
        Terminal terminal = new Terminal(folder.resolve("station"));
        terminal.must("authority", "init", folder.resolve("keys"));
        terminal.must("authority", "bundle", folder.resolve("keys"), folder.resolve("delivery"), "--people", people);
        terminal.must("setup", "--region", "990100", "--site", "station", "--root", fingerprint(folder.resolve("keys")));
        terminal.must("status", "import", folder.resolve("delivery"));
        return terminal;
    }

    static String fingerprint(Path keys) {
        try {
            return Files.readString(keys.resolve("root.fingerprint")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does what only prepares a test.
    Said must(Object... words) {
        Said said = greenlane(words);
        if (said.exit() != Exit.OK) {
            throw new AssertionError(List.of(words) + " ended with " + said);
        }
        return said;
    }
}
